package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.BudgetLine;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.layout.IndicatorColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells weights from points by their sums: those of each label of level 1 are a hundred, of several
 * such labels, or all of them are one. Then no row can earn what stands in the column of points.
 */
final class Weights {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  /** By so much thirds and the like miss a hundred: 33.33 + 33.33 + 33.33. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.1");

  /** Of fewer rows nobody can tell. */
  private static final int FEW_ROWS = 3;

  private final List<RawIndicator> rows;
  private final CellReader reading;
  private final BigDecimal beside;

  /**
   * Looks at the rows of one table.
   *
   * @param beside the share of the budget, if it has one
   */
  Weights(List<RawIndicator> rows, CellReader reading, BigDecimal beside) {
    this.rows = rows;
    this.reading = reading;
    this.beside = beside;
  }

  /** Whether the points are weights, and the scores are none of a hundred for each row. */
  boolean noPoints() {
    BigDecimal scores = sum(IndicatorColumn.SCORE);
    boolean ofTheForm = scores.compareTo(BigDecimal.ONE) > 0 && scores.compareTo(WHOLE) <= 0;
    return ofTheForm && (areWholeInLevels() || areFractions());
  }

  /** What the execution of the budget weighs, 0.1 of one; none where it has points or nothing. */
  static BigDecimal ofBudget(List<BudgetLine> budget) {
    return budget.stream()
        .filter(BudgetLine::isTotal)
        .flatMap(line -> Stream.ofNullable(line.points()))
        .flatMap(points -> points.value().stream())
        .filter(points -> points.signum() > 0 && points.compareTo(BigDecimal.ONE) < 0)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  /** Whether the execution earned more than the one point of which it would have a part. */
  static boolean earnsMore(List<BudgetLine> budget) {
    return ofBudget(budget).signum() > 0
        && budget.stream()
            .filter(BudgetLine::isTotal)
            .flatMap(line -> Stream.ofNullable(line.score()))
            .flatMap(score -> score.value().stream())
            .anyMatch(score -> score.compareTo(BigDecimal.ONE) > 0);
  }

  /** The budget without what is a weight. */
  static List<BudgetLine> without(List<BudgetLine> budget) {
    return budget.stream().map(line -> line.scored(null, line.score())).toList();
  }

  private boolean areFractions() {
    return rows.size() >= FEW_ROWS
        && sum(IndicatorColumn.POINTS).add(beside).compareTo(BigDecimal.ONE) == 0;
  }

  private boolean areWholeInLevels() {
    List<BigDecimal> sums = new ArrayList<>();
    Cell label = null;
    for (RawIndicator row : rows) {
      Cell own = row.cell(IndicatorColumn.LEVEL1);
      if (sums.isEmpty() || (own != null && !own.blank() && !own.equals(label))) {
        sums.add(BigDecimal.ZERO);
        label = own;
      }
      BigDecimal more = row.value(IndicatorColumn.POINTS, reading).orElse(BigDecimal.ZERO);
      sums.add(sums.remove(sums.size() - 1).add(more));
    }
    return sums.size() > 1
        && sums.stream().allMatch(sum -> sum.subtract(WHOLE).abs().compareTo(ROUNDED) <= 0);
  }

  private BigDecimal sum(IndicatorColumn column) {
    return rows.stream()
        .flatMap(row -> row.value(column, reading).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
