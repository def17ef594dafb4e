package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ExecutionRate;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.check.Words;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.FormKind;
import io.fuhe.form.Parameter;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the form asks for by its own words is empty: the reason for little execution, the reason for
 * a changed budget, the department, the execution rate. Silent where the layout does not ask.
 *
 * <p>Source: the form itself, which has a place for it.
 */
public final class RequiredEmpty extends FormRule {

  /** The execution rate in percent below which a form asks for the reason. */
  public static final Parameter<BigDecimal> REASON_BELOW =
      Parameter.percent("executionReasonBelow", 90);

  public RequiredEmpty() {
    super(
        arithmetic("required-empty", Severity.NOTICE, Basis.FORM_ITSELF)
            .variants("executionReason", "budgetReason", "department", "rate")
            .measuredBy(REASON_BELOW));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    if (!form.form().kind().scored() || form.form().report() != null) {
      return;
    }
    Optional<ExecutionRate> rate = form.executionRate();
    BigDecimal below = form.policy().get(REASON_BELOW);
    if (rate.filter(r -> r.range().high().compareTo(below) < 0).isPresent()
        && isEmpty(form.form().narrative().executionReason())) {
      report(anomalies, "executionReason", "executionReason");
    }
    Optional<BudgetLine> line = form.totalLine();
    if (line.filter(RequiredEmpty::changed).isPresent()
        && isEmpty(form.form().narrative().budgetReason())) {
      report(anomalies, "budgetReason", "budgetReason");
    }
    boolean ofProject = form.form().kind() == FormKind.PROJECT_SELF_EVALUATION;
    if (ofProject && isEmpty(form.form().heading().department())) {
      report(anomalies, "department", "department");
    }
    boolean owed =
        rate.isPresent() && line.map(BudgetLine::declaredRate).filter(Figure::blank).isPresent();
    if (owed) {
      report(anomalies, "rate", "budget[" + form.budgetTotal().orElseThrow() + "]");
    }
  }

  private static boolean changed(BudgetLine line) {
    Optional<BigDecimal> initial = Optional.ofNullable(line.initial()).flatMap(Figure::value);
    Optional<BigDecimal> adjusted = Optional.ofNullable(line.adjusted()).flatMap(Figure::value);
    return initial.isPresent()
        && adjusted.isPresent()
        && initial.get().compareTo(adjusted.get()) != 0;
  }

  /** Whether the form has a place for it and nothing stands there. */
  private static boolean isEmpty(Text text) {
    return text != null && Words.isEmptyOrDash(text.value());
  }

  private void report(Anomalies anomalies, String variant, String path) {
    anomalies.of(this).at(path).variant(variant).add();
  }
}
