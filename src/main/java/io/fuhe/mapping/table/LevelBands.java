package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labels of levels in rows of their own, in a table without columns for them: 一、产出指标 | | | 50 | 48
 * is of the rows that follow, and adds up their points and scores.
 */
final class LevelBands {

  private final Vocabulary words;
  private final CellReader reading;
  private final Map<IndicatorColumn, List<Cell>> above = new EnumMap<>(IndicatorColumn.class);

  LevelBands(Vocabulary words, CellReader reading) {
    this.words = words;
    this.reading = reading;
  }

  /** The level that a row is the label of; empty where it is a row like others. */
  Optional<IndicatorColumn> levelOf(List<Cell> row, Cell first, HeaderRow<IndicatorColumn> head) {
    Map<IndicatorColumn, List<Cell>> cells = head.assign(row);
    boolean figuresAlone =
        row.stream()
            .filter(cell -> !cell.blank() && !cell.equals(first))
            .allMatch(cell -> isSum(cell, cells));
    String label = words.keptLabel(reading.label(reading.text(first)).label().value());
    String bare = Wording.bare(label);
    if (figuresAlone && !head.has(IndicatorColumn.LEVEL1) && words.packedLevel1().match(bare)) {
      return Optional.of(IndicatorColumn.LEVEL1);
    }
    boolean second = figuresAlone && !head.has(IndicatorColumn.LEVEL2) && hasLevel1(head);
    return second && words.packedLevel2().match(bare)
        ? Optional.of(IndicatorColumn.LEVEL2)
        : Optional.empty();
  }

  private boolean hasLevel1(HeaderRow<IndicatorColumn> head) {
    return head.has(IndicatorColumn.LEVEL1) || above.containsKey(IndicatorColumn.LEVEL1);
  }

  private static boolean isSum(Cell cell, Map<IndicatorColumn, List<Cell>> cells) {
    return cells.getOrDefault(IndicatorColumn.POINTS, List.of()).contains(cell)
        || cells.getOrDefault(IndicatorColumn.SCORE, List.of()).contains(cell);
  }

  /** The rows that follow are of this label. */
  void open(IndicatorColumn level, Cell label) {
    if (level == IndicatorColumn.LEVEL1) {
      above.clear();
    }
    above.put(level, List.of(label));
  }

  /** The labels that the next row is of. */
  Map<IndicatorColumn, List<Cell>> above() {
    Map<IndicatorColumn, List<Cell>> copy = new EnumMap<>(IndicatorColumn.class);
    copy.putAll(above);
    return copy;
  }
}
