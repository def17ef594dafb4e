package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Money;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Quantity;
import io.fuhe.form.Sense;

/**
 * A 成本指标 in money of which the form wants no less than so much: more cost would be better. Silent
 * where a least amount is an aim (money saved, standards of support, rates), which the mapping
 * names.
 *
 * <p>Source: 财预〔2021〕101号, a cost indicator bounds what may be spent.
 */
public final class CostLowerBound extends IndicatorRule {

  public CostLowerBound() {
    super(arithmetic("cost-lower-bound", Severity.WARNING, Basis.MEASURED_VALUES));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    if (form.form().kind().scored()
        && row.isCost()
        && !row.isSaving()
        && !row.senses().of(Sense.COST_FLOOR).foundIn(row.name())
        && Money.parse(row.target()).isPresent()
        && row.aim()
            .quantity()
            .filter(Quantity::isLowerBound)
            .filter(target -> target.number().value().signum() > 0)
            .isPresent()) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().target().value())
          .add();
    }
  }
}
