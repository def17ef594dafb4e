package io.fuhe.check.rules.cross;

import static io.fuhe.check.ShortForm.department;
import static io.fuhe.check.ShortForm.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.ShortForm;
import io.fuhe.form.Policy;
import io.fuhe.form.Sense;
import io.fuhe.form.WordList;
import io.fuhe.mapping.ProjectMappings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a unit's report says of its project forms. */
class DisclosureConflictTest {

  private static final Policy POLICY = ProjectMappings.get().general().policy();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我单位对2020年度1个项目开展了绩效自评，涉及资金30万元。",
        "组织完成1个部门预算项目支出的绩效自评工作，涉及资金30万元。",
        "2020年自评项目1个，涉及资金30万元。",
      })
  void moreFormsThanTheReportSays(String passage) {
    assertThat(found(passage))
        .containsExactly("disclosure-conflict WARNING r,q,p (passages[0] | form | form) 1 ~ 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我单位对2个项目开展了绩效自评，涉及资金30万元。",
        "我单位对9个项目开展了绩效自评，涉及资金300万元，平均分91分。",
        "一级项目1个、二级项目2个，全面开展绩效自评，涉及资金30万元。",
        "全年实施1个项目，支出30万元。",
        "对1个重点项目开展绩效自评，涉及资金9万元。",
        "对2个项目开展绩效自评，涉及资金25.5万元，平均得分95.5分。",
        "对2个项目开展绩效自评，涉及资金300000元，平均95.5分。",
      })
  void reportsThatAgreeOrSpeakOfMore(String passage) {
    assertThat(found(passage)).isEmpty();
  }

  @Test
  void anotherMeanAndOtherMoney() {
    assertThat(found("对2个项目开展绩效自评，涉及资金31万元，平均得分97分。"))
        .containsExactly(
            "disclosure-conflict WARNING r,q,p (passages[0] | form | form) 97 ~ 95.5",
            "disclosure-conflict WARNING r,q,p (passages[0] | form | form) 31万元 ~ 30万元");
  }

  @Test
  void aReportsOwnScoreAndAmountBesideItsForm() {
    ShortForm whole = department("d").total("99.83").budget("2900", "2852").money("万元");
    assertThat(found(report("部门整体支出绩效自评报告", "95.5", "2900", "2752"), whole))
        .containsExactly(
            "disclosure-conflict WARNING r,d (declaredTotal | declaredTotal) 95.5 ~ 99.83",
            "disclosure-conflict WARNING r,d (budget[0].executed | budget[0].executed) 2752 ~"
                + " 2852");
    assertThat(found(report("部门整体支出绩效自评报告", "99.8", "2900", "2852"), whole)).isEmpty();
  }

  @Test
  void anotherScopeAndAnotherEvaluationHaveFiguresOfTheirOwn() {
    ShortForm whole = department("d").total("99.83").budget("2900", "2852").money("万元");
    assertThat(found(report("部门整体支出绩效自评报告", "99.83", "3100", "2752"), whole)).isEmpty();
    assertThat(found(report("部门整体支出绩效评价报告", "91", "2900", "2752"), whole)).isEmpty();
    assertThat(found(report("绩效自评工作报告", "91", "2900", "2752"), whole)).isEmpty();
  }

  @Test
  void aProjectsReportIsHeldAgainstItsOwnForm() {
    ShortForm own = project("p", "环卫").total("96").budget("90", "80").money("万元");
    ShortForm other = project("q", "绿化").total("93").budget("10", "10").money("万元");
    assertThat(found(report("项目支出绩效自评报告", "93", "90", "80").named("环卫"), own, other))
        .containsExactly("disclosure-conflict WARNING r,p (declaredTotal | declaredTotal) 93 ~ 96");
    assertThat(found(report("项目支出绩效自评报告", "96", "90", "80").named("环卫项目"), own, other)).isEmpty();
  }

  private static ShortForm report(String title, String score, String budget, String executed) {
    return ShortForm.report("r", POLICY)
        .titled(title)
        .total(score)
        .budget(budget, executed)
        .money("万元");
  }

  private static List<String> found(ShortForm... forms) {
    return CrossCheck.of(forms).found();
  }

  @ParameterizedTest
  @CsvSource({
    "环卫保洁项目自评得分为93.5分。, declaredTotal, 93.5 ~ 96",
    "经评价，环卫保洁项目支出绩效自评总得分93.5分，绿化养护自评得分93分。, '', ''",
    "环卫保洁自评综合得分93.5分；绿化养护自评得分93分。, declaredTotal, 93.5 ~ 96",
    "环卫保洁项目2020年预算90万元，实际支出75万元。, budget[0].executed, 75 ~ 80",
    "2020年安排环卫保洁项目预算900000元，支出750000元。, budget[0].executed, 75 ~ 80",
    "绿化养护一期自评得分为93.5分。, declaredTotal, 93.5 ~ 91"
  })
  void whatAReportOnSeveralSaysOfOneProject(String passage, String where, String figures) {
    List<String> found =
        found(
            ShortForm.report("r", POLICY, passage).titled("绩效自评工作报告"),
            project("p", "环卫保洁").total("96").budget("90", "80").money("万元"),
            project("q", "绿化养护").total("93").budget("10", "10").money("万元"),
            project("s", "绿化养护一期").total("91").budget("5", "5").money("万元"));

    assertThat(found).hasSize(where.isEmpty() ? 0 : 1);
    assertThat(found)
        .allMatch(line -> line.startsWith("disclosure-conflict WARNING r,"))
        .allMatch(line -> line.endsWith("(passages[0] | " + where + ") " + figures));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "环卫保洁项目自评得分为96分。",
        "环卫保洁项目产出指标自评得分50分。",
        "环卫保洁等2个项目平均自评得分94.5分。",
        "环卫保洁项目预算90万元，支出80万元。",
        "环卫保洁项目预算90万元，截至6月底支出40万元。",
        "环卫保洁项目预算60万元，支出40万元。",
        "环卫保洁项目预算9,0万元，支出40万元。",
        "环卫保洁项目预算90万元，支出4,0万元。",
        "环卫保洁项目年初目标为预算执行率达到95%，支出合规。"
      })
  void whatAReportSaysOfAPartOrOfAnotherDayIsNoConflict(String passage) {
    assertThat(
            found(
                ShortForm.report("r", POLICY, passage).titled("绩效自评工作报告"),
                project("p", "环卫保洁").total("96").budget("90", "80").money("万元"),
                project("q", "绿化养护").total("93").budget("10", "10").money("万元")))
        .isEmpty();
    assertThat(
            found(
                ShortForm.report("r", POLICY, "环卫保洁项目自评得分为90分。").titled("绩效评价报告"),
                project("p", "环卫保洁").total("96").budget("90", "80").money("万元")))
        .isEmpty();
  }

  @Test
  void oneFormAloneOrTwoOfOneProjectTellNothing() {
    ShortForm report = ShortForm.report("r", POLICY, "对1个项目开展绩效自评，涉及资金3万元。");
    assertThat(CrossCheck.of(report, project("p", "甲").budget("1", "1")).found()).isEmpty();
    assertThat(
            CrossCheck.of(
                    report, project("p", "甲").budget("1", "1"), project("q", "甲").budget("2", "2"))
                .anomalies())
        .extracting(anomaly -> anomaly.rule())
        .doesNotContain("disclosure-conflict");
  }

  @Test
  void anExpressionWithoutItsGroupSaysNothing() {
    Policy odd =
        new Policy(
            POLICY.measures(),
            POLICY.rules(),
            POLICY.senses().with(Sense.DISCLOSED_PROJECTS, new WordList(List.of("个项目"))));
    assertThat(
            CrossCheck.of(
                    ShortForm.report("r", odd, "对1个项目开展绩效自评，涉及资金3万元。"),
                    project("p", "甲").budget("1", "1"),
                    project("q", "乙").budget("2", "2"))
                .found())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'对2个项目开展绩效自评，涉及资金30万元，其中优1个、良1个。', 优 1、良 1, 优 2、良 0",
    "'对2个项目开展绩效自评，涉及资金30万元。1个项目自评等级为“优”，1个为“良”。', 优 1、良 1, 优 2、良 0",
    "'对2个项目开展绩效自评，涉及资金30万元，评为优秀的项目1个。', 优 1, 优 2",
    "'对2个项目开展绩效自评，涉及资金30万元，等级为优的项目1个。', 优 1, 优 2",
  })
  void anotherNumberOfProjectsOfAGrade(String passage, String declared, String counted) {
    List<String> grades = found(passage).stream().filter(each -> each.contains(" 优")).toList();
    assertThat(grades).hasSize(1).first().asString().endsWith(declared + " ~ " + counted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "对2个项目开展绩效自评，涉及资金30万元，其中优2个。",
        "对2个项目开展绩效自评，涉及资金30万元，2个项目自评等级为优。",
        "对2个项目开展绩效自评，涉及资金30万元，其中2个为民生项目。",
        "对2个项目开展绩效自评，涉及资金30万元，其中3个子项，1个等级为优，2个为良。",
        "对2个项目开展绩效自评，涉及资金30万元，优1个，上年优2个。",
        "对3个项目开展绩效自评，涉及资金30万元，其中优1个、良2个。",
      })
  void gradesThatAgreeOrAreOfSomethingElse(String passage) {
    assertThat(found(passage)).isEmpty();
  }

  @Test
  void formsWhoseGradeNobodyKnows() {
    for (String total : new String[] {"89.6", null}) {
      ShortForm unsure = project("q", "乙").budget("20.00", "17.00");
      assertThat(
              CrossCheck.of(
                      ShortForm.report("r", POLICY, "对2个项目开展绩效自评，涉及资金30万元，优1个，良1个。"),
                      project("p", "甲").budget("10.00", "8.50").total("95"),
                      total == null ? unsure : unsure.total(total))
                  .found())
          .isEmpty();
    }
  }

  private static List<String> found(String passage) {
    return CrossCheck.of(
            ShortForm.report("r", POLICY, passage),
            project("p", "甲").budget("10.00", "8.50").total("95"),
            project("q", "乙").budget("20.00", "17.00").total("96"))
        .found();
  }
}
