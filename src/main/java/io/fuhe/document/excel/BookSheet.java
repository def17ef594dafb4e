package io.fuhe.document.excel;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A sheet as far as a grid is made of it. Rows and columns are counted from 0.
 *
 * @param hiddenRows the rows that are hidden, or have no height
 * @param hiddenColumns the columns that are hidden, or have no width, as far as any row reaches
 * @param rows the cells that are not blank, by their rows and columns; no row without any
 * @param merged the merged regions in the order of the file
 * @param above what is printed above each page
 * @param below what is printed below each page
 */
record BookSheet(
    String name,
    BitSet hiddenRows,
    BitSet hiddenColumns,
    NavigableMap<Integer, NavigableMap<Integer, BookCell>> rows,
    List<CellRangeAddress> merged,
    List<String> above,
    List<String> below,
    List<FloatingText> floating) {

  /** The cell at a place; null where that is blank. */
  BookCell cell(int row, int column) {
    NavigableMap<Integer, BookCell> cells = rows.get(row);
    return cells == null ? null : cells.get(column);
  }
}
