package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Money;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Sense;

/**
 * A 数量指标 that says how much money was paid and not what was done with it. Silent where the name is
 * about what was earned (收入, 产值) or about people and things, and without a unit of money.
 *
 * <p>Source: 财预〔2021〕101号, a quantity is that of what is produced.
 */
public final class QuantityIsMoney extends IndicatorRule {

  private static final String QUANTITY = "数量指标";

  public QuantityIsMoney() {
    super(judgement("quantity-is-money", Severity.WARNING, Basis.MEASURED_VALUES));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    if (form.form().kind().scored()
        && row.level2().contains(QUANTITY)
        && row.senses().of(Sense.MONEY_PAID).foundIn(row.name())
        && Money.parse(row.target()).isPresent()) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().target().value())
          .add();
    }
  }
}
