package io.fuhe.check.rules.cross;

import static io.fuhe.check.ShortForm.declaration;
import static io.fuhe.check.ShortForm.department;
import static io.fuhe.check.ShortForm.project;
import static io.fuhe.check.ShortForm.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.ShortForm;
import io.fuhe.form.Policy;
import io.fuhe.mapping.ProjectMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts that two forms state. */
class CrossAmountsTest {

  private static final Policy POLICY = ProjectMappings.get().general().policy();

  @Test
  void projectsThatDoNotAddUp() {
    CrossCheck check =
        CrossCheck.of(
            project("p2", "乙项目").budget("20.50", "20.50"),
            department("d").projectExpenditure("35.00").budget("40.00", "40.00"),
            project("p1", "甲项目").budget("10.00", "10.00"));

    assertThat(check.found())
        .containsExactly(
            "cross-department-projects WARNING d,p2,p1 (projectExpenditure) 35 ~ 30.5");
    Anomaly anomaly = check.anomalies().get(0);
    assertThat(anomaly.places())
        .containsOnlyKeys(
            "forms[0].projectExpenditure",
            "forms[1].budget[0].executed",
            "forms[2].budget[0].executed");
    assertThat(anomaly.details()).containsExactly("2", "乙项目、甲项目");
  }

  @Test
  void aReviewSheetIsNoneOfTheUnitsForms() {
    assertThat(
            CrossCheck.of(
                    department("d").projectExpenditure("30.50"),
                    project("p1", "甲").budget("30.50", "30.50"),
                    review("r1", "甲").budget("30.50", "30.50"),
                    review("r2", "乙").budget("1.00", "1.00"),
                    review("r3", "乙").budget("2.00", "2.00"))
                .found())
        .isEmpty();
  }

  @Test
  void projectsThatAddUpInAnotherUnitOfMoney() {
    assertThat(
            CrossCheck.of(
                    department("d").projectExpenditure("30.50"),
                    project("p1", "甲").budget("100000", "100000").money("元"),
                    project("p2", "乙").budget("20.50", "20.50"))
                .found())
        .isEmpty();
  }

  @Test
  void aFormThatNamesNoUnitOfMoneyMayPrintAnother() {
    ShortForm whole = department("d").projectExpenditure("3124894.78");
    assertThat(
            CrossCheck.of(
                    whole,
                    project("p1", "甲").budget("777.66", "777.66").money("万元"),
                    project("p2", "乙").budget("284.45", "284.45").money("万元"))
                .found())
        .isEmpty();
    assertThat(
            CrossCheck.of(whole.money("元"), project("p1", "甲").budget("10", "10").money("万元"))
                .found())
        .containsExactly(
            "cross-department-projects WARNING d,p1 (projectExpenditure) 3124894.78 ~ 100000");
    assertThat(
            CrossCheck.of(
                    declaration("t", "教育支出").budget("18074000", null),
                    project("p", "教育支出项目").budget("1900", "1900").money("万元"))
                .found())
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    declaration("t", "教育支出").budget("18074000", null).money("元"),
                    project("p", "教育支出项目").budget("19", "19").money("万元"))
                .found())
        .anyMatch(line -> line.startsWith("cross-budget-changed"));
  }

  @ParameterizedTest
  @CsvSource({"20.00, WARNING", "40.00, NOTICE"})
  void projectExpenditureInTheBudgetTable(String executed, String severity) {
    ShortForm whole =
        department("d")
            .judgedBy(POLICY)
            .budget("90.00", "90.00")
            .part("基本支出", "50.00", "50.00")
            .part("项目支出", "40.00", executed);
    assertThat(CrossCheck.of(whole, project("p", "甲").budget("30.50", "30.50")).found())
        .containsExactly(
            "cross-department-projects %s d,p (budget[2].executed) %s ~ 30.5"
                .formatted(severity, executed.replace(".00", "")));
    assertThat(CrossCheck.of(whole, project("p", "甲").budget(executed, executed)).found())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "年中经市财政局批复（临财预〔2023〕118号）追加预算60万元。",
        "受机构职能调整影响，年中财政收回预算33万元。",
        "预算由315万元调减为282万元。",
        "经批准，本项目资金调整为282万元。",
        "经局党组同意调减该项目经费。"
      })
  void aBudgetThatTheFormSaysWasAdjustedIsWorthALook(String said) {
    ShortForm declared = declaration("t", "养老").budget("315", null);
    ShortForm form = project("p", "养老").judgedBy(POLICY).budget("282", "282");
    String found = "cross-budget-changed %s t,p (budget[0] | budget[0]) 315 ~ 282";
    assertThat(CrossCheck.of(declared, form.remarks(said)).found())
        .containsExactly(found.formatted("NOTICE"));
    assertThat(CrossCheck.of(declared, form.remarks(null).deviationAnalysis(said)).found())
        .containsExactly(found.formatted("NOTICE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "本年度预算未调整。", "建议加强预算调整管理，提高预算执行率。", "全年执行282万元，执行率100%。", "结余33万元。"})
  void otherWordsExplainNoOtherBudget(String said) {
    assertThat(
            CrossCheck.of(
                    declaration("t", "养老").budget("315", null),
                    project("p", "养老").judgedBy(POLICY).budget("282", "282").remarks(said))
                .found())
        .containsExactly("cross-budget-changed WARNING t,p (budget[0] | budget[0]) 315 ~ 282");
  }

  @Test
  void roundedProjectsAreANotice() {
    CrossCheck check =
        CrossCheck.of(
            department("d").projectExpenditure("30.9"),
            project("p1", "甲").budget("10.4", "10.4"),
            project("p2", "乙").budget("20.4", "20.4"));

    assertThat(check.found())
        .containsExactly(
            "cross-department-projects NOTICE d,p2,p1 (projectExpenditure) 30.9 ~ 30.8");
    assertThat(check.anomalies().get(0).roundingExplains()).isTrue();
  }

  @Test
  void noSumWhereAProjectHasNoAmountOrTwoForms() {
    ShortForm whole = department("d").projectExpenditure("35");

    assertThat(CrossCheck.of(whole).found()).isEmpty();
    assertThat(
            CrossCheck.of(
                    whole, project("p1", "甲").budget("1", "1"), project("p2", "乙").budget("1", ""))
                .found())
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    whole, project("p1", "甲").budget("1", "1"), project("p2", "甲").budget("2", "2"))
                .found())
        .noneMatch(line -> line.startsWith("cross-department-projects"));
  }

  @Test
  void aBudgetThatChanged() {
    assertThat(
            CrossCheck.of(
                    declaration("t", "教育支出").budget("1807.4", null),
                    project("p", "教育支出项目").budget("4591.73", "4591.73"))
                .found())
        .containsExactly(
            "cross-budget-changed WARNING t,p (budget[0] | budget[0]) 1807.4 ~ 4591.73");
  }

  @Test
  void aBudgetThatDidNot() {
    ShortForm evaluation = project("p", "教育支出").budget("1807.40", "1800");

    assertThat(CrossCheck.of(declaration("t", "教育支出").budget("1807.4", null), evaluation).found())
        .isEmpty();
    assertThat(
            CrossCheck.of(declaration("t", "教育支出").budget("18074000", null).money("元"), evaluation)
                .found())
        .isEmpty();
    assertThat(CrossCheck.of(declaration("t", "其他支出").budget("5", null), evaluation).found())
        .isEmpty();
    assertThat(
            CrossCheck.of(
                    declaration("t1", "教育支出").budget("5", null),
                    declaration("t2", "教育支出").budget("6", null),
                    evaluation)
                .found())
        .noneMatch(line -> line.startsWith("cross-budget-changed"));
  }
}
