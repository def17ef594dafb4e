package io.fuhe.check.rules.cross;

import static io.fuhe.check.ShortForm.declaration;
import static io.fuhe.check.ShortForm.department;
import static io.fuhe.check.ShortForm.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Arrival;
import io.fuhe.check.ShortForm;
import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.unit.Deadline;
import io.fuhe.unit.Owed;
import io.fuhe.unit.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was sent twice, copied, or not sent at all. */
class CrossSubmissionsTest {

  private static final String PROSE = "部分工作受疫情影响未能按计划开展，培训和宣传活动次数减少，相关经费支出进度偏慢。".repeat(2);

  @Test
  void anAnalysisCopiedIntoAnotherForm() {
    CrossCheck check =
        CrossCheck.of(
            department("d").deviationAnalysis(PROSE),
            project("p", "甲").improvement(PROSE.replace("，", ", ")),
            project("q", "乙").deviationAnalysis("另有原因。" + PROSE));

    assertThat(check.found())
        .containsExactly("narrative-copied NOTICE d,p (form | form) null ~ null");
    assertThat(check.anomalies().get(0).places())
        .containsOnlyKeys("forms[0].deviationAnalysis", "forms[1].improvement");
  }

  @Test
  void anAnalysisCutOffByItsCellIsTheSame() {
    assertThat(
            CrossCheck.of(
                    department("d").deviationAnalysis(PROSE + "下一步将加快进度。"),
                    project("p", "甲").deviationAnalysis(PROSE))
                .found())
        .containsExactly("narrative-copied NOTICE d,p (form | form) null ~ null");
  }

  @Test
  void twoBoxesCopiedAreOneFinding() {
    ShortForm one = department("d").deviationAnalysis(PROSE).improvement("改进：" + PROSE);
    ShortForm other = project("p", "甲").deviationAnalysis(PROSE).improvement("改进：" + PROSE);

    assertThat(CrossCheck.of(one, other).found()).hasSize(1);
  }

  @Test
  void shortWordsAndOneFormAreNoCopy() {
    assertThat(
            CrossCheck.of(
                    department("d").deviationAnalysis("受疫情影响。").improvement("加强管理。"),
                    project("p", "甲").deviationAnalysis("受疫情影响。").improvement("加强管理。"))
                .found())
        .isEmpty();
    assertThat(CrossCheck.of(department("d").deviationAnalysis(PROSE).improvement(PROSE)).found())
        .isEmpty();
  }

  @Test
  void twoVersionsOfOneFormAreNoCopies() {
    assertThat(
            CrossCheck.of(
                    project("p", "甲").budget("1", "1").deviationAnalysis(PROSE),
                    project("q", "甲").budget("2", "2").deviationAnalysis(PROSE))
                .found())
        .containsExactly("submission-duplicate WARNING p,q (form | form) null ~ null");
  }

  @Test
  void twoDifferentFormsOfOneProject() {
    assertThat(
            CrossCheck.of(
                    project("p", "教育支出").budget("1", "1"),
                    project("q", "教育支出项目").budget("2", "2"),
                    declaration("t", "教育支出").budget("1", null))
                .found())
        .containsExactly("submission-duplicate WARNING p,q (form | form) null ~ null");
  }

  @Test
  void theReportOfSomebodyElsesEvaluationIsNoDuplicateOfTheUnitsOwn() {
    Policy policy = ProjectMappings.get().general().policy();
    ShortForm own = ShortForm.report("r", policy).titled("项目绩效自评报告").named("科普").total("99");
    ShortForm others = ShortForm.report("e", policy).titled("项目绩效评价报告").named("科普").total("88");
    ShortForm again = ShortForm.report("a", policy).titled("项目绩效自评报告").named("科普").total("97");
    assertThat(CrossCheck.of(own, others).found()).isEmpty();
    assertThat(CrossCheck.of(own, others, again).found())
        .singleElement()
        .asString()
        .startsWith("submission-duplicate WARNING a,r ");
  }

  @Test
  void theSameFormTwiceAndUnnamedProjectsAreNoDuplicates() {
    assertThat(
            CrossCheck.of(
                    project("p", "教育支出").budget("1", "1"),
                    project("q", "教育支出").budget("1.0", "1.00"))
                .found())
        .isEmpty();
    assertThat(
            CrossCheck.of(project("p", "").budget("1", "1"), project("q", "").budget("2", "2"))
                .found())
        .isEmpty();
  }

  @Test
  void theSameFormPrintedHasTheSameFiguresThoughAWordWasCut() {
    ShortForm sent = project("p", "教育支出").budget("1", "1").row("数量指标", "培训场次", "12次", "12次");
    ShortForm printed = project("q", "教育支出").budget("1", "1").row("数量指标", "培训场", "12次", "12次");
    ShortForm other = project("r", "教育支出").budget("1", "1").row("数量指标", "培训场次", "12次", "9次");

    assertThat(CrossCheck.of(sent, printed).found()).isEmpty();
    assertThat(CrossCheck.of(sent, other).found())
        .anyMatch(found -> found.startsWith("submission-duplicate"));
  }

  @Test
  void formsOwedAndNotSent() {
    Roster roster =
        new Roster(
            List.of(
                new Owed("甲街办事处", 2020, FormKind.DEPARTMENT_SELF_EVALUATION, null),
                new Owed("甲街办事处", 2020, FormKind.PROJECT_SELF_EVALUATION, "教育支出"),
                new Owed("甲街办事处", 2020, FormKind.PROJECT_SELF_EVALUATION, "农林水支出"),
                new Owed("甲街办事处", 2021, FormKind.PROJECT_SELF_EVALUATION, "农林水支出")));
    CrossCheck check = CrossCheck.of(project("p", "2020年教育支出项目")).owing(roster);

    assertThat(check.anomalies())
        .extracting(Anomaly::variant)
        .containsExactly("department-self-evaluation", "project-self-evaluation.named");
    assertThat(check.anomalies())
        .allSatisfy(a -> assertThat(a.forms()).isEmpty())
        .extracting(Anomaly::fingerprint)
        .doesNotHaveDuplicates();
    assertThat(CrossCheck.of(department("d"), project("p", "")).owing(roster).found())
        .as("the project's form may be the one")
        .isEmpty();
    assertThat(CrossCheck.of().owing(roster).anomalies()).as("nothing sent at all").hasSize(3);
  }

  @Test
  void indicatorsCopiedFromTheYearBefore() {
    ShortForm now = project("p", "教育支出").row("数量指标", "培训场次", "12次", "12次");
    ShortForm before =
        project("b", "教育支出").year(2019).row("数量指标1", "培训场次", "12次", "12 次").budget("1", "1");

    assertThat(CrossCheck.of(now).after(before).found())
        .containsExactly("year-on-year-copy NOTICE p,b (form | form) null ~ null");
  }

  @Test
  void indicatorsThatAreNotCopied() {
    ShortForm before = project("b", "教育支出").year(2019).row("数量指标", "培训场次", "10次", "10次");

    assertThat(
            CrossCheck.of(project("p", "教育支出").row("数量指标", "培训场次", "10次", "11次"))
                .after(before)
                .found())
        .isEmpty();
    assertThat(
            CrossCheck.of(declaration("t", "教育支出").row("数量指标", "培训场次", "10次", null))
                .after(declaration("b", "教育支出").year(2019).row("数量指标", "培训场次", "10次", null))
                .found())
        .as("a target may stay the same")
        .isEmpty();
    assertThat(CrossCheck.of(project("p", "教育支出")).after(project("b", "教育支出").year(2019)).found())
        .as("no indicators")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // deadline, not there on, there on, days late
    "2021-03-31, 2021-04-12, 2021-04-13, 12",
    "2021-03-31, 2021-04-02, 2021-04-03, 2",
  })
  void aFormThatWasLookedForAfterTheDeadlineAndWasNotThere(
      LocalDate day, LocalDate absent, LocalDate met, String days) {
    assertThat(late(day, null, absent, met))
        .singleElement()
        .satisfies(anomaly -> assertThat(anomaly.declared()).isEqualTo(met.toString()))
        .satisfies(anomaly -> assertThat(anomaly.expected()).isEqualTo(day.toString()))
        .satisfies(
            anomaly -> assertThat(anomaly.details()).containsExactly(absent.toString(), days));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-31, 2021-03-20, 2021-05-30", // nobody looked in between
    "2021-03-31, 2021-03-31, 2021-04-01", // it may have come in the evening
    "2021-03-31, 2021-04-01, 2021-04-02", // it may have been on its way
    "2021-03-31, 2021-03-01, 2021-03-02",
  })
  void aFormThatMayHaveBeenInTime(LocalDate day, LocalDate absent, LocalDate met) {
    assertThat(late(day, null, absent, met)).isEmpty();
  }

  @Test
  void moreTimeThatWasGrantedAndNoDeadline() {
    LocalDate day = LocalDate.of(2021, 3, 31);
    LocalDate later = day.plusDays(20);
    assertThat(late(day, later, later, later.plusDays(1))).isEmpty();
    assertThat(late(day, day, later, later.plusDays(1))).hasSize(1);
    assertThat(late(null, null, later, later.plusDays(1))).isEmpty();
  }

  /** A project's form and a declaration that came on one day; the second has no such deadline. */
  private static List<Anomaly> late(LocalDate all, LocalDate own, LocalDate absent, LocalDate met) {
    List<Deadline> deadlines = new ArrayList<>();
    if (all != null) {
      deadlines.add(new Deadline(null, 2020, all));
    }
    if (own != null) {
      deadlines.add(new Deadline("甲街办事处", 2020, own));
    }
    Arrival arrival = new Arrival(absent, met);
    return CrossCheck.of(project("p", "环卫"), declaration("t", "绿化"))
        .owing(new Roster(List.of(), deadlines))
        .arriving(Map.of("p", arrival, "t", arrival))
        .anomalies()
        .stream()
        .filter(anomaly -> anomaly.rule().equals("submission-late"))
        .toList();
  }
}
