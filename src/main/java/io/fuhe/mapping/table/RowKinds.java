package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.List;
import java.util.Map;

/** Tells a row of an indicator table from what else may stand below the same head. */
final class RowKinds {

  private final HeaderRow<IndicatorColumn> head;
  private final Vocabulary words;
  private final CellReader reading;

  /** Looks at the rows below a head. */
  RowKinds(HeaderRow<IndicatorColumn> head, Vocabulary words, CellReader reading) {
    this.head = head;
    this.words = words;
    this.reading = reading;
  }

  /** Below a note only the total goes on, and rows that are scored and say what was done. */
  boolean goesOnBelowNote(List<Cell> own, String bare) {
    Map<IndicatorColumn, List<Cell>> cells = head.assign(own);
    return words.totalRow().match(bare)
        || (printed(cells, IndicatorColumn.NAME)
            && printed(cells, IndicatorColumn.ACTUAL)
            && !spansNameAndValue(own)
            && (printed(cells, IndicatorColumn.POINTS) || !head.has(IndicatorColumn.POINTS))
            && isScored(cells));
  }

  /** 三、自评得分：97.5分；等级：优 alone in a row is a line below the table. */
  boolean isLabelledLine(List<Cell> own, Cell first) {
    String folded = Wording.fold(first.text());
    int colon = folded.indexOf(':');
    return colon > 0
        && colon < folded.length() - 1
        && own.stream().filter(cell -> !cell.blank()).count() == 1
        && words.label(words.keptLabel(folded.substring(0, colon))).isPresent();
  }

  boolean isSubtotal(Map<IndicatorColumn, List<Cell>> cells) {
    return cells.values().stream()
        .flatMap(List::stream)
        .anyMatch(c -> words.subtotalRow().match(Wording.bare(c.text())));
  }

  boolean saysSomething(Map<IndicatorColumn, List<Cell>> cells) {
    return printed(cells, IndicatorColumn.NAME)
        || printed(cells, IndicatorColumn.TARGET)
        || printed(cells, IndicatorColumn.ACTUAL);
  }

  /** A row of the template that nobody filled in: a name that names nothing, or no name at all. */
  boolean isLeftEmpty(Map<IndicatorColumn, List<Cell>> cells) {
    boolean unnamed =
        head.has(IndicatorColumn.NAME)
            && cells.getOrDefault(IndicatorColumn.NAME, List.of()).stream()
                .allMatch(c -> words.saysNothing(c.text()) || words.isEmptyName(c.text()));
    return unnamed
        && List.of(
                IndicatorColumn.TARGET,
                IndicatorColumn.ADJUSTED,
                IndicatorColumn.ACTUAL,
                IndicatorColumn.SCORE)
            .stream()
            .flatMap(column -> cells.getOrDefault(column, List.of()).stream())
            .filter(c -> c.rowSpan() == 1)
            .allMatch(c -> words.saysNothing(c.text()));
  }

  /** Words across the names and the values are those of a heading or a note. */
  boolean spansNameAndValue(List<Cell> row) {
    Head name = head.columns().get(IndicatorColumn.NAME);
    Head value = head.columns().get(IndicatorColumn.TARGET);
    return name != null
        && value != null
        && row.stream().anyMatch(c -> !c.blank() && name.overlap(c) > 0 && value.overlap(c) > 0);
  }

  /** 偏差原因分析 | … at the foot of a table stands left of, or below, the first columns. */
  boolean startsWithLabel(Cell first, Map<IndicatorColumn, List<Cell>> cells) {
    boolean ownRow = first.rowSpan() == 1 || !first.coversColumn(head.firstColumn() - 1);
    return ownRow && beginsAsLabel(first) && !isScored(cells);
  }

  /** 填表人：甲 | 联系电话：… below a table is signed, and no indicator. */
  private boolean beginsAsLabel(Cell first) {
    String folded = Wording.fold(first.text());
    int colon = folded.indexOf(':');
    return words.label(first.text()).isPresent()
        || (colon > 0 && words.label(folded.substring(0, colon)).isPresent());
  }

  /** Whether a score stands there; the words behind a label may stand below it, too. */
  boolean isScored(Map<IndicatorColumn, List<Cell>> cells) {
    return cells.getOrDefault(IndicatorColumn.SCORE, List.of()).stream()
        .anyMatch(c -> reading.figure(reading.text(c)).number().isPresent());
  }

  private static boolean printed(Map<IndicatorColumn, List<Cell>> cells, IndicatorColumn column) {
    return cells.getOrDefault(column, List.of()).stream().anyMatch(c -> !c.blank());
  }
}
