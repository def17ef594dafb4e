package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An actual that is itself a bound. */
class ActualIsABoundTest {

  private static final FormRule RULE = new ActualIsABound();

  @ParameterizedTest
  @ValueSource(strings = {"≥80%", "＞80%", ">=80%", "≤5天", "不低于80%", "不超过 5 天", "≥80%以上"})
  void reportsABound(String actual) {
    assertThat(clean().row(1, r -> r.actual(actual)).seenBy(RULE))
        .containsExactly(seen("indicators[1]", actual, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"80%", "80%以上", "不超过预算", "≥", "", "达到≥80%"})
  void acceptsAnythingElse(String actual) {
    assertThat(clean().row(1, r -> r.actual(actual)).seenBy(RULE)).isEmpty();
  }

  @Test
  void doesNotMindABoundInTheTarget() {
    assertThat(clean().row(1, r -> r.target("≥80%").actual("85%")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.actual(null)).seenBy(RULE)).isEmpty();
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("actual-is-a-bound", Severity.NOTICE, where, declared, expected);
  }
}
