package io.fuhe.check.rules.cross;

import io.fuhe.check.Agreement;
import io.fuhe.check.Basis;
import io.fuhe.check.Row;
import io.fuhe.check.RowPair;
import io.fuhe.check.Severity;
import io.fuhe.check.Share;
import io.fuhe.check.TargetComparison;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import java.util.Optional;

/**
 * An indicator has the same target in two forms and no conflict of the actuals, but was given
 * another share of its points.
 *
 * <p>Source: 财预〔2020〕10号, points follow from what was reached.
 */
final class CrossScoreConflict extends UnitRule {

  CrossScoreConflict() {
    super(arithmetic("cross-score-conflict", Severity.NOTICE, Basis.PROPORTIONAL_POINTS));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    for (RowPair pair : year.pairs()) {
      Optional<Share> one = Share.of(pair.oneRow());
      Optional<Share> other = Share.of(pair.otherRow());
      if (one.isPresent()
          && other.isPresent()
          && TargetComparison.same(pair.oneRow(), pair.otherRow())
          && !pair.actualsExclude()) {
        Agreement agreement = one.get().compare(other.get());
        pair.anomaly(this, anomalies)
            .declared(printed(pair.oneRow()))
            .expected(printed(pair.otherRow()))
            .with(pair.other().title())
            .add(agreement);
      }
    }
  }

  private static String printed(Row row) {
    return row.indicator().score().printed() + "/" + row.indicator().points().printed();
  }
}
