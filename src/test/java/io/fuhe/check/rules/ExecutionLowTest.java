package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;

/** Less executed than the share from which on nobody asks. */
class ExecutionLowTest {

  private static final FormRule RULE = new ExecutionLow();

  @Test
  void reportsLessThanEightyPercent() {
    assertThat(clean().budget(b -> b.executed("79.99")).seenBy(RULE))
        .containsExactly(seen("budget[0]", "79.99", "80"));
    assertThat(clean().budget(b -> b.executed("0.00")).seenBy(RULE))
        .containsExactly(seen("budget[0]", "0", "80"));
  }

  @Test
  void acceptsEightyPercentAndMore() {
    assertThat(clean().budget(b -> b.executed("80.00")).seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.executed("120.00")).seenBy(RULE)).isEmpty();
  }

  @Test
  void takesTheThresholdOfTheLayout() {
    FormSketch form = clean().budget(b -> b.executed("85.00"));
    assertThat(form.seenBy(RULE, Policies.with(ExecutionLow.LOW_EXECUTION_BELOW, 90)))
        .containsExactly(seen("budget[0]", "85", "90"));
    assertThat(form.seenBy(RULE, Policies.with(ExecutionLow.LOW_EXECUTION_BELOW, 85))).isEmpty();
  }

  @Test
  void measuresAgainstTheAdjustedBudget() {
    FormSketch form = clean().budget(b -> b.initial("100.00").adjusted("50.00").executed("45.00"));
    assertThat(form.seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWithoutAmounts() {
    assertThat(clean().withoutBudget().seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.executed("")).seenBy(RULE)).isEmpty();
    assertThat(clean().budget(b -> b.initial("0").executed("0")).seenBy(RULE)).isEmpty();
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("execution-low", Severity.WARNING, where, declared, expected);
  }
}
