package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words where a score belongs. */
class ScoreNotANumberTest {

  private static final FormRule RULE = new ScoreNotANumber();

  @ParameterizedTest
  @ValueSource(strings = {"满分", "15分", "1.5.0", "优"})
  void reportsWords(String score) {
    assertThat(clean().row(1, r -> r.score(score)).seenBy(RULE))
        .containsExactly(seen("indicators[1]", score, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "１５", "15.00", "", "—", "/", "-1"})
  void acceptsNumbersAndLeavesBlanksToAnotherRule(String score) {
    assertThat(clean().row(1, r -> r.score(score)).seenBy(RULE)).isEmpty();
  }

  @Test
  void looksAtTheBudgetAndTheOverallGoalToo() {
    assertThat(clean().budget(b -> b.score("满")).overallGoal("10", "好").seenBy(RULE))
        .containsExactly(seen("budget[0]", "满", null), seen("overallGoal", "好", null));
  }

  @Test
  void keepsSilentWithoutAPlaceForAScore() {
    assertThat(clean().row(1, r -> r.score(null)).seenBy(RULE)).isEmpty();
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("score-not-a-number", Severity.ERROR, where, declared, expected);
  }
}
