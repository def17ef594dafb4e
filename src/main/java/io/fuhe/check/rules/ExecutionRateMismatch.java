package io.fuhe.check.rules;

import io.fuhe.check.Agreement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ExecutionRate;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * The declared execution rate is not executed by budget (the adjusted budget where the form has
 * one, else the initial).
 *
 * <p>Source: the form's own column head 执行率（B/A）.
 */
public final class ExecutionRateMismatch extends FormRule {

  public ExecutionRateMismatch() {
    super(
        arithmetic("execution-rate-mismatch", Severity.ERROR, Basis.FORM_ITSELF)
            .measuredBy(Policy.ROUNDING));
  }

  @Override
  public Set<FormPart> parts() {
    return Set.of(FormPart.MONEY);
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    for (int i = 0; i < form.form().budget().size(); i++) {
      BudgetLine line = form.form().budget().get(i);
      Optional<PrintedNumber> declared =
          Optional.ofNullable(line.declaredRate()).flatMap(Figure::number);
      Optional<ExecutionRate> rate = form.executionRate(line);
      if (declared.isPresent() && rate.isPresent()) {
        compare(form, anomalies, "budget[" + i + "]", line, declared.get(), rate.get());
      }
    }
  }

  private void compare(
      CheckedForm form,
      Anomalies anomalies,
      String path,
      BudgetLine line,
      PrintedNumber declared,
      ExecutionRate rate) {
    boolean fraction = rate.isFraction(declared);
    BigDecimal percent = fraction ? declared.value().movePointRight(2) : declared.value();
    anomalies
        .of(this)
        .at(path)
        .subject(line.label().value())
        .figures(percent, rate.percent())
        .percent()
        .declared(line.declaredRate().printed())
        .with(line.executed().printed(), line.base().printed())
        .add(
            Agreement.of(
                percent,
                fraction ? declared.places() - 2 : declared.places(),
                rate.percent(),
                rate.range(),
                form.policy().get(Policy.ROUNDING)));
  }
}
