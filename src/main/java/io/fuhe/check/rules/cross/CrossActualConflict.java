package io.fuhe.check.rules.cross;

import io.fuhe.check.Basis;
import io.fuhe.check.RowPair;
import io.fuhe.check.Severity;
import io.fuhe.check.TargetComparison;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;

/**
 * An indicator has the same target in two forms, and two actuals that cannot both be true.
 *
 * <p>Source: the unit's own forms, which report the same result twice.
 */
final class CrossActualConflict extends UnitRule {

  CrossActualConflict() {
    super(arithmetic("cross-actual-conflict", Severity.ERROR, Basis.FORMS_AGREE));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    for (RowPair pair : year.pairs()) {
      if (TargetComparison.same(pair.oneRow(), pair.otherRow()) && pair.actualsExclude()) {
        pair.anomaly(this, anomalies)
            .declared(pair.oneRow().indicator().actual().value())
            .expected(pair.otherRow().indicator().actual().value())
            .with(pair.other().title(), pair.oneRow().indicator().target().value())
            .add();
      }
    }
  }
}
