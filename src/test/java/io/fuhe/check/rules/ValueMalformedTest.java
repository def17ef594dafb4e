package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that cannot be read as they stand. */
class ValueMalformedTest {

  private static final FormRule RULE = new ValueMalformed();

  @ParameterizedTest
  @ValueSource(strings = {"90%%", "≥90％％", "1.2.3", "≥1.2.3次", "90..5%", "90.%", "1,,000元"})
  void reportsABrokenNumber(String value) {
    assertThat(clean().row(1, r -> r.target(value)).seenBy(RULE))
        .containsExactly(seen("indicators[1].target", value, null));
    assertThat(clean().row(1, r -> r.actual(value)).seenBy(RULE))
        .containsExactly(seen("indicators[1].actual", value, null));
  }

  @Test
  void pointsAtTheValueItself() {
    assertThat(clean().row(1, r -> r.target("90%%")).foundBy(RULE).get(0).places())
        .containsOnlyKeys("indicators[1].target");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90%",
        "1.23",
        "4,591.73万元",
        "2020.12.31",
        "2020.12.31前",
        "2020.12",
        "1.完成率",
        "1.已完成",
        "1.完成；2.完成",
        "90%-95%",
        "",
        "完成"
      })
  void acceptsNumbersDatesAndNumberedProse(String value) {
    assertThat(clean().row(1, r -> r.target(value).actual(value)).seenBy(RULE)).isEmpty();
  }

  @Test
  void keepsSilentWithoutAColumn() {
    assertThat(clean().row(1, r -> r.target(null).actual(null)).seenBy(RULE)).isEmpty();
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("value-malformed", Severity.WARNING, where, declared, expected);
  }
}
