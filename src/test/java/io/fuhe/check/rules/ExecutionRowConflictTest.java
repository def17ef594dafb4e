package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.Policy;
import io.fuhe.mapping.ProjectMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row about the execution rate, and the budget table. */
class ExecutionRowConflictTest {

  private static final FormRule RULE = new ExecutionRowConflict();
  private static final Policy POLICY = ProjectMappings.get().general().policy();

  @ParameterizedTest
  @ValueSource(strings = {"预算执行率", "资金执行率", "项目预算执行进度", "全年预算执行率", "执行率"})
  void reportsAnotherRate(String name) {
    assertThat(executed("92.3", "100%").row(1, r -> r.name(name)).seenBy(RULE, POLICY))
        .containsExactly(seen("100", "92.3"));
  }

  @Test
  void reportsAnotherScore() {
    assertThat(executed("100", "100%").row(1, r -> r.score("12")).seenBy(RULE, POLICY))
        .containsExactly(seen("12", "15"));
    assertThat(executed("92.3", "已按计划执行").row(1, r -> r.score("15")).seenBy(RULE, POLICY))
        .containsExactly(seen("15", "13.845"));
    assertThat(executed("100", "100%").row(1, r -> r.target("—").score("12")).seenBy(RULE, POLICY))
        .containsExactly(seen("12", "15"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"三公经费预算执行率", "制度执行率", "国家政策性粮收购价格执行率", "预算调整率", "严格按照年度科普工作计划执行", "政府采购执行率"})
  void leavesRowsAboutOtherThingsAlone(String name) {
    assertThat(executed("92.3", "100%").row(1, r -> r.name(name)).seenBy(RULE, POLICY)).isEmpty();
  }

  @Test
  void acceptsTheRateAsComputedOrAsPrinted() {
    assertThat(executed("92.3", "92.3%").row(1, r -> r.score("13.8")).seenBy(RULE, POLICY))
        .isEmpty();
    assertThat(executed("92.34", "92%").row(1, r -> r.score("13.85")).seenBy(RULE, POLICY))
        .isEmpty();
    assertThat(
            executed("92.3", "95%")
                .budget(b -> b.rate("95%"))
                .row(1, r -> r.score("13.8"))
                .seenBy(RULE, POLICY))
        .isEmpty();
    assertThat(
            executed("45", "90%")
                .budget(b -> b.initial("50.00").adjusted("60.00"))
                .row(1, r -> r.score("13.5"))
                .seenBy(RULE, POLICY))
        .isEmpty();
    assertThat(executed("105", "100%").seenBy(RULE, POLICY)).isEmpty();
    assertThat(executed("92.3", "≥90%").row(1, r -> r.score("13.8")).seenBy(RULE, POLICY))
        .isEmpty();
  }

  @Test
  void leavesTheScoreToOthersOrToTheExplanation() {
    assertThat(executed("92.3", "92.3%").row(1, r -> r.score("15")).seenBy(RULE, POLICY)).isEmpty();
    assertThat(
            executed("100", "100%")
                .row(1, r -> r.score("12").explanation("进度滞后"))
                .seenBy(RULE, POLICY))
        .isEmpty();
    assertThat(
            executed("100", "100%").row(1, r -> r.target("≥90%").score("12")).seenBy(RULE, POLICY))
        .isEmpty();
  }

  @Test
  void keepsSilentWithoutABudgetTable() {
    assertThat(executed("92.3", "100%").withoutBudget().seenBy(RULE, POLICY)).isEmpty();
  }

  private static FormSketch executed(String amount, String actual) {
    return clean()
        .budget(b -> b.executed(amount).rate(null))
        .row(1, r -> r.name("预算执行率").target("100%").actual(actual));
  }

  private static Seen seen(String declared, String expected) {
    return new Seen(
        "execution-row-conflict", Severity.WARNING, "indicators[1]", declared, expected);
  }
}
