package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.RowSketch;
import io.fuhe.form.Policy;
import org.junit.jupiter.api.Test;

/** Far above the target, and nothing explains it; for those who ask for that. */
class OverachievementUnexplainedTest {

  private static final FormRule RULE = new OverachievementUnexplained();

  @Test
  void isOffUnlessAskedFor() {
    assertThat(RULE.isOn(Policy.DEFAULT)).isFalse();
    assertThat(RULE.isOn(Policies.rule("overachievement-unexplained", true))).isTrue();
    assertThat(Catalogue.check(reached("14次").build(), Policy.DEFAULT)).isEmpty();
    assertThat(
            Catalogue.check(
                reached("14次").build(), Policies.rule("overachievement-unexplained", true)))
        .extracting(Anomaly::rule)
        .containsExactly("overachievement-unexplained");
  }

  @Test
  void reportsWhatNothingExplains() {
    assertThat(reached("13次").seenBy(RULE)).hasSize(1);
    assertThat(reached("13次").deviationAnalysis("").seenBy(RULE)).hasSize(1);
    assertThat(reached("13次").explanationColumn().seenBy(RULE)).hasSize(1);
  }

  @Test
  void acceptsAnExplanationAndLess() {
    assertThat(reached("12.9次").seenBy(RULE)).isEmpty();
    assertThat(reached("13次").deviationAnalysis("年中增加任务").seenBy(RULE)).isEmpty();
    assertThat(reached("13次").deviationAnalysis(null).seenBy(RULE)).isEmpty();
    assertThat(reached("13次").explanationColumn().row(0, r -> r.explanation("年中增加任务")).seenBy(RULE))
        .isEmpty();
    assertThat(reached("13次").row(0, r -> r.target("≤10次")).seenBy(RULE)).isEmpty();
  }

  @Test
  void takesTheThresholdOfTheLayout() {
    Policy later = Policies.with(OverachievementUnexplained.EXPLAINED_FROM, 150);
    assertThat(reached("14次").seenBy(RULE, later)).isEmpty();
    assertThat(reached("15次").seenBy(RULE, later)).hasSize(1);
  }

  private static FormSketch reached(String actual) {
    return clean().row(0, (RowSketch r) -> r.actual(actual));
  }
}
