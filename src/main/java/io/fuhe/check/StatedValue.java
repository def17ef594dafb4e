package io.fuhe.check;

import io.fuhe.form.Quantity;
import io.fuhe.form.Text;
import java.util.Optional;

/** How two figures with their units compare: amounts of money in any unit, others in the same. */
public final class StatedValue {

  private StatedValue() {}

  /** Whether they can be compared at all. */
  public static boolean compare(Text one, Text other) {
    if (isMoney(one) || isMoney(other)) {
      return isMoney(one) && isMoney(other);
    }
    Optional<Quantity> a = Quantity.parse(one.value());
    Optional<Quantity> b = Quantity.parse(other.value());
    return a.isPresent() && b.isPresent() && a.get().measure().equals(b.get().measure());
  }

  /** Whether both may stand for one figure. */
  public static boolean same(Text one, Text other) {
    if (!compare(one, other)) {
      return false;
    }
    if (isMoney(one)) {
      return money(one).yuan().meets(money(other).yuan());
    }
    Quantity a = Quantity.parse(one.value()).orElseThrow();
    Quantity b = Quantity.parse(other.value()).orElseThrow();
    boolean rounded = a.isPercent() || !a.unit().equals(b.unit());
    return a.value().compareTo(b.value()) == 0 || (rounded && a.interval().meets(b.interval()));
  }

  public static boolean isMoney(Text value) {
    return Money.parse(value.value()).isPresent();
  }

  private static Money money(Text value) {
    return Money.parse(value.value()).orElseThrow();
  }
}
