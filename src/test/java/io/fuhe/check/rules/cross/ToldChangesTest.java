package io.fuhe.check.rules.cross;

import static io.fuhe.check.ShortForm.declaration;
import static io.fuhe.check.ShortForm.department;
import static io.fuhe.check.ShortForm.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.ShortForm;
import io.fuhe.form.Policy;
import io.fuhe.mapping.ProjectMappings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that differ and say why, and those that state one thing in two ways. */
class ToldChangesTest {

  private static final Policy POLICY = ProjectMappings.get().general().policy();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全年救助 120 人；年中经市财政局批准追加预算12万元。",
        "市政府常务会议同意在年初预算基础上增加21.5万元。",
        "注：本项目年初预算352.00万元，年中根据实际服务人口数调减8.00万元。",
        "年中压缩一般性支出，减少项目预算8万元。",
        "项目经费由352万元压减至344万元。",
        "预算数含上年结转资金8万元。",
        "案件量下降，年中经批准减少办案经费8万元。"
      })
  void aBudgetThatIsSaidToHaveChangedAnywhereIsWorthALook(String said) {
    assertThat(budgets(said))
        .containsExactly("cross-budget-changed NOTICE t,p (budget[0] | budget[0]) 352 ~ 344");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "推进种植结构调整，投入资金30万元。",
        "预算未追加，全年支出344万元。",
        "项目预算344万元，全部支付。",
        "受益群众增加12万人。",
        "下一步加强预算管理，减少结转结余资金。"
      })
  void otherWordsExplainNoOtherBudget(String said) {
    assertThat(budgets(said))
        .containsExactly("cross-budget-changed WARNING t,p (budget[0] | budget[0]) 352 ~ 344");
  }

  private static List<String> budgets(String said) {
    return CrossCheck.of(
            declaration("t", "体检").budget("352", null),
            project("p", "体检").judgedBy(POLICY).budget("344", "344").says(said))
        .found();
  }

  @ParameterizedTest
  @CsvSource({"上年结转资金, 60, ''", "以前年度结余, 60, ''", "上年结转资金, 50, WARNING", "其他资金, 60, WARNING"})
  void whatWasLeftFromTheYearBeforeWasNotDeclared(String label, String amount, String severity) {
    List<String> found =
        CrossCheck.of(
                declaration("t", "应急").budget("200", null),
                project("p", "应急")
                    .judgedBy(POLICY)
                    .budget("260", "250")
                    .part("市级补助", "99", "99")
                    .part(label, amount, "55"))
            .found();

    assertThat(found).hasSize(severity.isEmpty() ? 0 : 1);
    assertThat(found).allMatch(line -> line.contains(severity));
  }

  @Test
  void aSingleSourceOfTheBudgetIsWorthALook() {
    ShortForm whole =
        project("p", "救助").judgedBy(POLICY).budget("500", "498").part("财政拨款", "300", "298");

    assertThat(CrossCheck.of(declaration("t", "救助").budget("300", null), whole).found())
        .containsExactly("cross-budget-changed NOTICE t,p (budget[0] | budget[0]) 300 ~ 500");
    assertThat(CrossCheck.of(declaration("t", "救助").budget("310", null), whole).found())
        .containsExactly("cross-budget-changed WARNING t,p (budget[0] | budget[0]) 310 ~ 500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"项目支出绩效目标调整申报表", "调整后的项目支出绩效目标表", "绩效目标申报表（年中调整）"})
  void aDeclarationSetAnewIsNoDuplicateAndCounts(String title) {
    ShortForm first = declaration("t", "储备").judgedBy(POLICY).titled("绩效目标申报表").budget("55", null);
    ShortForm anew = declaration("a", "储备").judgedBy(POLICY).titled(title).budget("60", null);
    first.row("数量指标", "储备农资数量", "≥500吨", null);
    anew.row("数量指标", "储备农资数量", "≥550吨", null);

    assertThat(CrossCheck.of(first, anew, evaluated("≥550吨")).found()).isEmpty();
    assertThat(CrossCheck.of(first, anew, evaluated("≥500吨")).found())
        .containsExactly(
            "cross-target-changed WARNING a,p (indicators[0] | indicators[0]) ≥550吨 ~ ≥500吨");
  }

  @Test
  void twoDeclarationsOfOneSortAreDuplicates() {
    ShortForm first = declaration("t", "结构调整").judgedBy(POLICY).titled("结构调整项目绩效目标申报表");
    ShortForm other = declaration("u", "结构调整").judgedBy(POLICY).titled("绩效目标申报表");

    assertThat(CrossCheck.of(first.budget("55", null), other.budget("60", null)).found())
        .singleElement()
        .asString()
        .startsWith("submission-duplicate WARNING");
  }

  private static ShortForm evaluated(String target) {
    return project("p", "储备")
        .judgedBy(POLICY)
        .budget("60", "60")
        .row("数量指标", "储备农资数量", target, "560吨");
  }

  @ParameterizedTest
  @CsvSource({
    "经市财政局批复（财绩〔2022〕16号），年中取消“危桥改造座数”指标。, NOTICE",
    "按批准的调整方案，绩效指标由3项合并为2项。, NOTICE",
    "经市财政局批复追加预算指标20万元。, WARNING",
    "进一步优化绩效指标设置。, WARNING",
    "无, WARNING"
  })
  void indicatorsThatAreSaidToHaveChangedAreWorthALook(String said, String severity) {
    assertThat(
            CrossCheck.of(
                    declaration("t", "养护")
                        .row("数量指标", "危桥改造座数", "5座", null)
                        .row("数量指标", "公路养护里程", "≥86公里", null),
                    project("p", "养护")
                        .judgedBy(POLICY)
                        .row("数量指标", "公路养护里程", "≥86公里", "86公里")
                        .says(said))
                .found())
        .containsExactly(
            "indicator-dropped %s t,p (indicators[0] | form) 5座 ~ null".formatted(severity));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10万元以下的4个零星项目按规定不单独开展自评。",
        "另有2个涉密项目，未纳入绩效自评。",
        "项目支出含所属3个事业单位。",
        "本表汇总了局机关及下属单位的支出。"
      })
  void aDepartmentThatCountsMoreThanItsProjectFormsIsWorthALook(String said) {
    assertThat(spent("176.40", said))
        .containsExactly("cross-department-projects NOTICE d,p (projectExpenditure) 176.4 ~ 148");
    assertThat(spent("140.40", said))
        .containsExactly("cross-department-projects WARNING d,p (projectExpenditure) 140.4 ~ 148");
  }

  @ParameterizedTest
  @ValueSource(strings = {"对全部项目开展了绩效自评。", "加强对所属单位的指导。", "无"})
  void otherWordsExplainNoOtherSum(String said) {
    assertThat(spent("176.40", said))
        .containsExactly("cross-department-projects WARNING d,p (projectExpenditure) 176.4 ~ 148");
  }

  private static List<String> spent(String declared, String said) {
    return CrossCheck.of(
            department("d").judgedBy(POLICY).projectExpenditure(declared).says(said),
            project("p", "调查").budget("150", "148").part("财政拨款", "150", "148"))
        .found();
  }

  @ParameterizedTest
  @CsvSource({
    "≥24场, 不少于24场次",
    "9处, 建设9处",
    "≤1000元, 不高于1000元/人",
    "≥41.5%, 达到41.5%",
    "≤38元, 控制在38元以内",
    "2022年4月30日前, 4月底前",
    "2022年12月底前, 年底前完成",
    "12月31日前, 2022年12月前"
  })
  void theSameTargetInOtherWriting(String one, String other) {
    assertThat(targets(one, other)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "≥24场, 不少于20场次",
    "9处, 建设8处",
    "≥40%, 达到35%",
    "2022年4月30日前, 5月底前",
    "2022年12月底前, 2023年12月底前",
    "40万元, 40元",
    "12%, 12次"
  })
  void anotherTargetInOtherWriting(String one, String other) {
    assertThat(targets(one, other)).singleElement().asString().startsWith("cross-target-changed");
  }

  private static List<String> targets(String one, String other) {
    return CrossCheck.of(
            declaration("t", "培训").judgedBy(POLICY).row("数量指标", "电商专题培训", one, null),
            project("p", "培训").judgedBy(POLICY).row("数量指标", "电商专题培训", other, "已完成"))
        .found();
  }

  @Test
  void oneIndicatorInPartsIsNeitherDroppedNorAdded() {
    ShortForm whole =
        declaration("t", "津贴")
            .row("数量指标", "发放高龄津贴人数", "≥2960人", null)
            .row("质量指标", "验收合格率", "100%", null)
            .row("时效指标", "按月发放率", "100%", null);
    ShortForm parts =
        project("p", "津贴")
            .row("数量指标", "发放城区高龄津贴人数", "≥1200人", "1210人")
            .row("数量指标", "发放农村高龄津贴人数", "≥1760人", "1774人")
            .row("质量指标", "设备验收合格率", "100%", "100%")
            .row("质量指标", "工程验收合格率", "100%", "100%")
            .row("时效指标", "按月发放率", "100%", "100%");

    assertThat(CrossCheck.of(whole, parts).found()).isEmpty();
    assertThat(
            CrossCheck.of(
                    declaration("t", "津贴")
                        .row("数量指标", "线上培训人数", "≥100人", null)
                        .row("数量指标", "线下培训人数", "≥200人", null)
                        .row("时效指标", "按月发放率", "100%", null),
                    project("p", "津贴")
                        .row("数量指标", "培训人数合计", "≥300人", "310人")
                        .row("时效指标", "按月发放率", "100%", "100%"))
                .found())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "发放城区高龄津贴人数, 1200人, 发放农村高龄津贴人数, 1700人",
    "维修路灯, 1200人, 清运垃圾, 1760人",
    "发放城区高龄津贴人数, 1200户, 发放农村高龄津贴人数, 1760户"
  })
  void rowsThatMakeUpNoWholeAreAdded(String one, String target, String other, String rest) {
    assertThat(
            CrossCheck.of(
                    declaration("t", "津贴")
                        .row("数量指标", "发放高龄津贴人数", "≥2960人", null)
                        .row("时效指标", "按月发放率", "100%", null),
                    project("p", "津贴")
                        .row("数量指标", one, target, target)
                        .row("数量指标", other, rest, rest)
                        .row("时效指标", "按月发放率", "100%", "100%"))
                .found())
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("indicator-dropped", "indicator-added", "indicator-added");
  }
}
