package io.fuhe.check.rules.cross;

import io.fuhe.check.Agreement;
import io.fuhe.check.Basis;
import io.fuhe.check.RowPair;
import io.fuhe.check.Severity;
import io.fuhe.check.TargetComparison;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;

/**
 * An indicator has one target in one form and another one in the other. Only worth a look where the
 * row says that its target was adjusted, or the form says it of its indicators.
 *
 * <p>Source: the unit's own forms, which set the same target twice.
 */
final class CrossTargetChanged extends UnitRule {

  CrossTargetChanged() {
    super(
        arithmetic("cross-target-changed", Severity.WARNING, Basis.FORMS_AGREE)
            .variants("department", "declaration"));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    for (RowPair pair : year.pairs()) {
      if (TargetComparison.of(pair.oneRow(), pair.otherRow()) == Agreement.CONTRADICTS) {
        pair.anomaly(this, anomalies)
            .variant(pair.declared() ? "declaration" : "department")
            .declared(pair.oneRow().indicator().target().value())
            .expected(pair.otherRow().indicator().target().value())
            .with(pair.other().title())
            .onlyWorthALook(
                Adjusted.target(pair.oneRow(), pair.one().checked())
                    || Adjusted.target(pair.otherRow(), pair.other().checked()))
            .add();
      }
    }
  }
}
