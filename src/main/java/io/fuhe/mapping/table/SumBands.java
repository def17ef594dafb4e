package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.layout.IndicatorColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that only add up those below them, told by their figures: 二 | 产出指标 | | | 40 | 39 above rows
 * of 40 points together. They have neither a target nor an actual, several of them stand in a
 * table, and the points of each are those of the rows up to the next one, or stand in its label,
 * too.
 */
final class SumBands {

  /** One row without values that happens to hold the points of those below proves nothing. */
  private static final int LEAST = 2;

  private final List<RawIndicator> rows;
  private final CellReader reading;

  /** Looks at the rows of one table. */
  SumBands(List<RawIndicator> rows, CellReader reading) {
    this.rows = rows;
    this.reading = reading;
  }

  /** The rows without the sums; those below a sum are of the label that it carries. */
  List<RawIndicator> told() {
    Map<Integer, Integer> bands = bands();
    if (bands.size() < LEAST) {
      return rows;
    }
    List<RawIndicator> found = new ArrayList<>();
    int end = 0;
    Cell label = null;
    for (int i = 0; i < rows.size(); i++) {
      if (bands.containsKey(i)) {
        label = rows.get(i).cell(IndicatorColumn.NAME);
        end = bands.get(i);
      } else {
        found.add(i < end ? below(rows.get(i), label) : rows.get(i));
      }
    }
    return found;
  }

  /** Where each sum stands, and where its rows end; none where a row looks like one and is not. */
  private Map<Integer, Integer> bands() {
    Map<Integer, Integer> bands = new HashMap<>();
    int row = 0;
    while (row < rows.size()) {
      int end = row + 1;
      BigDecimal sum = BigDecimal.ZERO;
      while (end < rows.size() && !isValueless(end)) {
        sum = sum.add(points(end).orElse(BigDecimal.ZERO));
        end++;
      }
      if (isValueless(row) && end > row + 1) {
        if (!agrees(row, sum) && !saysPoints(row)) {
          return Map.of();
        }
        bands.put(row, end);
      }
      row = end;
    }
    return bands;
  }

  private boolean agrees(int row, BigDecimal sum) {
    return points(row).filter(points -> points.compareTo(sum) == 0).isPresent();
  }

  /** 产出指标（50分） says that it is of others, though their points are not as many. */
  private boolean saysPoints(int row) {
    Cell name = rows.get(row).cell(IndicatorColumn.NAME);
    return reading.label(reading.text(name)).points() != null;
  }

  /** A named row with points whose target and actual are both blank. */
  private boolean isValueless(int row) {
    RawIndicator raw = rows.get(row);
    return points(row).isPresent()
        && raw.head().has(IndicatorColumn.TARGET)
        && isBlank(raw, IndicatorColumn.TARGET)
        && isBlank(raw, IndicatorColumn.ACTUAL)
        && !isBlank(raw, IndicatorColumn.NAME);
  }

  private static boolean isBlank(RawIndicator row, IndicatorColumn column) {
    Cell cell = row.cell(column);
    return cell == null || cell.blank();
  }

  private Optional<BigDecimal> points(int row) {
    return rows.get(row).value(IndicatorColumn.POINTS, reading);
  }

  private static RawIndicator below(RawIndicator row, Cell label) {
    if (row.head().has(IndicatorColumn.LEVEL1)) {
      return row;
    }
    Map<IndicatorColumn, List<Cell>> cells = new EnumMap<>(IndicatorColumn.class);
    cells.putAll(row.cells());
    cells.put(IndicatorColumn.LEVEL1, List.of(label));
    return new RawIndicator(row.goal(), row.head(), cells);
  }
}
