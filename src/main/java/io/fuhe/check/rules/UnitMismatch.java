package io.fuhe.check.rules;

import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Findings;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Quantity;
import java.util.Optional;

/**
 * Target and actual are quantities in different units.
 *
 * <p>Source: 财预〔2021〕101号, targets and actuals are measured values with a unit.
 */
public final class UnitMismatch extends IndicatorRule {

  private static final String MONEY = "元";

  public UnitMismatch() {
    super("unit-mismatch", Severity.NOTICE, Basis.MEASURED_VALUES);
  }

  @Override
  protected void check(Row row, CheckedForm form, Findings findings) {
    Optional<Quantity> target = row.aim().quantity();
    Optional<Quantity> actual = row.done().quantity();
    if (target.isEmpty() || actual.isEmpty()) {
      return;
    }
    String one = target.get().unit();
    String other = actual.get().unit();
    if (!one.isEmpty() && !other.isEmpty() && !one.equals(other) && !sameMoney(one, other)) {
      findings
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(row.indicator().actual().value())
          .expected(row.indicator().target().value())
          .add();
    }
  }

  /** 万 beside 万元, and 元 beside 元/人, are one unit said in full and in short. */
  private static boolean sameMoney(String one, String other) {
    return one.contains(MONEY) == other.contains(MONEY)
        ? one.contains(MONEY) && (one.startsWith(other) || other.startsWith(one))
        : one.replace(MONEY, "").equals(other.replace(MONEY, ""));
  }
}
