package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;

/**
 * The actual is empty or a dash, yet the row was scored above zero. A row of how a project was run,
 * for which no target was set, has none.
 *
 * <p>Source: 财预〔2021〕101号, actuals are measured values.
 */
public final class ActualMissing extends IndicatorRule {

  public ActualMissing() {
    super(arithmetic("actual-missing", Severity.WARNING, Basis.MEASURED_VALUES));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    boolean missing = row.indicator().actual() != null && row.done().isNothing();
    boolean owed = !row.isProcess() || !Words.saysNothing(row.target());
    if (missing && owed && row.scoredAboveZero() && !form.isBrokenDown(row)) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().actual().value())
          .with(row.indicator().score().printed())
          .add();
    }
  }
}
