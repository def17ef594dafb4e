package io.fuhe.check;

import io.fuhe.form.Interval;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * 执行率: executed by budget.
 *
 * @param percent the quotient of the printed figures, in percent
 * @param range what it may be when both figures were rounded, in percent
 */
public record ExecutionRate(BigDecimal percent, Interval range) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  static Optional<ExecutionRate> of(BigDecimal executed, BigDecimal budget, int places) {
    BigDecimal half = PrintedNumber.halfUnit(places);
    if (budget.compareTo(half) <= 0 || executed.signum() < 0) {
      return Optional.empty();
    }
    BigDecimal percent = executed.multiply(HUNDRED).divide(budget, MathContext.DECIMAL128);
    Interval above = new Interval(executed.subtract(half).max(BigDecimal.ZERO), executed.add(half));
    return Optional.of(
        new ExecutionRate(percent, above.dividedBy(Interval.around(budget, half)).times(HUNDRED)));
  }
}
