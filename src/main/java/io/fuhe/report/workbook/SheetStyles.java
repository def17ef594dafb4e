package io.fuhe.report.workbook;

import io.fuhe.check.Severity;
import java.util.EnumMap;
import java.util.HashMap;
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

  /** The grounds of the severities, the same in lists and in the chart. */
  static final Map<Severity, byte[]> GROUNDS =
      Map.of(
          Severity.ERROR, rgb(0xF4B6B6),
          Severity.WARNING, rgb(0xFFE8A3),
          Severity.NOTICE, rgb(0xDCE8F5));

  /** What tells the parts of a bar apart on a printer without colours. */
  static final byte[] EDGE = rgb(0x595959);

  private static final String FONT = "微软雅黑";
  private static final int SIZE = 10;

  private final Workbook workbook;
  private final CellStyle title;
  private final CellStyle head;
  private final CellStyle countHead;
  private final CellStyle body;
  private final CellStyle plain;
  private final CellStyle quoted;
  private final CellStyle count;
  private final CellStyle ordinal;
  private final CellStyle link;
  private final Map<Severity, CellStyle> severities = new EnumMap<>(Severity.class);
  private final Map<String, CellStyle> figures = new HashMap<>();

  SheetStyles(Workbook workbook) {
    this.workbook = workbook;
    title = style(16, true);
    title.setWrapText(false);
    plain = style(SIZE, false);
    head = style(SIZE, true, IndexedColors.WHITE.getIndex());
    fill(head, rgb(0x1F3A5F));
    head.setVerticalAlignment(VerticalAlignment.CENTER);
    // Over figures, which stand on the right, words on the left seem to be of the column before.
    head.setAlignment(HorizontalAlignment.CENTER);
    countHead = like(head);
    toTheRight(countHead);
    body = style(SIZE, false);
    body.setBorderBottom(BorderStyle.HAIR);
    quoted = like(body);
    quoted.setQuotePrefixed(true);
    count = right("#,##0;-#,##0;\"–\"");
    ordinal = right("0");
    ordinal.setAlignment(HorizontalAlignment.CENTER);
    link = like(body);
    Font blue = font(SIZE, false, IndexedColors.BLUE.getIndex());
    blue.setUnderline(Font.U_SINGLE);
    link.setFont(blue);
    for (Severity severity : Severity.values()) {
      CellStyle told = like(body);
      told.setFont(font(SIZE, severity == Severity.ERROR, IndexedColors.AUTOMATIC.getIndex()));
      told.setAlignment(HorizontalAlignment.CENTER);
      fill(told, GROUNDS.get(severity));
      severities.put(severity, told);
    }
  }

  CellStyle title() {
    return title;
  }

  CellStyle head() {
    return head;
  }

  /** The head of a column of counts. */
  CellStyle countHead() {
    return countHead;
  }

  CellStyle body() {
    return body;
  }

  /** Words that stand in no table. */
  CellStyle plain() {
    return plain;
  }

  /** Words that stay words even when somebody edits the cell. */
  CellStyle quoted() {
    return quoted;
  }

  CellStyle count() {
    return count;
  }

  CellStyle ordinal() {
    return ordinal;
  }

  CellStyle link() {
    return link;
  }

  CellStyle severity(Severity severity) {
    return severities.get(severity);
  }

  /** A number shown in a format of its own. */
  CellStyle figure(String format) {
    return figures.computeIfAbsent(format, this::right);
  }

  private CellStyle right(String format) {
    CellStyle style = like(body);
    toTheRight(style);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  /** Not quite: words in the next column begin at its very edge. */
  private static void toTheRight(CellStyle style) {
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
  }

  private CellStyle like(CellStyle other) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(other);
    return style;
  }

  private static void fill(CellStyle style, byte[] colour) {
    ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private CellStyle style(int size, boolean bold) {
    return style(size, bold, IndexedColors.AUTOMATIC.getIndex());
  }

  private CellStyle style(int size, boolean bold, short colour) {
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setFont(font(size, bold, colour));
    return style;
  }

  private Font font(int size, boolean bold, short colour) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    font.setColor(colour);
    return font;
  }

  private static byte[] rgb(int colour) {
    return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
  }
}
