package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Quantity;

/**
 * The actual is itself a bound ({@code ≥80%}), not what was reached.
 *
 * <p>Source: 财预〔2021〕101号, actuals are measured values.
 */
public final class ActualIsABound extends IndicatorRule {

  public ActualIsABound() {
    super(arithmetic("actual-is-a-bound", Severity.NOTICE, Basis.MEASURED_VALUES));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    if (Quantity.isBounded(row.actual())) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().actual().value())
          .add();
    }
  }
}
