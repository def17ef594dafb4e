package io.fuhe.check.rules;

import io.fuhe.check.Agreement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ExecutionRate;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Interval;
import io.fuhe.form.Policy;
import io.fuhe.form.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A declared 成本节约率 is not 1 − executed / budget.
 *
 * <p>Source: the form itself, which prints both amounts in its budget table.
 */
public final class CostSavingConflict extends IndicatorRule {

  private static final String SAVING_RATE = "节约率";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public CostSavingConflict() {
    super(
        arithmetic("cost-saving-conflict", Severity.WARNING, Basis.FORM_ITSELF)
            .measuredBy(Policy.ROUNDING));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Optional<Quantity> actual = row.done().quantity().filter(Quantity::isPercent);
    Optional<ExecutionRate> rate = form.executionRate();
    if (!row.name().contains(SAVING_RATE)
        || !row.isCost()
        || actual.isEmpty()
        || rate.isEmpty()
        || actual.get().bound() != Quantity.Bound.NONE) {
      return;
    }
    BigDecimal computed = HUNDRED.subtract(rate.get().percent());
    Interval range = Interval.exact(HUNDRED).minus(rate.get().range());
    anomalies
        .of(this)
        .at(row.path())
        .showing("budget[" + form.budgetTotal().orElseThrow() + "]")
        .subject(row.subject())
        .figures(actual.get().number().value(), computed)
        .declared(row.indicator().actual().value())
        .add(
            Agreement.of(
                actual.get().number().value(),
                actual.get().number().places(),
                computed,
                range,
                form.policy().get(Policy.ROUNDING)));
  }
}
