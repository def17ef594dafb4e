package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import io.fuhe.mapping.ProjectMappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Full points for a target that was missed. */
class FullScoreTargetMissedTest {

  private static final FormRule RULE = new FullScoreTargetMissed();

  @ParameterizedTest
  @CsvSource({"95%, 94%", "≥90%, 85%", "10次, 9", "10, 9次", "不低于3场, 2场", "≤5天, 6天", "不超过5天, 6天"})
  void reportsFullPointsForAMissedTarget(String target, String actual) {
    assertThat(row(target, actual).seenBy(RULE)).containsExactly(seen("indicators[1]", "15", null));
  }

  @ParameterizedTest
  @CsvSource({
    "95%, 95%",
    "95%, 96%",
    "≤5天, 5天",
    "≤5天, 4天",
    "10次, 9场",
    "95%, 90",
    "95%, 基本完成",
    "≥90%, ≥85%",
    "90-95%, 85%",
    "99.4%, 99%",
  })
  void keepsSilentWhereItWasMetOrCannotBeTold(String target, String actual) {
    assertThat(row(target, actual).seenBy(RULE)).isEmpty();
  }

  /** The row of the execution earns points × rate, rounded. */
  @ParameterizedTest
  @CsvSource({"99.99%, 0", "99.96%, 0", "99.9%, 1", "95%, 1"})
  void whatTheExecutionEarnsMayRoundToAllOfIt(String actual, int found) {
    FormSketch form =
        clean().row(1, r -> r.name("预算执行率").target("100%").actual(actual).points("10").score("10"));

    assertThat(form.seenBy(RULE, ProjectMappings.get().general().policy())).hasSize(found);
  }

  @Test
  void keepsSilentWherePointsWereTakenOff() {
    assertThat(row("95%", "94%").row(1, r -> r.score("14.8")).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWithoutPointsOrScore() {
    assertThat(row("95%", "94%").row(1, r -> r.score(null)).seenBy(RULE)).isEmpty();
    assertThat(row("95%", "94%").row(1, r -> r.points(null)).seenBy(RULE)).isEmpty();
    assertThat(row("95%", "94%").row(1, r -> r.points("0").score("0")).seenBy(RULE)).isEmpty();
  }

  private static FormSketch row(String target, String actual) {
    return clean().row(1, r -> r.target(target).actual(actual));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("full-score-target-missed", Severity.WARNING, where, declared, expected);
  }
}
