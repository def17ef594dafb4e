package io.fuhe.document.excel;

import java.util.BitSet;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Takes what makes a grid out of a sheet that POI holds in memory. */
final class ModelSheet {

  private ModelSheet() {}

  /**
   * The sheet's content.
   *
   * @param formulas computes those of the sheet's workbook
   */
  static BookSheet of(Sheet sheet, Formulas formulas) {
    BitSet hiddenRows = new BitSet();
    NavigableMap<Integer, NavigableMap<Integer, BookCell>> rows = new TreeMap<>();
    int width = 0;
    for (Row row : sheet) {
      width = Math.max(width, row.getLastCellNum());
      hiddenRows.set(row.getRowNum(), isHidden(row));
      NavigableMap<Integer, BookCell> cells = new TreeMap<>();
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK) {
          cells.put(cell.getColumnIndex(), new ModelCell(cell, formulas));
        }
      }
      if (!cells.isEmpty()) {
        rows.put(row.getRowNum(), cells);
      }
    }
    return new BookSheet(
        sheet.getSheetName(),
        hiddenRows,
        hiddenColumns(sheet, width),
        rows,
        sheet.getMergedRegions(),
        PrintedMargins.above(sheet),
        PrintedMargins.below(sheet),
        FloatingText.on(sheet));
  }

  private static BitSet hiddenColumns(Sheet sheet, int width) {
    BitSet hidden = new BitSet();
    for (int c = 0; c < width; c++) {
      hidden.set(c, sheet.isColumnHidden(c) || sheet.getColumnWidth(c) == 0);
    }
    return hidden;
  }

  /** A sheet need not say how high its rows are; POI takes that for no height. */
  private static boolean isHidden(Row row) {
    boolean sized = !(row instanceof XSSFRow own) || own.getCTRow().isSetHt();
    return row.getZeroHeight() || (sized && row.getHeight() == 0);
  }
}
