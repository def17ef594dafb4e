package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Figure;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.layout.IndicatorColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of an indicator row, before labels are filled down.
 *
 * @param goal the number of the goal it stands below, or null
 * @param head the header that gives its cells their meaning
 */
public record RawIndicator(
    Integer goal, HeaderRow<IndicatorColumn> head, Map<IndicatorColumn, List<Cell>> cells) {

  /** The cells of a column; null where the layout has no such column. */
  List<Cell> of(IndicatorColumn column) {
    return cells.get(column);
  }

  /** The number that stands in a column; empty where there is none. */
  Optional<BigDecimal> value(IndicatorColumn column, CellReader reading) {
    return Optional.ofNullable(of(column))
        .map(cells -> reading.figure(reading.text(cells)))
        .flatMap(Figure::value);
  }

  /** The cell with the words of a column, or its first; null where there is none. */
  Cell cell(IndicatorColumn column) {
    List<Cell> found = cells.get(column);
    if (found == null) {
      return null;
    }
    for (Cell cell : found) {
      if (!cell.blank()) {
        return cell;
      }
    }
    return found.get(0);
  }
}
