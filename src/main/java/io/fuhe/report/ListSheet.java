package io.fuhe.report;

import io.fuhe.check.Severity;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A sheet that lists things: frozen header, filters, printed on A4 landscape. */
final class ListSheet {

  /** What Excel takes in one cell. */
  private static final int LONGEST_TEXT = 32_000;

  private static final int SEVERITY_COLUMN = 1;
  private static final int LINE_POINTS = 15;

  /** Half a Chinese character is one unit of width. */
  private static final int UNITS_PER_WIDTH = 256;

  private final SXSSFSheet sheet;
  private final SheetStyles styles;
  private final int[] widths;
  private int rows = 1;

  ListSheet(
      SXSSFWorkbook workbook,
      SheetStyles styles,
      String name,
      List<String> columns,
      int... widths) {
    this.sheet = workbook.createSheet(name);
    this.styles = styles;
    this.widths = widths;
    Row head = sheet.createRow(0);
    head.setHeightInPoints(24);
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = head.createCell(i);
      cell.setCellValue(columns.get(i));
      cell.setCellStyle(styles.head());
      sheet.setColumnWidth(i, widths[i] * UNITS_PER_WIDTH);
    }
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
  }

  /** As much of a text as a cell can hold. */
  static String shortened(String words) {
    return words.substring(0, Math.min(LONGEST_TEXT, words.length()));
  }

  /**
   * Adds a row. Submitted words stay words: they are written as text, never as a formula.
   *
   * @param severity colours the severity's column; null colours nothing
   */
  void row(Severity severity, Object... values) {
    Row row = sheet.createRow(rows++);
    int lines = 1;
    for (int i = 0; i < values.length; i++) {
      Cell cell = row.createCell(i);
      if (values[i] instanceof Number n) {
        cell.setCellValue(n.doubleValue());
        cell.setCellStyle(styles.number());
      } else {
        String words = values[i] == null ? "" : values[i].toString();
        cell.setCellValue(shortened(words));
        cell.setCellStyle(styles.body());
        lines = Math.max(lines, linesOf(words, widths[i]));
      }
      if (severity != null && i == SEVERITY_COLUMN) {
        cell.setCellStyle(styles.severity(severity));
      }
    }
    row.setHeightInPoints(Math.min(400, lines * LINE_POINTS + 3));
  }

  /** Sets the filters, which need to know the last row. */
  void finish() {
    sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, widths.length - 1));
  }

  /** Viewers that do not fit heights themselves would cut wrapped text off. */
  private static int linesOf(String words, int width) {
    int lines = 0;
    for (String line : words.split("\n", -1)) {
      int units = line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
      lines += Math.max(1, (units + width - 2) / Math.max(1, width - 1));
    }
    return lines;
  }
}
