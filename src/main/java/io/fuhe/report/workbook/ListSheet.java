package io.fuhe.report.workbook;

import io.fuhe.i18n.Messages;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A sheet that lists things, written as they come: frozen header, filters, fit for printing. */
final class ListSheet {

  /**
   * A column.
   *
   * @param key its head is the message {@code column.KEY}
   * @param of what the head says more, in brackets; empty where it says no more
   * @param width in half Chinese characters
   */
  record Column(String key, String of, int width) {

    Column(String key, int width) {
      this(key, "", width);
    }

    String words(Messages messages) {
      String words = messages.get("column." + key);
      return of.isEmpty() ? words : messages.get("column.of", words, of);
    }
  }

  private final SXSSFSheet sheet;
  private final SheetStyles styles;
  private final List<Column> columns;
  private int rows = 1;

  /**
   * @param name the key of the sheet's name
   * @param frozen how many columns stay in sight
   */
  ListSheet(
      SXSSFWorkbook workbook,
      SheetStyles styles,
      Messages messages,
      String name,
      int frozen,
      List<Column> columns) {
    this.sheet = workbook.createSheet(messages.get(name));
    this.styles = styles;
    this.columns = List.copyOf(columns);
    Row head = sheet.createRow(0);
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      String words = columns.get(i).words(messages);
      Cell cell = head.createCell(i);
      cell.setCellValue(words);
      cell.setCellStyle(styles.head());
      sheet.setColumnWidth(i, columns.get(i).width() * RowHeight.UNITS_PER_WIDTH);
      // The filter's button covers what a single line would show.
      lines = Math.max(lines, RowHeight.lines(words, columns.get(i).width() - 2));
    }
    head.setHeightInPoints(Math.max(RowHeight.of(lines), RowHeight.of(2)));
    sheet.createFreezePane(frozen, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    PageLayout.apply(sheet, messages);
  }

  /** Adds a row, a cell a column. */
  void row(CellContent... contents) {
    CellContent.fill(sheet.createRow(rows++), styles, i -> columns.get(i).width(), contents);
  }

  /** Which row comes next, counted from 0. */
  int next() {
    return rows;
  }

  /** What the sheet is called. */
  String name() {
    return sheet.getSheetName();
  }

  /** Sets the filters, which need to know the last row. */
  void finish() {
    sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns.size() - 1));
  }
}
