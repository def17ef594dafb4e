package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ExecutionRate;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Parameter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Less was executed than the share from which on no question is asked, 80% by default.
 *
 * <p>Source: 财预〔2020〕10号, the execution of the budget is what the form rates first.
 */
public final class ExecutionLow extends FormRule {

  /** The execution rate in percent below which an auditor must ask. */
  public static final Parameter<BigDecimal> LOW_EXECUTION_BELOW =
      Parameter.percent("lowExecutionBelow", 80);

  public ExecutionLow() {
    super(
        arithmetic("execution-low", Severity.WARNING, Basis.EXECUTION_SCORED)
            .measuredBy(LOW_EXECUTION_BELOW));
  }

  @Override
  public Set<FormPart> parts() {
    return Set.of(FormPart.MONEY);
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    Optional<ExecutionRate> rate = form.executionRate();
    if (rate.isEmpty()
        || rate.get().percent().compareTo(form.policy().get(LOW_EXECUTION_BELOW)) >= 0) {
      return;
    }
    BudgetLine line = form.totalLine().orElseThrow();
    anomalies
        .of(this)
        .at("budget[" + form.budgetTotal().orElseThrow() + "]")
        .subject(line.label().value())
        .figures(rate.get().percent(), form.policy().get(LOW_EXECUTION_BELOW))
        .percent()
        .with(line.executed().printed(), line.base().printed())
        .add();
  }
}
