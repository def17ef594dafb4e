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
import io.fuhe.form.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
    if (line.isEmpty() || !row.isCost() || row.isSaving() || !row.name().contains(BUDGET)) {
      return;
    }
    boolean target = differs(form, row.target(), line.get().initial(), line.get().adjusted());
    boolean actual = differs(form, row.actual(), line.get().executed());
    if (target || actual) {
      String budget = printed(line.get().base());
      String executed = printed(line.get().executed());
      String promised = printed(row.indicator().target());
      String spent = printed(row.indicator().actual());
      findings
          .of(this)
          .at(row.path())
          .showing("budget[" + form.budgetTotal().orElseThrow() + "]")
          .variant(target && actual ? "both" : target ? "target" : "actual")
          .subject(row.subject())
          .declared(arrow(promised, spent))
          .expected(arrow(budget, executed))
          .with(target ? promised : spent, target ? budget : executed)
          .add();
    }
  }

  /** Whether an indicator's amount is another one than each of the budget figures there are. */
  private static boolean differs(CheckedForm form, String value, Figure... figures) {
    Optional<Money> money = Money.parse(value);
    List<Interval> amounts =
        Stream.of(figures)
            .filter(Objects::nonNull)
            .flatMap(figure -> figure.value().stream())
            .map(
                amount ->
                    form.amount(amount).times(Money.yuanPer(form.form().expenditure().moneyUnit())))
            .toList();
    return money.isPresent()
        && !amounts.isEmpty()
        && amounts.stream().noneMatch(money.get().yuan()::meets);
  }

  private static String printed(Figure figure) {
    return figure == null ? "" : figure.printed();
  }

  private static String printed(Text text) {
    return text == null ? "" : text.value();
  }

  private static String arrow(String before, String after) {
    return after.isEmpty() ? before : before + " → " + after;
  }
}
