package io.fuhe.check.rules.cross;

import io.fuhe.check.Basis;
import io.fuhe.check.Measures;
import io.fuhe.check.Row;
import io.fuhe.check.RowPair;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.form.Quantity;
import io.fuhe.form.Quantity.Bound;
import java.util.Optional;

/**
 * The target of an indicator is below what was reached the year before. Silent where less is better
 * or may be (an upper bound, cost, 投诉, 变动率), where the two do not compare, and where the figures
 * may be one rounded.
 *
 * <p>Source: 财预〔2020〕10号, a target plainly set too low is to be looked at.
 */
final class TargetLowered extends UnitRule {

  private static final String NOT_ABOVE = "不超过";

  TargetLowered() {
    super(arithmetic("target-lowered", Severity.NOTICE, Basis.FAR_ABOVE_TARGET));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    for (RowPair pair : year.pairsWithBefore()) {
      Optional<Quantity> target = pair.oneRow().aim().quantity();
      Optional<Quantity> reached = pair.otherRow().done().quantity();
      if (target.isPresent()
          && reached.isPresent()
          && moreIsBetter(pair.oneRow(), target.get())
          && moreIsBetter(pair.otherRow(), reached.get())
          && reached.get().bound() == Bound.NONE
          && isBelow(target.get(), reached.get())) {
        pair.anomaly(this, anomalies)
            .declared(pair.oneRow().indicator().target().value())
            .expected(pair.otherRow().indicator().actual().value())
            .with(
                String.valueOf(year.year() - 1),
                String.valueOf(year.year()),
                words(pair.otherRow()))
            .add();
      }
    }
  }

  private static String words(Row row) {
    return row.indicator().target() == null ? "" : row.indicator().target().value();
  }

  private static boolean moreIsBetter(Row row, Quantity figure) {
    return figure.bound() != Bound.UPPER
        && !row.isCost()
        && !row.directionIsOpen()
        && !row.mustNotBe()
        && !row.name().contains(NOT_ABOVE);
  }

  private static boolean isBelow(Quantity target, Quantity reached) {
    return target.unit().isEmpty() == reached.unit().isEmpty()
        && target.comparesWith(reached)
        && !Measures.canBeEqual(target, reached)
        && target.beside(reached).value().compareTo(reached.beside(target).value()) < 0;
  }
}
