package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.PackedText;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of indicators that a declaration packs into prose, all at the place of their cell. */
final class PackedIndicators {

  private final Vocabulary words;
  private final List<RawIndicator> rows = new ArrayList<>();

  PackedIndicators(Vocabulary words) {
    this.words = words;
  }

  List<RawIndicator> rows() {
    return rows;
  }

  /** Takes what is packed into the cells of a row below these heads; false where nothing is. */
  boolean take(List<Cell> row, List<Head> heads) {
    List<PackedText> found = PackedText.in(row, heads, words);
    found.forEach(text -> text.items().forEach(item -> rows.add(raw(text.cell(), item))));
    return !found.isEmpty();
  }

  private static RawIndicator raw(Cell cell, PackedText.Item item) {
    Map<IndicatorColumn, Head> columns = new EnumMap<>(IndicatorColumn.class);
    Map<IndicatorColumn, List<Cell>> cells = new EnumMap<>(IndicatorColumn.class);
    put(cells, IndicatorColumn.LEVEL1, cell, item.level1());
    put(cells, IndicatorColumn.LEVEL2, cell, item.level2());
    put(cells, IndicatorColumn.NAME, cell, item.name());
    put(cells, IndicatorColumn.TARGET, cell, item.value());
    cells.forEach(
        (column, of) -> columns.put(column, new Head(of, cell.column(), cell.column() + 1, false)));
    return new RawIndicator(null, new HeaderRow<>(columns, List.of(), List.of(), null, 1), cells);
  }

  private static void put(
      Map<IndicatorColumn, List<Cell>> cells, IndicatorColumn column, Cell cell, String text) {
    if (text != null) {
      cells.put(column, List.of(new Cell(cell.row(), cell.column(), 1, 1, text, cell.place())));
    }
  }
}
