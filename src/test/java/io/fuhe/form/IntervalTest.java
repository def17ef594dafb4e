package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Arithmetic of intervals at its borders. */
class IntervalTest {

  @Test
  void addsAndSubtractsOutward() {
    assertThat(of("1", "2").plus(of("10", "20"))).isEqualTo(of("11", "22"));
    assertThat(of("1", "2").minus(of("10", "20"))).isEqualTo(of("-19", "-8"));
  }

  @Test
  void multipliesByWhatIsNotNegative() {
    assertThat(of("1", "2").times(new BigDecimal("3"))).isEqualTo(of("3", "6"));
    assertThatThrownBy(() -> of("1", "2").times(new BigDecimal("-1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dividesOutward() {
    Interval third = of("1", "1").dividedBy(of("3", "3"));
    assertThat(third.low().multiply(new BigDecimal(3))).isLessThan(BigDecimal.ONE);
    assertThat(third.high().multiply(new BigDecimal(3))).isGreaterThan(BigDecimal.ONE);
    assertThat(of("0", "4").dividedBy(of("1", "2"))).isEqualTo(of("0", "4"));
  }

  @Test
  void doesNotDivideByWhatMayBeZero() {
    assertThatThrownBy(() -> of("1", "2").dividedBy(of("0", "1")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> of("-1", "2").dividedBy(of("1", "1")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void meetsWhereTheEndsTouch() {
    assertThat(of("1", "2").meets(of("2", "3"))).isTrue();
    assertThat(of("2", "3").meets(of("1", "2"))).isTrue();
    assertThat(of("1", "2").meets(of("2.001", "3"))).isFalse();
    assertThat(of("2.001", "3").meets(of("1", "2"))).isFalse();
    assertThat(of("1", "9").meets(of("4", "5"))).isTrue();
  }

  @Test
  void capsBothEnds() {
    assertThat(of("90", "110").cappedAt(new BigDecimal(100))).isEqualTo(of("90", "100"));
    assertThat(of("110", "120").cappedAt(new BigDecimal(100))).isEqualTo(of("100", "100"));
  }

  @Test
  void isNeverUpsideDown() {
    assertThatThrownBy(() -> of("2", "1")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Interval of(String low, String high) {
    return new Interval(new BigDecimal(low), new BigDecimal(high));
  }
}
