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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points taken off for a target that was met. */
class DeductionUnexplainedTest {

  private static final FormRule RULE = new DeductionUnexplained();

  @ParameterizedTest
  @CsvSource({"95%, 95%", "95%, 98%", "≤5天, 5天", "全部完成, 全部完成", "10次, 12"})
  void reportsPointsTakenOffForAMetTarget(String target, String actual) {
    assertThat(reduced(target, actual).seenBy(RULE))
        .containsExactly(seen("indicators[1]", "14", "15"));
  }

  @ParameterizedTest
  @CsvSource({"95%, 94%", "10次, 12场", "全部完成, 基本完成", "—, —", "95%, 95"})
  void comparesOnlyWhatCompares(String target, String actual) {
    boolean met = target.equals("95%") && actual.equals("95");
    assertThat(reduced(target, actual).seenBy(RULE)).hasSize(met ? 1 : 0);
  }

  @Test
  void keepsSilentWhereTheRowSaysWhy() {
    assertThat(reduced("95%", "95%").row(1, r -> r.explanation("资料不全")).seenBy(RULE)).isEmpty();
    assertThat(reduced("95%", "95%").row(1, r -> r.explanation("无")).seenBy(RULE)).hasSize(1);
    assertThat(reduced("95%", "95%").row(1, r -> r.explanation("")).seenBy(RULE)).hasSize(1);
  }

  @Test
  void keepsSilentWithFullPoints() {
    assertThat(clean().seenBy(RULE)).isEmpty();
    assertThat(reduced("95%", "95%").row(1, r -> r.score("15.00")).seenBy(RULE)).isEmpty();
    assertThat(reduced("95%", "95%").row(1, r -> r.points(null)).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWhereTheLayoutDeductsForFarExceededTargets() {
    FormSketch form = reduced("10次", "13次");
    assertThat(form.seenBy(RULE, overachievement(130, true))).isEmpty();
    assertThat(form.seenBy(RULE, overachievement(130, false))).hasSize(1);
    assertThat(form.seenBy(RULE, overachievement(150, true)))
        .containsExactly(seen("indicators[1]", "14", "15"));
  }

  private static FormSketch reduced(String target, String actual) {
    return clean().row(1, r -> r.target(target).actual(actual).score("14"));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("deduction-unexplained", Severity.NOTICE, where, declared, expected);
  }

  private static Policy overachievement(int from, boolean deducts) {
    return Policies.with(OverachievementExtreme.OVERACHIEVEMENT_FROM, from)
        .with(Policies.with(DeductionUnexplained.OVERACHIEVEMENT_DEDUCTS, deducts));
  }
}
