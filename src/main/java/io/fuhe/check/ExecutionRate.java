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

  static Optional<ExecutionRate> of(
      BigDecimal executed, Interval executedMayBe, BigDecimal budget, Interval budgetMayBe) {
    if (budgetMayBe.low().signum() <= 0 || executed.signum() < 0) {
      return Optional.empty();
    }
    BigDecimal percent = executed.multiply(HUNDRED).divide(budget, MathContext.DECIMAL128);
    Interval above = new Interval(executedMayBe.low().max(BigDecimal.ZERO), executedMayBe.high());
    return Optional.of(new ExecutionRate(percent, above.dividedBy(budgetMayBe).times(HUNDRED)));
  }

  /** A bare 0.95 beside a computed 95 means 95%: the nearer reading is the one that was meant. */
  public boolean isFraction(PrintedNumber declared) {
    BigDecimal asFraction = declared.value().movePointRight(2);
    return !declared.percent()
        && asFraction.subtract(percent).abs().compareTo(declared.value().subtract(percent).abs())
            < 0;
  }
}
