package io.fuhe.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints a grid for comparison: a line a row, {@code @column}, spans as {@code w2} and {@code h3}.
 */
public final class GridText {

  private GridText() {}

  /** All rows of a document's only grid. */
  public static List<String> of(Document document) {
    Grid grid = document.grids().get(0);
    return grid.rowIndexes().stream()
        .map(
            row ->
                grid.row(row).stream()
                    .map(cell -> cell.row() == row ? print(cell) : "^")
                    .collect(Collectors.joining(" | ")))
        .toList();
  }

  private static String print(Cell cell) {
    return cell.text().replace("\n", "/")
        + (cell.columnSpan() > 1 ? " w" + cell.columnSpan() : "")
        + (cell.rowSpan() > 1 ? " h" + cell.rowSpan() : "");
  }
}
