package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Figures;
import io.fuhe.check.FormRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.Parameter;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Every row's score is its points multiplied once more by its weight, so that a perfect form cannot
 * reach the total: 10 of 100 points are scored 1. Three rows at least must say so, of more than one
 * size, and none otherwise but those scored zero. Silent where a city lays such weights down.
 *
 * <p>Source: 财预〔2020〕10号, the total is formed by adding up the scores; points are the weight.
 */
public final class WeightsAppliedTwice extends FormRule {

  /** Whether the city lays down that scores are multiplied by weights. */
  public static final Parameter<Boolean> WEIGHTED_SCORES = Parameter.yes("weightedScores");

  private static final int LEAST_ROWS = 3;

  public WeightsAppliedTwice() {
    super(
        arithmetic("weights-applied-twice", Severity.WARNING, Basis.TOTAL_IS_SUM)
            .measuredBy(Policy.TOTAL_POINTS, WEIGHTED_SCORES));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    if (form.policy().get(WEIGHTED_SCORES)) {
      return;
    }
    BigDecimal whole = form.policy().get(Policy.TOTAL_POINTS);
    List<Row> scored = form.rows().stream().filter(Row::scoredAboveZero).toList();
    boolean all =
        scored.size() >= LEAST_ROWS && scored.stream().allMatch(row -> isWeighedAgain(row, whole));
    long sizes = scored.stream().map(row -> row.points().map(Figures::plain)).distinct().count();
    if (!all || sizes < 2) {
      return;
    }
    BigDecimal points = sum(scored.stream().map(Row::points).toList());
    BigDecimal scores = sum(scored.stream().map(Row::score).toList());
    Row first = scored.get(0);
    anomalies
        .of(this)
        .showing(scored.stream().map(row -> row.path() + ".score").toArray(String[]::new))
        .showing("declaredTotal")
        .subject(first.subject())
        .figures(scores, points)
        .points()
        .with(
            first.indicator().points().printed(),
            first.indicator().score().printed(),
            String.valueOf(scored.size()))
        .add();
  }

  /** Whether the score is points × points / whole, within its own rounding. */
  private static boolean isWeighedAgain(Row row, BigDecimal whole) {
    Optional<PrintedNumber> score =
        Optional.ofNullable(row.indicator().score()).flatMap(Figure::number);
    return score.isPresent()
        && row.points().filter(points -> points.compareTo(whole) < 0).isPresent()
        && score
            .get()
            .interval()
            .meets(Interval.exact(row.points().get().pow(2).divide(whole, MathContext.DECIMAL128)));
  }

  private static BigDecimal sum(List<Optional<BigDecimal>> values) {
    return values.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
