package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;

/** Scores that are the points times their weight once more. */
class WeightsAppliedTwiceTest {

  private static final FormRule RULE = new WeightsAppliedTwice();

  @Test
  void reportsAFormOfWhichEveryScoreIsWeighedAgain() {
    assertThat(weighed().seenBy(RULE))
        .containsExactly(new Seen("weights-applied-twice", Severity.WARNING, "form", "13.5", "80"));
    assertThat(weighed().row(3, r -> r.score("0")).seenBy(RULE)).hasSize(1);
  }

  @Test
  void acceptsUsualScores() {
    assertThat(clean().seenBy(RULE)).isEmpty();
    assertThat(clean().rows(r -> r.score("1")).seenBy(RULE)).isEmpty();
  }

  @Test
  void oneRowThatIsOtherwiseProvesNothing() {
    assertThat(weighed().row(1, r -> r.score("15")).seenBy(RULE)).isEmpty();
  }

  @Test
  void rowsOfOneSizeProveNothing() {
    FormSketch form = clean().rows(r -> r.points("10").score("1"));
    assertThat(form.seenBy(RULE)).isEmpty();
  }

  private static FormSketch weighed() {
    return clean()
        .row(0, r -> r.points("20").score("4"))
        .row(1, r -> r.points("15").score("2.25"))
        .row(2, r -> r.points("15").score("2.25"))
        .row(3, r -> r.points("20").score("4"))
        .row(4, r -> r.points("10").score("1"));
  }
}
