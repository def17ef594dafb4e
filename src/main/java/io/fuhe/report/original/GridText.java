package io.fuhe.report.original;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A grid in plain text, as a mapping author wants to see it: a line a row, each cell where it
 * begins, with its span; {@code ^} where a cell from above goes on.
 */
public final class GridText {

  private GridText() {}

  /** The rows of a grid. */
  public static List<String> lines(Grid grid) {
    return grid.rowIndexes().stream().map(row -> line(grid, row)).toList();
  }

  private static String line(Grid grid, int row) {
    return grid.row(row).stream()
        .map(cell -> cell.row() == row ? begun(cell) : "^")
        .collect(Collectors.joining(" | "));
  }

  private static String begun(Cell cell) {
    String span =
        cell.rowSpan() * cell.columnSpan() == 1
            ? ""
            : "[%d×%d]".formatted(cell.rowSpan(), cell.columnSpan());
    String page = cell.place().page() == null ? "" : cell.place().page() + "/";
    String text = cell.text().replace("\n", "⏎");
    return page + cell.place().cell() + span + " " + text;
  }
}
