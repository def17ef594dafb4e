package io.fuhe.check.rules;

import io.fuhe.check.Achievement;
import io.fuhe.check.Agreement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.AnomalyBuilder;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ExecutionRate;
import io.fuhe.check.Figures;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row about the budget's execution rate states another rate than the budget table gives, or, with
 * no target or one of 100%, has a score other than its points times that rate. What a row explains
 * is left to its explanation, and what its own target and actual prove to the rules about these.
 *
 * <p>Source: the form itself, which prints both amounts in its budget table.
 */
public final class ExecutionRowConflict extends IndicatorRule {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public ExecutionRowConflict() {
    super(
        arithmetic("execution-row-conflict", Severity.WARNING, Basis.EXECUTION_SCORED)
            .variants("rate", "score")
            .measuredBy(Policy.ROUNDING));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Optional<ExecutionRate> rate = form.executionRate();
    if (rate.isEmpty() || !row.isExecutionRate()) {
      return;
    }
    Optional<Quantity> stated = row.done().quantity().filter(Quantity::isPercent);
    if (stated.isPresent() && !isRate(stated.get(), rate.get(), form)) {
      begin(row, form, anomalies, "rate")
          .figures(stated.get().number().value(), rate.get().percent())
          .percent()
          .with(line(form).executed().printed(), line(form).base().printed())
          .add();
    } else if (!row.explained() && !rowsOwnFiguresSpeak(row)) {
      score(row, form, rate.get(), anomalies);
    }
  }

  /**
   * As computed from either budget, or as the budget table prints it: whether that is right is
   * another rule's. Who was over the budget may say 100%.
   */
  private static boolean isRate(Quantity stated, ExecutionRate rate, CheckedForm form) {
    Interval own =
        form.policy()
            .get(Policy.ROUNDING)
            .interval(stated.number().value(), stated.number().places());
    boolean printed =
        Optional.ofNullable(line(form).declaredRate())
            .flatMap(Figure::number)
            .filter(n -> own.meets(n.interval()) || own.meets(n.interval().times(HUNDRED)))
            .isPresent();
    boolean capped =
        own.meets(Interval.exact(HUNDRED)) && rate.range().high().compareTo(HUNDRED) > 0;
    return printed
        || capped
        || own.meets(rate.range())
        || ofInitial(form).filter(initial -> own.meets(initial.range())).isPresent()
        || stated.bound() != Quantity.Bound.NONE;
  }

  /** The rate of the budget as it was at first, where the form has that too. */
  private static Optional<ExecutionRate> ofInitial(CheckedForm form) {
    BudgetLine line = line(form);
    return form.executionRate(
        new BudgetLine(
            line.label(), null, line.initial(), null, line.executed(), null, null, null));
  }

  /** Where the actual falls short of the target, the score is held against that. */
  private static boolean rowsOwnFiguresSpeak(Row row) {
    return Achievement.of(row).missed();
  }

  private void score(Row row, CheckedForm form, ExecutionRate rate, Anomalies anomalies) {
    Optional<PrintedNumber> score =
        Optional.ofNullable(row.indicator().score()).flatMap(Figure::number);
    boolean wholeBudget =
        row.aim().isNothing()
            || row.aim().quantity().filter(aim -> aim.value().compareTo(HUNDRED) == 0).isPresent();
    boolean comparable =
        wholeBudget && score.isPresent() && row.points().isPresent() && row.scoredAboveZero();
    if (!comparable || rate.range().low().compareTo(HUNDRED) > 0) {
      return;
    }
    BigDecimal share = row.points().orElseThrow().movePointLeft(2);
    BigDecimal computed = rate.percent().min(HUNDRED).multiply(share);
    Interval range = rate.range().cappedAt(HUNDRED).times(share);
    Agreement agreement =
        Agreement.of(
            score.get().value(),
            score.get().places(),
            computed,
            range,
            form.policy().get(Policy.ROUNDING));
    if (agreement == Agreement.CONTRADICTS) {
      begin(row, form, anomalies, "score")
          .figures(score.get().value(), computed)
          .points()
          .with(row.indicator().points().printed(), Figures.plain(rate.percent()))
          .add();
    }
  }

  private AnomalyBuilder begin(Row row, CheckedForm form, Anomalies anomalies, String variant) {
    return anomalies
        .of(this)
        .at(row.path())
        .showing("budget[" + form.budgetTotal().orElseThrow() + "]")
        .variant(variant)
        .subject(row.subject());
  }

  private static BudgetLine line(CheckedForm form) {
    return form.totalLine().orElseThrow();
  }
}
