package io.fuhe.document.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Gives back what a page break pushed into a repeated head row: where a head row comes again and
 * some of its cells have more text than in the first one, that text is the end of the row above the
 * break.
 */
final class TornRow {

  private final TreeMap<Integer, List<TableCell>> rows = new TreeMap<>();

  private TornRow(List<TableCell> cells) {
    cells.forEach(cell -> rows.computeIfAbsent(cell.row(), any -> new ArrayList<>()).add(cell));
  }

  /** The cells of a table with each torn row whole. */
  static List<TableCell> mended(List<TableCell> cells) {
    TornRow table = new TornRow(cells);
    if (table.rows.isEmpty()) {
      return cells;
    }
    List<TableCell> head = table.rows.firstEntry().getValue();
    for (int row : List.copyOf(table.rows.navigableKeySet())) {
      List<TableCell> above = table.rows.get(row - 1);
      if (row > head.get(0).row() + 1 && above != null && above.size() == head.size()) {
        table.giveBack(head, above, table.rows.get(row));
      }
    }
    return table.rows.values().stream().flatMap(List::stream).toList();
  }

  private void giveBack(List<TableCell> head, List<TableCell> above, List<TableCell> row) {
    if (!repeats(head, row)) {
      return;
    }
    for (int i = 0; i < head.size(); i++) {
      String text = head.get(i).text();
      String rest = row.get(i).text().substring(text.length());
      above.set(i, withText(above.get(i), above.get(i).text() + rest.strip()));
      row.set(i, withText(row.get(i), text));
    }
  }

  /** Whether all cells begin as the head's do, more than one as a whole, and one goes on. */
  private static boolean repeats(List<TableCell> head, List<TableCell> row) {
    if (row.size() != head.size()) {
      return false;
    }
    int same = 0;
    for (int i = 0; i < head.size(); i++) {
      String text = head.get(i).text();
      if (text.isBlank() || !row.get(i).text().startsWith(text)) {
        return false;
      }
      same += row.get(i).text().equals(text) ? 1 : 0;
    }
    return same > 1 && same < head.size();
  }

  private static TableCell withText(TableCell cell, String text) {
    return new TableCell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text);
  }
}
