package io.fuhe.check;

import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of a form in 元, so that a form in 万元 compares with one in 元.
 *
 * @param range what it may stand for where it was rounded
 */
public record MoneyFigure(BigDecimal yuan, Interval range) {

  /** Less than the units in use are apart, more than an amount is changed by. */
  private static final BigDecimal FAR = new BigDecimal(100);

  /** Reads an amount; empty where none is printed. */
  public static Optional<MoneyFigure> of(CheckedForm form, Figure figure) {
    BigDecimal unit = unitOf(form);
    return Optional.ofNullable(figure)
        .flatMap(Figure::number)
        .map(PrintedNumber::value)
        .map(value -> new MoneyFigure(value.multiply(unit), form.amount(value).times(unit)));
  }

  /** How two amounts that should be one stand to each other. */
  public Agreement compare(MoneyFigure other) {
    if (range.meets(Interval.exact(other.yuan)) || other.range.meets(Interval.exact(yuan))) {
      return Agreement.AGREES;
    }
    return range.meets(other.range) ? Agreement.ROUNDING_EXPLAINS : Agreement.CONTRADICTS;
  }

  /**
   * Whether two amounts are so far apart that the unit of money explains it where a form names
   * none: 万元 is taken for it then, and some print 元.
   */
  public boolean isFarFrom(MoneyFigure other) {
    BigDecimal less = yuan.min(other.yuan);
    return less.signum() > 0 && less.multiply(FAR).compareTo(yuan.max(other.yuan)) <= 0;
  }

  /** The two amounts together. */
  public MoneyFigure plus(MoneyFigure other) {
    return new MoneyFigure(yuan.add(other.yuan), range.plus(other.range));
  }

  /** So many times the amount. */
  public MoneyFigure times(BigDecimal factor) {
    return new MoneyFigure(yuan.multiply(factor), range.times(factor));
  }

  /** The amount in a form's unit of money. */
  public BigDecimal in(CheckedForm form) {
    return yuan.divide(unitOf(form));
  }

  /** What the amount may stand for, in a form's unit of money. */
  public Interval rangeIn(CheckedForm form) {
    return new Interval(range.low().divide(unitOf(form)), range.high().divide(unitOf(form)));
  }

  /** A power of ten, so that every amount can be divided by it. */
  private static BigDecimal unitOf(CheckedForm form) {
    return Money.yuanPer(form.form().expenditure().moneyUnit());
  }
}
