package io.fuhe.check;

import io.fuhe.form.Interval;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.Optional;

/** The share of its points that a row was given. */
public record Share(BigDecimal score, Interval range, BigDecimal points) {

  /** A row's share; empty where it has no score or no points. */
  public static Optional<Share> of(Row row) {
    return row.score()
        .flatMap(
            score ->
                row.points()
                    .filter(points -> points.signum() > 0)
                    .map(points -> new Share(score, mayBe(score), points)));
  }

  /** How two shares that should be one stand to each other. */
  public Agreement compare(Share other) {
    Interval own = range.times(other.points);
    Interval theirs = other.range.times(points);
    if (own.meets(Interval.exact(other.score.multiply(points)))
        || theirs.meets(Interval.exact(score.multiply(other.points)))) {
      return Agreement.AGREES;
    }
    return own.meets(theirs) ? Agreement.ROUNDING_EXPLAINS : Agreement.CONTRADICTS;
  }

  /** A score with at most one decimal is exact; one with more may have been rounded. */
  private static Interval mayBe(BigDecimal score) {
    return score.scale() <= 1 ? Interval.exact(score) : PrintedNumber.of(score).interval();
  }
}
