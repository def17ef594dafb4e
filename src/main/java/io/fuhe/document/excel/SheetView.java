package io.fuhe.document.excel;

import java.util.BitSet;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Which rows and columns of a sheet are seen, and where they stand among those that are. */
final class SheetView {

  private final HiddenLines rows;
  private final HiddenLines columns;

  SheetView(Sheet sheet) {
    BitSet hiddenRows = new BitSet();
    BitSet hiddenColumns = new BitSet();
    int width = 0;
    for (Row row : sheet) {
      width = Math.max(width, row.getLastCellNum());
      hiddenRows.set(row.getRowNum(), isHidden(row));
    }
    for (int c = 0; c < width; c++) {
      hiddenColumns.set(c, sheet.isColumnHidden(c) || sheet.getColumnWidth(c) == 0);
    }
    rows = new HiddenLines(hiddenRows);
    columns = new HiddenLines(hiddenColumns);
  }

  /** A sheet need not say how high its rows are; POI takes that for no height. */
  private static boolean isHidden(Row row) {
    boolean sized = !(row instanceof XSSFRow own) || own.getCTRow().isSetHt();
    return row.getZeroHeight() || (sized && row.getHeight() == 0);
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
