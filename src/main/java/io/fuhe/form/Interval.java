package io.fuhe.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A closed interval of exact decimals: everything that a printed figure may stand for.
 *
 * @param low the smallest value, inclusive
 * @param high the largest value, inclusive
 */
public record Interval(BigDecimal low, BigDecimal high) {

  /** Digits kept when a quotient does not end; far beyond any printed figure. */
  private static final MathContext QUOTIENT_DOWN = new MathContext(40, RoundingMode.FLOOR);

  private static final MathContext QUOTIENT_UP = new MathContext(40, RoundingMode.CEILING);

  /** The sum of nothing. */
  public static final Interval ZERO = exact(BigDecimal.ZERO);

  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("interval upside down: " + low + " > " + high);
    }
  }

  /** The interval that holds one value only. */
  public static Interval exact(BigDecimal value) {
    return new Interval(value, value);
  }

  /** The interval {@code value ± radius}. */
  public static Interval around(BigDecimal value, BigDecimal radius) {
    return new Interval(value.subtract(radius), value.add(radius));
  }

  public Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.add(other.high));
  }

  public Interval minus(Interval other) {
    return new Interval(low.subtract(other.high), high.subtract(other.low));
  }

  /** The product with a factor that is not negative. */
  public Interval times(BigDecimal factor) {
    if (factor.signum() < 0) {
      throw new IllegalArgumentException("negative factor " + factor);
    }
    return new Interval(low.multiply(factor), high.multiply(factor));
  }

  /**
   * The quotient of two intervals without negative values, rounded outward.
   *
   * @throws ArithmeticException when the divisor touches zero
   */
  public Interval dividedBy(Interval divisor) {
    if (divisor.low.signum() <= 0 || low.signum() < 0) {
      throw new ArithmeticException("division needs a positive divisor: " + this + " / " + divisor);
    }
    return new Interval(
        low.divide(divisor.high, QUOTIENT_DOWN), high.divide(divisor.low, QUOTIENT_UP));
  }

  /** This interval with both ends cut to at most {@code limit}. */
  public Interval cappedAt(BigDecimal limit) {
    return new Interval(low.min(limit), high.min(limit));
  }

  /** Whether the two intervals share a value. */
  public boolean meets(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }
}
