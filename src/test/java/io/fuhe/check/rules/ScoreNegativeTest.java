package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.Policy;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.WordList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A score below zero. */
class ScoreNegativeTest {

  private static final FormRule RULE = new ScoreNegative();

  @Test
  void acceptsZeroAndMore() {
    assertThat(clean().seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.score("0")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.score("-0")).seenBy(RULE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "－1", "−0.5", "(1)"})
  void reportsAScoreBelowZero(String score) {
    assertThat(clean().row(2, r -> r.score(score)).seenBy(RULE))
        .containsExactly(seen("indicators[2]", score, null));
  }

  @Test
  void leavesARowAloneWhosePointsAreADeduction() {
    assertThat(clean().row(2, r -> r.points("-2").score("-1")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(2, r -> r.points("-2").score("-3")).seenBy(RULE)).hasSize(1);
  }

  @Test
  void leavesARowAloneThatIsCalledADeduction() {
    Policy policy =
        Policies.senses(Senses.NONE.with(Sense.DEDUCTION, new WordList(List.of("^扣分项$"))));

    assertThat(clean().row(2, r -> r.level1("扣分项").points(null).score("-2")).seenBy(RULE, policy))
        .isEmpty();
    assertThat(clean().row(2, r -> r.level1("扣分项").points("3").score("-4")).seenBy(RULE, policy))
        .hasSize(1);
    assertThat(clean().row(2, r -> r.points(null).score("-2")).seenBy(RULE, policy)).hasSize(1);
  }

  @Test
  void looksAtTheBudgetAndTheOverallGoalToo() {
    assertThat(clean().budget(b -> b.score("-2")).overallGoal("10", "-3").seenBy(RULE))
        .containsExactly(seen("budget[0]", "-2", null), seen("overallGoal", "-3", null));
  }

  @Test
  void takesADashForNoNumber() {
    assertThat(clean().row(0, r -> r.score("-")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.score(null)).seenBy(RULE)).isEmpty();
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("score-negative", Severity.ERROR, where, declared, expected);
  }
}
