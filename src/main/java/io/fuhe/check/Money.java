package io.fuhe.check;

import io.fuhe.form.Interval;
import io.fuhe.form.Quantity;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * An amount of money that names its unit.
 *
 * @param yuan what it may stand for, in 元
 */
public record Money(Interval yuan) {

  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

  private static final Map<String, BigDecimal> UNITS =
      Map.of(
          "元",
          BigDecimal.ONE,
          "千元",
          new BigDecimal(1_000),
          "万元",
          TEN_THOUSAND,
          "万",
          TEN_THOUSAND,
          "亿",
          new BigDecimal(100_000_000),
          "亿元",
          new BigDecimal(100_000_000));

  /** The usual unit of the forms, 万元, where a form names none. */
  public static BigDecimal yuanPer(Text unit) {
    return unit == null ? TEN_THOUSAND : UNITS.getOrDefault(unit.value(), TEN_THOUSAND);
  }

  /** The value of a unit's name in 元; empty when it is no unit of money. */
  public static Optional<BigDecimal> yuanPer(String unit) {
    return Optional.ofNullable(UNITS.get(unit));
  }

  /** Reads an amount; empty when the value is no quantity in a unit of money. */
  public static Optional<Money> parse(String value) {
    return Quantity.parse(value)
        .filter(q -> UNITS.containsKey(q.unit()))
        .map(q -> new Money(q.number().interval().times(UNITS.get(q.unit()))));
  }
}
