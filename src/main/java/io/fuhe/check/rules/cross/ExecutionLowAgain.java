package io.fuhe.check.rules.cross;

import io.fuhe.check.Basis;
import io.fuhe.check.ExecutionRate;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.check.rules.ExecutionLow;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Less of the budget was executed than the share from which on no question is asked, this year and
 * the year before. Silent where either year has no form for the project, or several.
 *
 * <p>Source: 财预〔2020〕10号, the execution of the budget is what the form rates first.
 */
final class ExecutionLowAgain extends UnitRule {

  ExecutionLowAgain() {
    super(
        arithmetic("execution-low-again", Severity.NOTICE, Basis.EXECUTION_SCORED)
            .measuredBy(ExecutionLow.LOW_EXECUTION_BELOW));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    for (UnitForm form : year.forms()) {
      year.yearBefore(form).ifPresent(before -> compare(form, before, year, anomalies));
    }
  }

  private void compare(UnitForm form, UnitForm before, UnitYear year, UnitAnomalies anomalies) {
    Optional<BigDecimal> now = low(form);
    Optional<BigDecimal> then = low(before);
    if (now.isPresent() && then.isPresent()) {
      anomalies
          .of(this, form, before)
          .at(path(form), path(before))
          .subject(form.title())
          .figures(now.get(), then.get())
          .with(
              String.valueOf(year.year()),
              String.valueOf(year.year() - 1),
              form.checked().policy().get(ExecutionLow.LOW_EXECUTION_BELOW).toPlainString())
          .add();
    }
  }

  private static Optional<BigDecimal> low(UnitForm form) {
    BigDecimal below = form.checked().policy().get(ExecutionLow.LOW_EXECUTION_BELOW);
    return form.checked()
        .executionRate()
        .map(ExecutionRate::percent)
        .filter(rate -> rate.compareTo(below) < 0);
  }

  private static String path(UnitForm form) {
    return "budget[" + form.checked().budgetTotal().orElseThrow() + "]";
  }
}
