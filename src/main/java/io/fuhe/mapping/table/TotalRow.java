package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Figure;
import io.fuhe.form.Policy;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The row that adds the indicators up.
 *
 * @param points null where it prints none
 * @param score null where it prints none
 */
record TotalRow(Figure points, Figure score) {

  /** What a row says below a head; its label may be null. */
  static TotalRow of(
      List<Cell> row,
      Cell label,
      HeaderRow<IndicatorColumn> head,
      Vocabulary words,
      CellReader reading) {
    Map<IndicatorColumn, List<Cell>> cells = head.assign(row);
    Figure points = figure(cells.get(IndicatorColumn.POINTS), label, reading);
    Figure score = figure(cells.get(IndicatorColumn.SCORE), label, reading);
    boolean earned = label != null && words.earned().match(Wording.bare(label.text()));
    if (score == null && points != null && isAcross(cells, head) && isEarned(points, earned)) {
      return new TotalRow(null, points);
    }
    List<Cell> taken = deducted(cells, head, points, reading);
    List<Figure> numbers =
        row.stream()
            .filter(c -> !c.equals(label) && !c.blank() && !taken.contains(c))
            .map(c -> reading.figure(reading.text(c)))
            .filter(f -> f.number().isPresent())
            .toList();
    boolean graded =
        score != null
            && score.isWords()
            && label != null
            && words.isLabel(label.text(), Label.TOTAL);
    if ((score == null || score.blank() || graded) && !numbers.isEmpty()) {
      Figure last = numbers.get(numbers.size() - 1);
      boolean isPoints = points != null && last.place().equals(points.place());
      score = isPoints ? score : last;
    }
    return new TotalRow(points, score);
  }

  /**
   * What stands below 扣分, where no column is that of scores and it is too little to be what was
   * earned: nobody knows what else was taken off.
   */
  private static List<Cell> deducted(
      Map<IndicatorColumn, List<Cell>> cells,
      HeaderRow<IndicatorColumn> head,
      Figure points,
      CellReader reading) {
    List<Cell> below = cells.getOrDefault(IndicatorColumn.DEDUCTION, List.of());
    BigDecimal half =
        Optional.ofNullable(points)
            .flatMap(Figure::value)
            .orElse(Policy.TOTAL_POINTS.otherwise())
            .divide(BigDecimal.valueOf(2));
    boolean little =
        !head.has(IndicatorColumn.SCORE)
            && !below.isEmpty()
            && figure(below, reading).value().filter(v -> v.compareTo(half) < 0).isPresent();
    return little ? below : List.of();
  }

  /** Whether the one figure of the row stands below the points and the scores together. */
  private static boolean isAcross(
      Map<IndicatorColumn, List<Cell>> cells, HeaderRow<IndicatorColumn> head) {
    Head scores = head.columns().get(IndicatorColumn.SCORE);
    return scores != null
        && cells.get(IndicatorColumn.POINTS).stream()
            .allMatch(cell -> cell.blank() || scores.overlap(cell) > 0);
  }

  /** 合计 | 100 may be the points; another figure, or one that is called a score, is earned. */
  private static boolean isEarned(Figure figure, boolean called) {
    return called
        || figure
            .value()
            .filter(value -> value.compareTo(Policy.TOTAL_POINTS.otherwise()) != 0)
            .isPresent();
  }

  /** What cells of one column print; null where there are none. */
  static Figure figure(List<Cell> cells, CellReader reading) {
    return cells == null ? null : reading.figure(reading.text(cells));
  }

  private static Figure figure(List<Cell> cells, Cell label, CellReader reading) {
    return cells == null || (label != null && cells.contains(label))
        ? null
        : figure(cells, reading);
  }
}
