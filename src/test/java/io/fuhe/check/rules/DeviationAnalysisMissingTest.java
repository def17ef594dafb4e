package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points taken off without a word of explanation where one belongs. */
class DeviationAnalysisMissingTest {

  private static final FormRule RULE = new DeviationAnalysisMissing();

  @ParameterizedTest
  @ValueSource(strings = {"", "无", "无。", "—", " "})
  void reportsAnEmptyBoxOfTheForm(String analysis) {
    FormSketch form = reduced().deviationAnalysis(analysis);
    assertThat(form.seenBy(RULE)).containsExactly(seen("form", null, null));
    assertThat(form.foundBy(RULE).get(0).places()).containsOnlyKeys("deviationAnalysis");
  }

  @Test
  void acceptsAnExplanation() {
    assertThat(reduced().deviationAnalysis("疫情影响").seenBy(RULE)).isEmpty();
    assertThat(reduced().deviationAnalysis("无偏差").seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWithoutADeductionOrABox() {
    assertThat(clean().seenBy(RULE)).isEmpty();
    assertThat(reduced().deviationAnalysis(null).seenBy(RULE)).isEmpty();
  }

  @Test
  void countsAGoalWhoseRowsHaveNoPointsOfTheirOwn() {
    FormSketch form = clean().rows(r -> r.goal(1).points(null).score("19")).deviationAnalysis("");
    assertThat(form.goal(1, "100").seenBy(RULE)).containsExactly(seen("form", null, null));
    assertThat(
            clean()
                .rows(r -> r.goal(1).points(null).score("20"))
                .deviationAnalysis("")
                .goal(1, "80")
                .seenBy(RULE))
        .isEmpty();
  }

  @Test
  void countsTheOverallGoal() {
    assertThat(clean().overallGoal("10", "9").seenBy(RULE))
        .containsExactly(seen("form", null, null));
    assertThat(clean().overallGoal("10", "10").seenBy(RULE)).isEmpty();
  }

  @Test
  void looksAtTheRowsWhereTheLayoutExplainsThere() {
    FormSketch form = reduced().explanationColumn().deviationAnalysis(null);
    assertThat(form.row(0, r -> r.explanation("")).seenBy(RULE))
        .containsExactly(seen("indicators[0]", "16", "20"));
    assertThat(form.row(0, r -> r.explanation("疫情影响")).seenBy(RULE)).isEmpty();
  }

  @Test
  void asksForAnExplanationOfUnknownOutcomesButNotOfMetOnes() {
    FormSketch form = reduced().explanationColumn().rows(r -> r.explanation(""));
    assertThat(form.row(0, r -> r.actual("大部分完成")).seenBy(RULE))
        .containsExactly(seen("indicators[0]", "16", "20"));
    assertThat(form.row(0, r -> r.actual("10次")).seenBy(RULE)).isEmpty();
  }

  private static FormSketch reduced() {
    return clean().row(0, r -> r.actual("8次").score("16"));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("deviation-analysis-missing", Severity.WARNING, where, declared, expected);
  }
}
