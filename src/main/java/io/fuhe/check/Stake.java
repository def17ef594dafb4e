package io.fuhe.check;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Indicator;
import io.fuhe.form.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a form's total a finding puts in question, as a share of it: points of all points,
 * money of the budget. Shares can stand in one order where points and money cannot.
 */
final class Stake {

  /** What the two figures of a finding are. */
  enum Measure {
    /** Points or scores, out of all that the form can earn. */
    POINTS,
    /** Amounts, out of the form's budget. */
    MONEY,
    /** Percentages of the budget. */
    PERCENT,
    /** Anything else, out of the larger of the two. */
    OTHER
  }

  private static final int PLACES = 6;
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Pattern INDICATOR = Pattern.compile("indicators\\[(\\d+)].*");

  private Stake() {}

  /**
   * The share, not below 0; 0 where nothing tells.
   *
   * @param form the first that the finding is about, or null
   * @param paths what it is about there
   * @param declared null where the finding has no two figures
   */
  static BigDecimal share(
      Form form, List<String> paths, Measure measure, BigDecimal declared, BigDecimal expected) {
    if (declared == null || expected == null) {
      return form == null ? BigDecimal.ZERO : points(form, paths);
    }
    BigDecimal difference = declared.subtract(expected).abs();
    BigDecimal larger = declared.abs().max(expected.abs());
    return switch (measure) {
      case POINTS -> of(difference, form == null ? HUNDRED : allPoints(form));
      case PERCENT -> of(difference, HUNDRED);
      case MONEY -> of(difference, budget(form).orElse(larger));
      case OTHER -> of(difference, larger);
    };
  }

  /** A finding without figures puts all points of its rows in question. */
  private static BigDecimal points(Form form, List<String> paths) {
    BigDecimal points = BigDecimal.ZERO;
    for (String path : paths) {
      Matcher row = INDICATOR.matcher(path);
      if (row.matches() && Integer.parseInt(row.group(1)) < form.indicators().size()) {
        Indicator indicator = form.indicators().get(Integer.parseInt(row.group(1)));
        points = points.add(value(indicator.points()).orElse(BigDecimal.ZERO));
      }
    }
    return of(points, allPoints(form));
  }

  private static BigDecimal allPoints(Form form) {
    return value(form.totals().points())
        .filter(points -> points.signum() > 0)
        .orElse(Policy.TOTAL_POINTS.otherwise());
  }

  private static Optional<BigDecimal> budget(Form form) {
    return Optional.ofNullable(form).stream()
        .flatMap(f -> f.budget().stream())
        .filter(BudgetLine::isTotal)
        .findFirst()
        .flatMap(line -> value(line.base()));
  }

  private static BigDecimal of(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : part.abs().divide(whole.abs(), PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }
}
