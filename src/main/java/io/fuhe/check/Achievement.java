package io.fuhe.check;

import io.fuhe.form.Quantity;
import io.fuhe.form.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an indicator's actual stands to its target. Whatever cannot be decided from the figures is
 * {@link Outcome#UNKNOWN}, and rules that need to know keep silent.
 *
 * @param outcome whether the target was met
 * @param lowerIsBetter whether staying below the target is the aim
 * @param target null unless both are quantities that compare
 * @param actual null unless both are quantities that compare
 */
public record Achievement(
    Outcome outcome, boolean lowerIsBetter, Quantity target, Quantity actual) {

  /** Whether a target was met. */
  public enum Outcome {
    MET,
    MISSED,
    UNKNOWN
  }

  private static final String NOT_ABOVE = "不超过";
  private static final Pattern DURATION = Pattern.compile("(个?工作)?日|天|(个)?(小时|月|周)|分钟|年");

  /** Judges a row. */
  public static Achievement of(Row row) {
    if (row.aim().isNothing() || row.done().isNothing()) {
      return unknown();
    }
    Optional<Quantity> target = beside(row.aim(), row.done());
    Optional<Quantity> actual = beside(row.done(), row.aim());
    boolean lower = target.isPresent() && lowerIsBetter(row, target.get());
    if (target.isEmpty() || actual.isEmpty() || !target.get().comparesWith(actual.get())) {
      return row.target().equals(row.actual())
          ? new Achievement(Outcome.MET, lower, null, null)
          : unknown();
    }
    Outcome outcome =
        row.target().equals(row.actual())
            ? Outcome.MET
            : compare(row, target.get(), actual.get(), lower);
    return new Achievement(outcome, lower, target.get(), actual.get());
  }

  public boolean met() {
    return outcome == Outcome.MET;
  }

  public boolean missed() {
    return outcome == Outcome.MISSED;
  }

  /** The actual as a multiple of the target; empty where the figures give none. */
  public Optional<BigDecimal> ratio() {
    if (target == null || target.value().signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(actual.value().divide(target.value(), MathContext.DECIMAL128));
  }

  /** What a value says, counted in 万 where the one that it is held against is. */
  private static Optional<Quantity> beside(Value one, Value other) {
    return one.quantity().map(own -> other.quantity().map(own::beside).orElse(own));
  }

  private static Achievement unknown() {
    return new Achievement(Outcome.UNKNOWN, false, null, null);
  }

  private static boolean lowerIsBetter(Row row, Quantity target) {
    return switch (target.bound()) {
      case LOWER -> false;
      case UPPER -> true;
      case NONE -> row.isCost() || row.name().contains(NOT_ABOVE);
    };
  }

  private static Outcome compare(Row row, Quantity target, Quantity actual, boolean lower) {
    BigDecimal aim = target.value();
    int order = actual.value().compareTo(aim);
    boolean eitherFalls = actual.value().signum() * aim.signum() < 0 && row.isFalling();
    if (actual.bound() != Quantity.Bound.NONE || eitherFalls) {
      return Outcome.UNKNOWN;
    }
    if (order == 0) {
      return target.strict() ? atStrictBound(row) : Outcome.MET;
    }
    if (sideIsOpen(row, target)) {
      return aboveZero(row, target, order) ? Outcome.MISSED : Outcome.UNKNOWN;
    }
    if (lower ? order < 0 : order > 0) {
      return Outcome.MET;
    }
    boolean beyondRounding =
        lower
            ? actual.interval().low().compareTo(aim) > 0
            : actual.interval().high().compareTo(aim) < 0;
    return beyondRounding ? Outcome.MISSED : Outcome.UNKNOWN;
  }

  /** The bar below a sign of a bound is easily overlooked in a picture. */
  private static Outcome atStrictBound(Row row) {
    return row.indicator().target().source().isRecognized() ? Outcome.UNKNOWN : Outcome.MISSED;
  }

  /** None was to be, and there is some, of what the name says should not be. */
  private static boolean aboveZero(Row row, Quantity target, int order) {
    return row.directionIsOpen()
        && target.bound() == Quantity.Bound.NONE
        && target.number().value().signum() == 0
        && order > 0;
  }

  /**
   * Whether the form does not say which side of the target is the good one: none of zero accidents
   * is more than met, a bare -3% may be a fall or the least of a rise, a bare 30天 is a limit more
   * often than an aim, less of a 变动率 is better, and saving is a cost indicator of which more is
   * better.
   */
  private static boolean sideIsOpen(Row row, Quantity target) {
    if (target.bound() != Quantity.Bound.NONE) {
      return target.number().value().signum() == 0;
    }
    return target.number().value().signum() <= 0
        || row.directionIsOpen()
        || DURATION.matcher(target.measure()).matches()
        || (row.isCost() && row.isSaving());
  }
}
