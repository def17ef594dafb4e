package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Figure;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.layout.IndicatorColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores of rows that print no more than what was taken off their points: 分值 | 扣分. Where nothing
 * stands, nothing was taken off; one cell that is no such figure, and none of them is understood.
 */
final class Deductions {

  private final CellReader reading;
  private final boolean tell;

  /** Looks at the rows of a form. */
  Deductions(List<RawIndicator> rows, CellReader reading) {
    this.reading = reading;
    List<RawIndicator> pointed = rows.stream().filter(this::isDeducted).toList();
    this.tell =
        pointed.stream().anyMatch(row -> taken(row).isPresent())
            && pointed.stream().allMatch(this::isUnderstood);
  }

  /**
   * What a row earned.
   *
   * @param above the row above it, which a merged cell may be that of; null for none
   * @param points what it can earn; null where it prints none
   * @return null where its layout has no such column
   */
  Figure score(RawIndicator row, RawIndicator above, Figure points) {
    if (!tell || !isDeducted(row) || points == null || points.value().isEmpty()) {
      return null;
    }
    Cell cell = row.cell(IndicatorColumn.DEDUCTION);
    boolean again =
        above != null && cell.rowSpan() > 1 && cell.equals(above.cell(IndicatorColumn.DEDUCTION));
    BigDecimal off = again ? BigDecimal.ZERO : taken(row).orElse(BigDecimal.ZERO);
    return less(points, off, cell.place());
  }

  /** Points less what was taken off them, at the place that says how much. */
  static Figure less(Figure points, BigDecimal off, Place place) {
    List<Place> places = new ArrayList<>(List.of(place));
    points.source().places().stream().filter(p -> !p.equals(place)).forEach(places::add);
    BigDecimal left = points.value().orElseThrow().subtract(off.abs());
    return new Figure(left.toPlainString(), Source.at(places));
  }

  private boolean isDeducted(RawIndicator row) {
    return !row.head().has(IndicatorColumn.SCORE)
        && row.head().has(IndicatorColumn.POINTS)
        && row.cell(IndicatorColumn.DEDUCTION) != null
        && points(row).isPresent();
  }

  private boolean isUnderstood(RawIndicator row) {
    Optional<BigDecimal> off = taken(row);
    return off.isPresent()
        ? off.get().abs().compareTo(points(row).orElseThrow()) <= 0
        : reading.saysNothing(reading.text(row.of(IndicatorColumn.DEDUCTION)));
  }

  private Optional<BigDecimal> points(RawIndicator row) {
    return row.value(IndicatorColumn.POINTS, reading);
  }

  private Optional<BigDecimal> taken(RawIndicator row) {
    return row.value(IndicatorColumn.DEDUCTION, reading);
  }
}
