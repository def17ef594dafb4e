package io.fuhe.check.rules;

import io.fuhe.check.Agreement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ExecutionRate;
import io.fuhe.check.Figures;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * The budget score is not the points times the execution rate, the rate taken exact and capped at
 * 100%. Silent where the form itself names the steps by which it is scored.
 *
 * <p>Source: the form's own column head 得分（20分*执行率）; 财预〔2020〕10号.
 */
public final class BudgetScoreMismatch extends FormRule {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public BudgetScoreMismatch() {
    super(
        arithmetic("budget-score-mismatch", Severity.ERROR, Basis.EXECUTION_SCORED)
            .measuredBy(Policy.ROUNDING));
  }

  @Override
  public Set<FormPart> parts() {
    return Set.of(FormPart.MONEY);
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    Optional<BudgetLine> line = form.totalLine();
    Optional<PrintedNumber> score = line.map(BudgetLine::score).flatMap(Figure::number);
    Optional<BigDecimal> points = line.map(BudgetLine::points).flatMap(Figure::value);
    Optional<ExecutionRate> rate = form.executionRate();
    boolean otherwise = form.form().narrative().executionScoring() != null;
    if (otherwise
        || score.isEmpty()
        || points.isEmpty()
        || points.get().signum() < 0
        || rate.isEmpty()) {
      return;
    }
    BigDecimal share = points.get().movePointLeft(2);
    BigDecimal computed = rate.get().percent().min(HUNDRED).multiply(share);
    Interval range = widened(form, rate.get(), line.get()).cappedAt(HUNDRED).times(share);
    anomalies
        .of(this)
        .at("budget[" + form.budgetTotal().orElseThrow() + "]")
        .subject(line.get().label().value())
        .figures(score.get().value(), computed)
        .points()
        .with(points.get().toPlainString(), Figures.plain(rate.get().percent().min(HUNDRED)))
        .add(
            Agreement.of(
                score.get().value(),
                score.get().places(),
                computed,
                range,
                form.policy().get(Policy.ROUNDING)));
  }

  /** Who multiplied with the rate as printed made no other error than rounding it first. */
  private static Interval widened(CheckedForm form, ExecutionRate rate, BudgetLine line) {
    return Optional.ofNullable(line.declaredRate())
        .flatMap(Figure::number)
        .map(
            declared -> {
              Interval printed =
                  form.policy().get(Policy.ROUNDING).interval(declared.value(), declared.places());
              return rate.isFraction(declared) ? printed.times(HUNDRED) : printed;
            })
        .filter(printed -> printed.meets(rate.range()))
        .map(
            printed ->
                new Interval(
                    printed.low().min(rate.range().low()), printed.high().max(rate.range().high())))
        .orElse(rate.range());
  }
}
