package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormRule;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;

/** A score above what its row can earn. */
class ScoreExceedsPointsTest {

  private static final FormRule RULE = new ScoreExceedsPoints();

  @Test
  void acceptsScoresUpToThePoints() {
    assertThat(clean().seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.score("20.00")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.score("0")).seenBy(RULE)).isEmpty();
  }

  @Test
  void reportsAScoreAboveItsPoints() {
    assertThat(clean().row(1, r -> r.points("0.5").score("1.5")).seenBy(RULE))
        .containsExactly(seen("indicators[1]", "1.5", "0.5"));
    assertThat(clean().row(0, r -> r.score("20.01")).seenBy(RULE))
        .containsExactly(seen("indicators[0]", "20.01", "20"));
  }

  @Test
  void leavesADeductionAlone() {
    assertThat(clean().row(0, r -> r.points("-6").score("-2")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.points("-6").score("2")).seenBy(RULE)).hasSize(1);
  }

  @Test
  void looksAtTheBudgetAndTheOverallGoalToo() {
    assertThat(clean().budget(b -> b.score("21")).seenBy(RULE))
        .containsExactly(seen("budget[0]", "21", "20"));
    assertThat(clean().overallGoal("10", "12").seenBy(RULE))
        .containsExactly(seen("overallGoal", "12", "10"));
  }

  @Test
  void namesTheRowAndPointsAtIt() {
    Anomaly found = clean().row(1, r -> r.score("16")).foundBy(RULE).get(0);
    assertThat(found.subject()).isEqualTo("培训合格率");
    assertThat(found.places()).containsKeys("indicators[1].points", "indicators[1].score");
  }

  @Test
  void keepsSilentWithoutANumber() {
    assertThat(clean().row(0, r -> r.points(null)).seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.score(null)).seenBy(RULE)).isEmpty();
    assertThat(clean().row(0, r -> r.score("满分")).seenBy(RULE)).isEmpty();
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("score-exceeds-points", Severity.ERROR, where, declared, expected);
  }
}
