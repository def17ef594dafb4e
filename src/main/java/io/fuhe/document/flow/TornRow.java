package io.fuhe.document.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Makes a row whole that a page break tore, where the head row comes again between its parts. The
 * rest of its texts stands either behind the words of the repeated head, or in a row after it that
 * is blank for the most part and has no first cell.
 */
public final class TornRow {

  private final TreeMap<Integer, List<TableCell>> rows = new TreeMap<>();
  private final List<TableCell> head;

  private TornRow(List<TableCell> cells) {
    cells.forEach(cell -> rows.computeIfAbsent(cell.row(), any -> new ArrayList<>()).add(cell));
    head = rows.isEmpty() ? List.of() : rows.firstEntry().getValue();
  }

  /** The cells of a table with each torn row whole; none is added or taken away. */
  public static List<TableCell> mended(List<TableCell> cells) {
    TornRow table = new TornRow(cells);
    for (int row : List.copyOf(table.rows.navigableKeySet())) {
      table.mend(row);
    }
    return table.rows.values().stream().flatMap(List::stream).toList();
  }

  private void mend(int row) {
    List<TableCell> above = rows.get(row - 1);
    if (above == null || above == head || !isLikeHead(above) || !repeatsHead(rows.get(row))) {
      return;
    }
    if (giveBack(above, rows.get(row), head.stream().map(TableCell::text).toList()) == 0) {
      List<TableCell> below = rows.get(row + 1);
      if (below != null && isLikeHead(below) && isRest(below)) {
        giveBack(above, below, below.stream().map(cell -> "").toList());
      }
    }
  }

  private boolean isLikeHead(List<TableCell> row) {
    return row.size() == head.size();
  }

  /** Whether all cells begin as the head's do, and more than one is the same as a whole. */
  private boolean repeatsHead(List<TableCell> row) {
    if (!isLikeHead(row)) {
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
    return same > 1;
  }

  private static boolean isRest(List<TableCell> row) {
    long filled = row.stream().filter(cell -> !cell.text().isBlank()).count();
    return row.get(0).text().isBlank() && filled * 2 < row.size();
  }

  /** Moves what stands behind the words that stay; says how many cells had such. */
  private static int giveBack(List<TableCell> to, List<TableCell> from, List<String> staying) {
    int moved = 0;
    for (int i = 0; i < to.size(); i++) {
      String rest = from.get(i).text().substring(staying.get(i).length()).strip();
      if (!rest.isEmpty()) {
        to.set(i, withText(to.get(i), to.get(i).text() + rest));
        from.set(i, withText(from.get(i), staying.get(i)));
        moved++;
      }
    }
    return moved;
  }

  private static TableCell withText(TableCell cell, String text) {
    return new TableCell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text);
  }
}
