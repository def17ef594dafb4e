package io.fuhe.document.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the cells of a table that are known by their edges into cells in columns with spans. */
public final class EdgedTable {

  private final Columns columns;
  private final List<Span> spans = new ArrayList<>();
  private Map<Integer, Span> open = new HashMap<>();

  private EdgedTable(Columns columns) {
    this.columns = columns;
  }

  /** The cells of a table's rows, from left to right in each row. */
  public static List<TableCell> cells(List<List<EdgedCell>> rows) {
    return of(rows).spans.stream().map(Span::toCell).toList();
  }

  /** For each of {@link #cells}, in their order, the one that it begins with. */
  public static List<EdgedCell> begun(List<List<EdgedCell>> rows) {
    return of(rows).spans.stream().map(span -> span.first).toList();
  }

  private static EdgedTable of(List<List<EdgedCell>> rows) {
    EdgedTable table = new EdgedTable(Columns.of(rows));
    for (int r = 0; r < rows.size(); r++) {
      table.addRow(r, rows.get(r));
    }
    return table;
  }

  private void addRow(int row, List<EdgedCell> cells) {
    Map<Integer, Span> next = new HashMap<>();
    int free = 0;
    for (EdgedCell cell : cells) {
      int column = Math.max(free, columns.index(cell.left()));
      free = Math.max(column + 1, columns.index(cell.right()));
      Span above = cell.merge() == Merge.CONTINUE ? open.get(column) : null;
      if (above != null && above.width == free - column) {
        above.height++;
        next.put(column, above);
      } else {
        Span begun = new Span(row, column, free - column, cell);
        spans.add(begun);
        if (cell.merge() != Merge.NONE) {
          next.put(column, begun);
        }
      }
    }
    open = next;
  }

  /** A cell that may still grow downwards. */
  private static final class Span {
    private final int row;
    private final int column;
    private final int width;
    private final EdgedCell first;
    private int height = 1;

    Span(int row, int column, int width, EdgedCell first) {
      this.row = row;
      this.column = column;
      this.width = width;
      this.first = first;
    }

    TableCell toCell() {
      return new TableCell(row, column, height, width, first.text());
    }
  }
}
