package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;

/** More executed than budgeted. */
class ExecutionOver100Test {

  private static final FormRule RULE = new ExecutionOver100();

  @Test
  void reportsMoreExecutedThanBudgeted() {
    assertThat(clean().budget(b -> b.executed("152.50")).seenBy(RULE))
        .containsExactly(seen("budget[0]", "152.5", "100"));
    assertThat(clean().budget(b -> b.executed("100.01")).seenBy(RULE))
        .containsExactly(seen("budget[0]", "100.01", "100"));
  }

  @Test
  void acceptsTheWholeBudget() {
    assertThat(clean().seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.executed("100")).seenBy(RULE)).isEmpty();
  }

  @Test
  void measuresAgainstTheAdjustedBudget() {
    FormSketch form = clean().budget(b -> b.adjusted("160.00").executed("152.50"));
    assertThat(form.seenBy(RULE)).isEmpty();
  }

  @Test
  void looksAtTheTotalLineOnly() {
    assertThat(clean().add(LineSketch.part("财政拨款", "项目资金", "50.00", "60.00")).seenBy(RULE))
        .isEmpty();
  }

  @Test
  void keepsSilentWithoutAmounts() {
    assertThat(clean().withoutBudget().seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.initial("0").executed("10")).seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.initial("").executed("10")).seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.executed(null)).seenBy(RULE)).isEmpty();
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("execution-over-100", Severity.WARNING, where, declared, expected);
  }
}
