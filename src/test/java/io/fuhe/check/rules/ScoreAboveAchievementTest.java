package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.form.Policy;
import org.junit.jupiter.api.Test;

/** Fewer points taken off than the missed share of the target. */
class ScoreAboveAchievementTest {

  private static final Policy TWO_MINUS_RATIO =
      Policies.with(
          ScoreAboveAchievement.LOWER_IS_BETTER,
          ScoreAboveAchievement.LowerIsBetter.TWO_MINUS_RATIO);

  private static final FormRule RULE = new ScoreAboveAchievement();

  @Test
  void reportsMoreThanTheShareThatWasReached() {
    assertThat(missed("100%", "80%", "13").seenBy(RULE))
        .containsExactly(seen("indicators[1]", "13", "12"));
    assertThat(missed("10次", "0次", "1").seenBy(RULE))
        .containsExactly(seen("indicators[1]", "1", "0"));
  }

  @Test
  void acceptsTheShareOrLess() {
    assertThat(missed("100%", "80%", "12").seenBy(RULE)).isEmpty();
    assertThat(missed("100%", "80%", "3").seenBy(RULE)).isEmpty();
    assertThat(missed("100%", "80%", "0").seenBy(RULE)).isEmpty();
  }

  @Test
  void allowsTheScoreItsOwnRounding() {
    assertThat(missed("90%", "80%", "13.3").seenBy(RULE)).isEmpty();
    assertThat(missed("90%", "80%", "13.33").seenBy(RULE)).isEmpty();
    assertThat(missed("90%", "80%", "13.4").seenBy(RULE))
        .containsExactly(seen("indicators[1]", "13.4", "13.3333"));
    assertThat(missed("100%", "77%", "12").seenBy(RULE)).isEmpty();
  }

  @Test
  void turnsTheShareAroundWhereLessIsBetter() {
    assertThat(missed("≤10天", "12天", "12.5").seenBy(RULE)).isEmpty();
    assertThat(missed("≤10天", "12天", "12.6").seenBy(RULE))
        .containsExactly(seen("indicators[1]", "12.6", "12.5"));
  }

  @Test
  void takesTwoMinusTheRatioWhereTheLayoutSaysSo() {
    assertThat(missed("≤10天", "12天", "12.5").seenBy(RULE, TWO_MINUS_RATIO))
        .containsExactly(seen("indicators[1]", "12.5", "12"));
    assertThat(missed("≤10天", "12天", "12").seenBy(RULE, TWO_MINUS_RATIO)).isEmpty();
    assertThat(missed("≤10天", "30天", "1").seenBy(RULE, TWO_MINUS_RATIO))
        .containsExactly(seen("indicators[1]", "1", "0"));
  }

  @Test
  void leavesFullPointsToAnotherRule() {
    assertThat(missed("100%", "80%", "15").seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWhereItWasMetOrCannotBeTold() {
    assertThat(missed("80%", "80%", "14").seenBy(RULE)).isEmpty();
    assertThat(missed("100%", "基本完成", "14").seenBy(RULE)).isEmpty();
    assertThat(missed("10次", "8场", "14").seenBy(RULE)).isEmpty();
    assertThat(missed("0起", "1起", "14").seenBy(RULE)).isEmpty();
    assertThat(missed("100%", "80%", null).seenBy(RULE)).isEmpty();
  }

  private static FormSketch missed(String target, String actual, String score) {
    return clean().row(1, r -> r.target(target).actual(actual).score(score));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("score-above-achievement", Severity.WARNING, where, declared, expected);
  }
}
