package io.fuhe.document.excel;

import java.util.BitSet;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Which rows and columns of a sheet are seen, and where they stand among those that are. */
final class SheetView {

  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();

  SheetView(Sheet sheet) {
    int width = 0;
    for (Row row : sheet) {
      width = Math.max(width, row.getLastCellNum());
      hiddenRows.set(row.getRowNum(), row.getZeroHeight() || row.getHeight() == 0);
    }
    for (int c = 0; c < width; c++) {
      hiddenColumns.set(c, sheet.isColumnHidden(c) || sheet.getColumnWidth(c) == 0);
    }
  }

  boolean hidesRow(int row) {
    return hiddenRows.get(row);
  }

  boolean hidesColumn(int column) {
    return hiddenColumns.get(column);
  }

  /** How many seen rows stand above one. */
  int row(int row) {
    return row - hiddenRows.get(0, row).cardinality();
  }

  /** How many seen columns stand before one. */
  int column(int column) {
    return column - hiddenColumns.get(0, column).cardinality();
  }

  /** The row in the sheet of a row that is seen. */
  int originRow(int row) {
    return origin(hiddenRows, row);
  }

  /** The column in the sheet of a column that is seen. */
  int originColumn(int column) {
    return origin(hiddenColumns, column);
  }

  private static int origin(BitSet hidden, int seen) {
    int at = hidden.nextClearBit(0);
    for (int i = 0; i < seen; i++) {
      at = hidden.nextClearBit(at + 1);
    }
    return at;
  }
}
