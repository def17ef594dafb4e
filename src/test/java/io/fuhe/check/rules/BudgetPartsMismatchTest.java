package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of the budget against their whole. */
class BudgetPartsMismatchTest {

  private static final FormRule RULE = new BudgetPartsMismatch();

  @Test
  void acceptsSourcesThatAddUp() {
    assertThat(clean().seenBy(RULE)).isEmpty();
    assertThat(parts("60.00", "40.00").seenBy(RULE)).isEmpty();
    assertThat(parts("60", "40").seenBy(RULE)).isEmpty();
  }

  @Test
  void reportsSourcesThatDoNotAddUpEachColumnOnItsOwn() {
    FormSketch form =
        clean()
            .add(LineSketch.part("财政拨款", "项目资金", "60.00", "70.00").adjusted("1.00"))
            .add(LineSketch.part("其他资金", "项目资金", "30.00", "30.00").adjusted("1.00"));
    assertThat(form.seenBy(RULE)).containsExactly(seen("budget[0].initial", "100", "90"));
    assertThat(form.budget(b -> b.executed("99.00").adjusted("3.00")).seenBy(RULE))
        .containsExactly(
            seen("budget[0].initial", "100", "90"),
            seen("budget[0].adjusted", "3", "2"),
            seen("budget[0].executed", "99", "100"));
    assertThat(form.foundBy(RULE).get(0).places()).containsOnlyKeys("budget[0].initial");
  }

  @Test
  void saysSoWhereRoundedPartsExplainTheDifference() {
    assertThat(parts("60.00", "40.01").seenBy(RULE))
        .containsExactly(
            notice("budget[0].initial", "100", "100.01"),
            notice("budget[0].executed", "100", "100.01"));
    assertThat(parts("60.00", "40.02").seenBy(RULE))
        .extracting(Seen::severity)
        .containsOnly(Severity.ERROR);
  }

  @Test
  void takesABareAmountForOneWithThePlacesOfTheOthers() {
    FormSketch form = parts("54.60", "45");
    assertThat(form.seenBy(RULE)).contains(seen("budget[0].initial", "100", "99.6"));
  }

  @Test
  void holdsASinglePartAgainstItsWholeOnlyWhenItIsLarger() {
    assertThat(clean().add(LineSketch.part("财政拨款", "项目资金", "60.00", "60.00")).seenBy(RULE))
        .isEmpty();
    assertThat(clean().add(LineSketch.part("财政拨款", "项目资金", "160.00", "60.00")).seenBy(RULE))
        .containsExactly(seen("budget[0].initial", "100", "160"));
  }

  @Test
  void leavesOutPartsOfParts() {
    FormSketch form = parts("60.00", "40.00").add(LineSketch.part("专项", "财政拨款", "50.00", "50.00"));
    assertThat(form.seenBy(RULE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"40.00, 60.00", "30.00, 60.00"})
  void acceptsBasicAndProjectThatAreTheBudgetOrTheExecuted(String basic, String project) {
    FormSketch form = clean().budget(b -> b.executed("90.00")).expenditure(basic, project);
    assertThat(form.seenBy(RULE)).isEmpty();
  }

  @Test
  void reportsBasicAndProjectThatAreNeither() {
    FormSketch form = clean().budget(b -> b.executed("90.00")).expenditure("30.00", "65.00");
    assertThat(form.seenBy(RULE)).containsExactly(seen("form", "90", "95"));
    assertThat(form.foundBy(RULE).get(0).places())
        .containsOnlyKeys(
            "basicExpenditure", "projectExpenditure", "budget[0].initial", "budget[0].executed");
  }

  @Test
  void namesTheAmountThatRoundingBringsItClosestTo() {
    FormSketch form = clean().budget(b -> b.executed("90.00")).expenditure("50.00", "50.01");
    assertThat(form.seenBy(RULE)).containsExactly(notice("form", "100", "100.01"));
  }

  @Test
  void needsBothBasicAndProject() {
    assertThat(clean().expenditure("30.00", null).seenBy(RULE)).isEmpty();
    assertThat(clean().expenditure("30.00", "").seenBy(RULE)).isEmpty();
    assertThat(clean().withoutBudget().expenditure("30.00", "1.00").seenBy(RULE)).isEmpty();
  }

  @Test
  void holdsLineItemsAgainstTheBudget() {
    assertThat(clean().lineItem("场地", "60.00").lineItem("讲师", "40.00").seenBy(RULE)).isEmpty();
    assertThat(clean().lineItem("场地", "60.00").lineItem("讲师", "30.00").seenBy(RULE))
        .containsExactly(seen("lineItems", "100", "90"));
    assertThat(clean().lineItem("场地", "60.00").seenBy(RULE))
        .containsExactly(seen("lineItems", "100", "60"));
  }

  @Test
  void holdsTheOutermostFundingSourcesAgainstTheBudget() {
    FormSketch form =
        clean()
            .fundingSource("财政拨款", "合计", "60.00")
            .fundingSource("一般公共预算", "财政拨款", "60.00")
            .fundingSource("其他资金", "合计", "40.00");
    assertThat(form.seenBy(RULE)).isEmpty();
    assertThat(form.fundingSource("上年结转", "合计", "5.00").seenBy(RULE))
        .containsExactly(seen("fundingSources", "100", "105"));
  }

  @Test
  void keepsSilentOnPartsWithoutNumbers() {
    assertThat(parts("", "—").seenBy(RULE)).isEmpty();
    assertThat(clean().lineItem("场地", "").seenBy(RULE)).isEmpty();
    assertThat(parts("60.00", "30.00").budget(b -> b.initial("").executed(null)).seenBy(RULE))
        .isEmpty();
  }

  private static FormSketch parts(String one, String other) {
    return clean()
        .add(LineSketch.part("财政拨款", "项目资金", one, one))
        .add(LineSketch.part("其他资金", "项目资金", other, other));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("budget-parts-mismatch", Severity.ERROR, where, declared, expected);
  }

  /** What rounding of the inputs would explain. */
  private static Seen notice(String where, String declared, String expected) {
    return new Seen("budget-parts-mismatch", Severity.NOTICE, where, declared, expected);
  }
}
