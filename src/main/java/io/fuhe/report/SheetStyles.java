package io.fuhe.report;

import io.fuhe.check.Severity;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The looks of the workbook's cells. */
final class SheetStyles {

  private static final String FONT = "微软雅黑";

  private final Workbook workbook;
  private final CellStyle title;
  private final CellStyle head;
  private final CellStyle numberHead;
  private final CellStyle body;
  private final CellStyle number;
  private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);

  SheetStyles(Workbook workbook) {
    this.workbook = workbook;
    title = style(16, true, null);
    title.setWrapText(false);
    head = style(10, true, new byte[] {(byte) 0x1F, (byte) 0x3A, (byte) 0x5F});
    font(head, 10, true).setColor(IndexedColors.WHITE.getIndex());
    head.setVerticalAlignment(VerticalAlignment.CENTER);
    numberHead = workbook.createCellStyle();
    numberHead.cloneStyleFrom(head);
    numberHead.setAlignment(HorizontalAlignment.RIGHT);
    body = style(10, false, null);
    number = style(10, false, null);
    number.setAlignment(HorizontalAlignment.RIGHT);
    severities.put(Severity.ERROR, filled(0xF8, 0xD7, 0xDA));
    severities.put(Severity.WARNING, filled(0xFF, 0xF3, 0xCD));
    severities.put(Severity.NOTICE, filled(0xE2, 0xEC, 0xF7));
  }

  CellStyle title() {
    return title;
  }

  CellStyle head() {
    return head;
  }

  /** The head of a column of numbers. */
  CellStyle numberHead() {
    return numberHead;
  }

  CellStyle body() {
    return body;
  }

  CellStyle number() {
    return number;
  }

  CellStyle severity(Severity severity) {
    return severities.get(severity);
  }

  private CellStyle filled(int red, int green, int blue) {
    CellStyle style = style(10, true, new byte[] {(byte) red, (byte) green, (byte) blue});
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  private CellStyle style(int size, boolean bold, byte[] fill) {
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    font(style, size, bold);
    if (fill != null) {
      ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (size < 16) {
      style.setBorderBottom(BorderStyle.HAIR);
    }
    return style;
  }

  private Font font(CellStyle style, int size, boolean bold) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    style.setFont(font);
    return font;
  }
}
