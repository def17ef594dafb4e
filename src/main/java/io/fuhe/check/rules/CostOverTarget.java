package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Money;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Quantity;
import java.util.Optional;

/**
 * A 成本指标 in money whose actual is above its target. Silent where more is the aim: a target with a
 * lower bound, and money saved.
 *
 * <p>Source: 财预〔2020〕10号, a target not reached is to be explained.
 */
public final class CostOverTarget extends IndicatorRule {

  public CostOverTarget() {
    super(arithmetic("cost-over-target", Severity.WARNING, Basis.DEVIATION_EXPLAINED));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    if (!row.isCost()
        || row.isSaving()
        || row.aim().quantity().filter(Quantity::isLowerBound).isPresent()) {
      return;
    }
    Optional<Money> target = Money.parse(row.target());
    Optional<Money> actual = Money.parse(row.actual());
    if (target.isPresent()
        && actual.isPresent()
        && actual.get().yuan().low().compareTo(target.get().yuan().high()) > 0) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().actual().value())
          .expected(row.indicator().target().value())
          .add();
    }
  }
}
