package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets met so far above their measure that they were set too low. */
class OverachievementExtremeTest {

  private static final FormRule RULE = new OverachievementExtreme();

  @ParameterizedTest
  @CsvSource({"10次, 15次", "10次, 30", "≥50%, 75%", "60%, 100%"})
  void reportsHalfAsMuchAgainOrMore(String target, String actual) {
    assertThat(row(target, actual).seenBy(RULE))
        .containsExactly(seen("indicators[1]", actual, target));
  }

  @ParameterizedTest
  @CsvSource({
    "100次, 149次",
    "10次, 10次",
    "10次, 5次",
    "≤10天, 2天",
    "10, 20场以上",
    "0起, 2起",
    "完成, 完成",
    "10天, 30天",
  })
  void keepsSilentBelowThatAndWhereMoreIsNotBetter(String target, String actual) {
    assertThat(row(target, actual).seenBy(RULE)).isEmpty();
  }

  @Test
  void takesTheThresholdOfTheLayout() {
    FormSketch form = row("100次", "130次");
    assertThat(form.seenBy(RULE)).isEmpty();
    assertThat(form.seenBy(RULE, Policies.with(OverachievementExtreme.OVERACHIEVEMENT_FROM, 130)))
        .containsExactly(seen("indicators[1]", "130次", "100次"));
    assertThat(form.seenBy(RULE, Policies.with(OverachievementExtreme.OVERACHIEVEMENT_FROM, 131)))
        .isEmpty();
  }

  @Test
  void keepsSilentOnCosts() {
    assertThat(clean().row(2, r -> r.actual("10.00万元")).seenBy(RULE)).isEmpty();
  }

  private static FormSketch row(String target, String actual) {
    return clean().row(1, r -> r.target(target).actual(actual));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("overachievement-extreme", Severity.NOTICE, where, declared, expected);
  }
}
