package io.fuhe.check;

import io.fuhe.form.Quantity;
import io.fuhe.form.Quantity.Bound;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether two quantities can be figures for one thing. A figure printed with fewer decimals may be
 * the other one rounded; two that are printed with the same decimals may not.
 */
public final class Measures {

  private Measures() {}

  /** Whether the two numbers can be one, whatever their bounds. */
  public static boolean canBeEqual(Quantity a, Quantity b) {
    return scaled(a, b).filter(s -> s.gap().abs().compareTo(s.rounding()) <= 0).isPresent();
  }

  /**
   * Whether no value is both. Two quantities that do not compare may always be.
   *
   * <p>{@code ≥80%} and {@code 85%} can both be true, {@code ≥80%} and {@code 70%} cannot.
   */
  public static boolean exclude(Quantity a, Quantity b) {
    Optional<Scaled> scaled = scaled(a, b);
    if (scaled.isEmpty()) {
      return false;
    }
    BigDecimal gap = scaled.get().gap();
    boolean above = gap.compareTo(scaled.get().rounding()) > 0;
    boolean below = gap.negate().compareTo(scaled.get().rounding()) > 0;
    return (above && a.bound() != Bound.UPPER && b.bound() != Bound.LOWER)
        || (below && a.bound() != Bound.LOWER && b.bound() != Bound.UPPER);
  }

  /** Brings two quantities to one unit; empty where they do not compare. */
  private static Optional<Scaled> scaled(Quantity a, Quantity b) {
    return a.comparesWith(b) ? Optional.of(Scaled.of(a.beside(b), b.beside(a))) : Optional.empty();
  }

  /**
   * Two quantities in one unit.
   *
   * @param gap by how much the first is larger
   * @param rounding by how much they may differ and yet be one
   */
  private record Scaled(BigDecimal gap, BigDecimal rounding) {
    static Scaled of(Quantity a, Quantity b) {
      return new Scaled(a.value().subtract(b.value()), half(a).max(half(b)));
    }

    private static BigDecimal half(Quantity quantity) {
      return quantity.interval().high().subtract(quantity.value());
    }
  }
}
