package io.fuhe.mapping.table;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Forms whose rows earn all that there is, so that nothing is left for the budget beside them. */
final class WholeOfRows {

  private WholeOfRows() {}

  /** Whether the points of the rows, each with a score, are the whole that the form prints. */
  static boolean isAll(Totals totals, List<Indicator> rows) {
    Optional<BigDecimal> whole = value(totals.points());
    boolean scored =
        rows.stream()
            .allMatch(row -> value(row.points()).isPresent() == value(row.score()).isPresent());
    return whole.isPresent() && scored && pointsOf(rows).compareTo(whole.get()) == 0;
  }

  /**
   * The budget without the form's own total: some print 100 and the total score in its row, where
   * others print what its execution earns.
   */
  static List<BudgetLine> without(List<BudgetLine> budget, Totals totals, List<Indicator> rows) {
    return isAll(totals, rows)
        ? budget.stream()
            .map(line -> isWhole(line, totals) ? line.scored(null, null) : line)
            .toList()
        : budget;
  }

  private static boolean isWhole(BudgetLine line, Totals totals) {
    Optional<BigDecimal> points = value(line.points());
    Optional<BigDecimal> score = value(line.score());
    return points.isPresent()
        && score.isPresent()
        && points.get().compareTo(value(totals.points()).orElseThrow()) == 0
        && value(totals.score()).filter(total -> total.compareTo(score.get()) == 0).isPresent();
  }

  private static BigDecimal pointsOf(List<Indicator> rows) {
    return rows.stream()
        .flatMap(row -> value(row.points()).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }
}
