package io.fuhe.check.rules;

import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Figures;
import io.fuhe.check.IndicatorRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.Parameter;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Sense;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The actual says 部分达成 or 未达成, and the share of the points is outside of the band that belongs to
 * it: 60 to 80% and up to 60% by default. Silent on targets that are figures.
 *
 * <p>Source: 财预〔2020〕10号, qualitative indicators earn 100–80%, 80–60% or 60–0% of their points.
 */
public final class QualitativeBand extends IndicatorRule {

  /** The least share of the points for a target in words that was reached in part. */
  public static final Parameter<BigDecimal> PARTLY_FROM =
      Parameter.percent("partlyReachedFrom", 60);

  /** The greatest share of the points for a target in words that was reached in part. */
  public static final Parameter<BigDecimal> PARTLY_TO = Parameter.percent("partlyReachedTo", 80);

  /** The greatest share of the points for a target in words that was not reached. */
  public static final Parameter<BigDecimal> NOT_REACHED_TO = Parameter.percent("notReachedTo", 60);

  public QualitativeBand() {
    super(
        judgement("qualitative-band", Severity.WARNING, Basis.QUALITATIVE_POINTS)
            .measuredBy(PARTLY_FROM, PARTLY_TO, NOT_REACHED_TO));
  }

  @Override
  protected void check(Row row, CheckedForm form, Anomalies anomalies) {
    Optional<Interval> band = band(row, form);
    Optional<PrintedNumber> score =
        Optional.ofNullable(row.indicator().score()).flatMap(Figure::number);
    Optional<BigDecimal> points = row.points().filter(p -> p.signum() > 0);
    boolean figures = row.aim().quantity().isPresent();
    if (band.isEmpty() || score.isEmpty() || points.isEmpty() || figures) {
      return;
    }
    Interval allowed = band.get().times(points.get().movePointLeft(2));
    if (!score.get().interval().meets(allowed)) {
      anomalies
          .of(this)
          .at(row.path())
          .subject(row.subject())
          .declared(Figures.plain(score.get().value()))
          .expected(Figures.plain(allowed.low()) + "–" + Figures.plain(allowed.high()))
          .with(
              row.indicator().actual().value(),
              row.indicator().points().printed(),
              Figures.plain(band.get().low()),
              Figures.plain(band.get().high()))
          .add();
    }
  }

  /** The share of the points that belongs to what the actual says, in percent. */
  private static Optional<Interval> band(Row row, CheckedForm form) {
    if (form.policy().senses().of(Sense.PARTLY_REACHED).foundIn(row.actual())) {
      BigDecimal from = form.policy().get(PARTLY_FROM);
      return Optional.of(new Interval(from, form.policy().get(PARTLY_TO).max(from)));
    }
    return form.policy().senses().of(Sense.NOT_REACHED).foundIn(row.actual())
        ? Optional.of(new Interval(BigDecimal.ZERO, form.policy().get(NOT_REACHED_TO)))
        : Optional.empty();
  }
}
