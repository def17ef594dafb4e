package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cost in money above its target. */
class CostOverTargetTest {

  private static final FormRule RULE = new CostOverTarget();

  @ParameterizedTest
  @CsvSource({"30.00万元, 30.50万元", "≤30.00万元, 31.00万元", "30.00万元, 305000元", "100元, 120元"})
  void reportsACostAboveItsTarget(String target, String actual) {
    assertThat(cost(target, actual).seenBy(RULE))
        .containsExactly(seen("indicators[2]", actual, target));
  }

  @ParameterizedTest
  @CsvSource({
    "30.00万元, 30.00万元",
    "30.00万元, 29.99万元",
    "30.00万元, 300000元",
    "30万元, 30.4万元",
    "30, 40",
    "30%, 40%",
    "30万元, 超支",
    "≥30万元, 40万元",
  })
  void keepsSilentUpToTheTargetAndWithoutMoney(String target, String actual) {
    assertThat(cost(target, actual).seenBy(RULE)).isEmpty();
  }

  @Test
  void knowsACostIndicatorByItsLevelOneToo() {
    FormSketch form = clean().row(1, r -> r.level1("成本指标").target("30.00万元").actual("31.00万元"));
    assertThat(form.seenBy(RULE)).containsExactly(seen("indicators[1]", "31.00万元", "30.00万元"));
  }

  @Test
  void keepsSilentOnOtherIndicatorsAndOnSavings() {
    assertThat(clean().row(1, r -> r.target("30.00万元").actual("31.00万元")).seenBy(RULE)).isEmpty();
    assertThat(cost("5.00万元", "8.00万元").row(2, r -> r.name("成本节约金额")).seenBy(RULE)).isEmpty();
  }

  private static FormSketch cost(String target, String actual) {
    return clean().row(2, r -> r.target(target).actual(actual));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("cost-over-target", Severity.WARNING, where, declared, expected);
  }
}
