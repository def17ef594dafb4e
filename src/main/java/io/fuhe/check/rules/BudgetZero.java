package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Figures;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The budget is 0 or empty and money was executed, or the total of the funds is 0 above parts that
 * are not. A budget that stands in the parts alone is not empty.
 *
 * <p>Source: the form itself; money is executed of a budget.
 */
public final class BudgetZero extends FormRule {

  public BudgetZero() {
    super(
        arithmetic("budget-zero", Severity.WARNING, Basis.EXECUTION_SCORED)
            .variants("zero", "empty", "parts"));
  }

  @Override
  public Set<FormPart> parts() {
    return Set.of(FormPart.MONEY);
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    Optional<BudgetLine> total = form.totalLine();
    if (total.isEmpty() || !form.form().kind().scored()) {
      return;
    }
    BigDecimal parts = parts(form, total.get());
    Optional<BigDecimal> base = Optional.ofNullable(total.get().base()).flatMap(Figure::value);
    BigDecimal executed =
        Optional.ofNullable(total.get().executed()).flatMap(Figure::value).orElse(BigDecimal.ZERO);
    boolean zero = base.isPresent() && base.get().signum() == 0;
    if (zero && parts.signum() > 0) {
      report(form, anomalies, "parts", parts);
    } else if (zero && executed.signum() > 0) {
      report(form, anomalies, "zero", executed);
    } else if (isEmpty(total.get()) && executed.signum() > 0 && !anyBudget(form)) {
      report(form, anomalies, "empty", executed);
    }
  }

  /** Whether the form has a place for the budget and nothing stands there. */
  private static boolean isEmpty(BudgetLine line) {
    boolean initial = line.initial() != null && line.initial().blank();
    return initial && (line.adjusted() == null || line.adjusted().blank());
  }

  /** Whether any line of the table has a budget. */
  private static boolean anyBudget(CheckedForm form) {
    return form.form().budget().stream()
        .flatMap(line -> Optional.ofNullable(line.base()).flatMap(Figure::value).stream())
        .anyMatch(base -> base.signum() > 0);
  }

  /** What the parts of a line have for a budget. */
  private static BigDecimal parts(CheckedForm form, BudgetLine line) {
    List<BudgetLine> lines = form.form().budget();
    return IntStream.range(0, lines.size())
        .mapToObj(lines::get)
        .filter(part -> line.label() != null && line.label().value().equals(part.partOf()))
        .flatMap(part -> Optional.ofNullable(part.base()).flatMap(Figure::value).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void report(CheckedForm form, Anomalies anomalies, String variant, BigDecimal amount) {
    BudgetLine line = form.totalLine().orElseThrow();
    anomalies
        .of(this)
        .at("budget[" + form.budgetTotal().orElseThrow() + "]")
        .variant(variant)
        .subject(line.label() == null ? "" : line.label().value())
        .declared(line.base().printed())
        .expected(Figures.plain(amount))
        .add();
  }
}
