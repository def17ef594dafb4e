package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ExecutionRate;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.BudgetLine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * More was executed than budgeted: 152.5%.
 *
 * <p>Source: 财预〔2020〕10号, the execution of the budget is what the form rates first.
 */
public final class ExecutionOver100 extends FormRule {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public ExecutionOver100() {
    super(arithmetic("execution-over-100", Severity.WARNING, Basis.EXECUTION_SCORED));
  }

  @Override
  public Set<FormPart> parts() {
    return Set.of(FormPart.MONEY);
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    Optional<ExecutionRate> rate = form.executionRate();
    if (rate.isEmpty() || rate.get().percent().compareTo(HUNDRED) <= 0) {
      return;
    }
    BudgetLine line = form.totalLine().orElseThrow();
    anomalies
        .of(this)
        .at("budget[" + form.budgetTotal().orElseThrow() + "]")
        .subject(line.label().value())
        .figures(rate.get().percent(), HUNDRED)
        .percent()
        .with(line.executed().printed(), line.base().printed())
        .add();
  }
}
