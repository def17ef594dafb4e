package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No actual, yet a score. */
class ActualMissingTest {

  private static final FormRule RULE = new ActualMissing();

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "——", "/", "－"})
  void reportsAnEmptyActualThatWasScored(String actual) {
    assertThat(clean().row(1, r -> r.actual(actual)).seenBy(RULE))
        .containsExactly(seen("indicators[1]", actual, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "0", "完成", "95%"})
  void acceptsAnythingElse(String actual) {
    assertThat(clean().row(1, r -> r.actual(actual)).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWithoutAScoreOrAColumn() {
    assertThat(clean().row(1, r -> r.actual("").score("0")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.actual("").score("")).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.actual("").score(null)).seenBy(RULE)).isEmpty();
    assertThat(clean().row(1, r -> r.actual(null)).seenBy(RULE)).isEmpty();
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("actual-missing", Severity.WARNING, where, declared, expected);
  }
}
