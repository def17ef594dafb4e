package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Money;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
    super(
        arithmetic("cost-budget-conflict", Severity.WARNING, Basis.FORM_ITSELF)
            .variants("target", "actual", "both"));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Optional<BudgetLine> line = form.totalLine();
    if (line.isEmpty() || !row.isCost() || row.isSaving() || !row.name().contains(BUDGET)) {
      return;
    }
    boolean target = differs(form, row.target(), line.get().initial(), line.get().adjusted());
    boolean actual = differs(form, row.actual(), line.get().executed());
    if (target || actual) {
      anomalies
          .of(this)
          .at(row.path())
          .showing("budget[" + form.budgetTotal().orElseThrow() + "]")
          .variant(target && actual ? "both" : target ? "target" : "actual")
          .subject(row.subject())
          .declared(arrow(words(row.indicator().target()), words(row.indicator().actual())))
          .expected(arrow(words(line.get().base()), words(line.get().executed())))
          .with(
              target ? row.indicator().target().value() : row.indicator().actual().value(),
              target ? line.get().base().printed() : line.get().executed().printed())
          .add();
    }
  }

  /** Whether an indicator's amount is none of the budget figures that the form prints. */
  private static boolean differs(CheckedForm form, String value, Figure... figures) {
    Optional<Money> money = Money.parse(value);
    List<BigDecimal> printed =
        Stream.of(figures)
            .filter(Objects::nonNull)
            .flatMap(figure -> figure.value().stream())
            .toList();
    return money.isPresent()
        && !printed.isEmpty()
        && printed.stream()
            .flatMap(amount -> inYuan(form, amount))
            .noneMatch(money.get().yuan()::meets);
  }

  /** A form that names no unit of money may print 元, though 万元 is usual. */
  private static Stream<Interval> inYuan(CheckedForm form, BigDecimal amount) {
    Interval usual =
        form.amount(amount).times(Money.yuanPer(form.form().expenditure().moneyUnit()));
    return form.namesMoneyUnit() ? Stream.of(usual) : Stream.of(usual, form.amount(amount));
  }

  private static String words(Text text) {
    return text == null ? "" : text.value();
  }

  private static String words(Figure figure) {
    return figure == null ? "" : figure.printed();
  }

  private static String arrow(String before, String after) {
    return Stream.of(before, after)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(" → "));
  }
}
