package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.FormKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row with points owes a score. */
class ScoreMissingTest {

  private static final FormRule RULE = new ScoreMissing();

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "—", "/"})
  void reportsAnEmptyScore(String score) {
    assertThat(clean().row(1, r -> r.score(score)).seenBy(RULE))
        .containsExactly(seen("indicators[1]", null, "15"));
  }

  @Test
  void looksAtTheBudgetAndTheOverallGoalToo() {
    assertThat(clean().budget(b -> b.score("")).overallGoal("10", "").seenBy(RULE))
        .containsExactly(seen("budget[0]", null, "20"), seen("overallGoal", null, "10"));
  }

  @Test
  void acceptsZeroAndWords() {
    assertThat(clean().row(1, r -> r.score("0")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.score("满分")).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWhereNoScoreIsOwed() {
    assertThat(clean().row(1, r -> r.points(null).score("")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.points("").score("")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.points("0").score("")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.score(null)).seenBy(RULE)).isEmpty();
    assertThat(clean().kind(FormKind.TARGET_DECLARATION).rows(r -> r.score("")).seenBy(RULE))
        .isEmpty();
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("score-missing", Severity.ERROR, where, declared, expected);
  }
}
