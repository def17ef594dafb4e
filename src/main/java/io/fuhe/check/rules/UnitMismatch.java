package io.fuhe.check.rules;

import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Findings;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Quantity;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import java.util.Optional;

/**
 * Target and actual are quantities in different units.
 *
 * <p>Source: 财预〔2021〕101号, targets and actuals are measured values with a unit.
 */
public final class UnitMismatch extends IndicatorRule {

  public UnitMismatch() {
    super("unit-mismatch", Severity.NOTICE, Basis.MEASURED_VALUES);
  }

  @Override
  protected void check(Row row, CheckedForm form, Findings findings) {
    Optional<Quantity> target = Quantity.parse(row.target());
    Optional<Quantity> actual = Quantity.parse(row.actual());
    if (target.isEmpty() || actual.isEmpty()) {
      return;
    }
    String one = target.get().unit();
    String other = actual.get().unit();
    if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
      findings
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().actual().value())
          .expected(row.indicator().target().value())
          .add();
    }
  }
}
