package io.fuhe.document.excel;

/** Which rows and columns of a sheet are seen, and where they stand among those that are. */
final class SheetView {

  private final HiddenLines rows;
  private final HiddenLines columns;

  SheetView(BookSheet sheet) {
    rows = new HiddenLines(sheet.hiddenRows());
    columns = new HiddenLines(sheet.hiddenColumns());
  }

  boolean hidesRow(int row) {
    return rows.hides(row);
  }

  boolean hidesColumn(int column) {
    return columns.hides(column);
  }

  /** How many seen rows stand above one. */
  int row(int row) {
    return rows.seenBefore(row);
  }

  /** How many seen columns stand before one. */
  int column(int column) {
    return columns.seenBefore(column);
  }

  /** The row in the sheet of a row that is seen. */
  int originRow(int row) {
    return rows.origin(row);
  }

  /** The column in the sheet of a column that is seen. */
  int originColumn(int column) {
    return columns.origin(column);
  }
}
