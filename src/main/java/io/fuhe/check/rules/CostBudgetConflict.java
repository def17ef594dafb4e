package io.fuhe.check.rules;

import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Findings;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Money;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import java.util.Optional;

/**
 * A 成本指标 about the budget whose target is not the form's budget, or whose actual is not the amount
 * executed.
 *
 * <p>Source: the form itself, which prints both amounts in its budget table.
 */
public final class CostBudgetConflict extends IndicatorRule {

  private static final String BUDGET = "预算";

  public CostBudgetConflict() {
    super("cost-budget-conflict", Severity.WARNING, Basis.FORM_ITSELF);
  }

  @Override
  protected void check(Row row, CheckedForm form, Findings findings) {
    Optional<BudgetLine> line = form.totalLine();
    if (line.isEmpty() || !row.isCost() || !row.name().contains(BUDGET)) {
      return;
    }
    boolean target =
        differs(form, row.target(), line.get().initial())
            && differs(form, row.target(), line.get().adjusted());
    boolean actual = differs(form, row.actual(), line.get().executed());
    if (target || actual) {
      String path = "budget[" + form.budgetTotal().orElseThrow() + "]";
      findings
          .of(this)
          .at(row.path())
          .showing(path)
          .variant(target && actual ? "both" : target ? "target" : "actual")
          .subject(row.subject())
          .declared(
              arrow(
                  row.indicator().target().value(),
                  row.indicator().actual() == null ? null : row.indicator().actual().value()))
          .expected(
              arrow(
                  line.get().base().printed(),
                  line.get().executed() == null ? null : line.get().executed().printed()))
          .with(
              target ? row.indicator().target().value() : row.indicator().actual().value(),
              target ? line.get().base().printed() : line.get().executed().printed())
          .add();
    }
  }

  /** Whether an indicator's amount is another one than a budget figure. */
  private static boolean differs(CheckedForm form, String value, Figure figure) {
    Optional<Money> money = Money.parse(value);
    if (money.isEmpty()) {
      return false;
    }
    if (figure == null || figure.value().isEmpty()) {
      return true;
    }
    Interval amount =
        form.amount(figure.value().get())
            .times(Money.yuanPer(form.form().expenditure().moneyUnit()));
    return !money.get().yuan().meets(amount);
  }

  private static String arrow(String before, String after) {
    return after == null ? before : before + " → " + after;
  }
}
