package io.fuhe.annotate;

import io.fuhe.annotate.RemarkText.Line;
import io.fuhe.check.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;

/** Coloured twins of an .xls workbook's cell styles, and the fonts of comments. */
final class XlsStyles {

  /** Excel takes no more cell styles in one .xls. */
  private static final int MOST_STYLES = 4_000;

  private static final short SIZE = 9;

  private final HSSFWorkbook workbook;
  private final Map<Twin, HSSFCellStyle> twins = new HashMap<>();
  private HSSFFont plain;
  private HSSFFont strong;

  private record Twin(int style, Severity severity) {}

  XlsStyles(HSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Colours a cell; leaves it as it is when the workbook has no room for another style. */
  void colour(HSSFCell cell, Severity severity) {
    HSSFCellStyle own = cell.getCellStyle();
    cell.setCellStyle(
        twins.computeIfAbsent(new Twin(own.getIndex(), severity), wanted -> twin(own, severity)));
  }

  /**
   * What a comment says.
   *
   * @param said what it said before, or null; stays above, in its own fonts
   */
  HSSFRichTextString text(HSSFRichTextString said, String author, List<Line> lines) {
    String before = said == null ? "" : said.getString() + "\n\n";
    StringBuilder all = new StringBuilder(before).append(author);
    lines.forEach(line -> all.append('\n').append(line.text()));
    HSSFRichTextString text = new HSSFRichTextString(all.toString());
    if (said != null) {
      for (int i = 0; i < said.numFormattingRuns(); i++) {
        text.applyFont(
            said.getIndexOfFormattingRun(i), before.length(), said.getFontOfFormattingRun(i));
      }
    }
    int at = before.length();
    text.applyFont(at, at + author.length(), font(true));
    at += author.length();
    for (Line line : lines) {
      int end = at + 1 + line.text().length();
      text.applyFont(at, end, font(line.strong()));
      at = end;
    }
    return text;
  }

  private HSSFCellStyle twin(HSSFCellStyle own, Severity severity) {
    if (workbook.getNumCellStyles() >= MOST_STYLES) {
      return own;
    }
    Tint tint = Tint.of(severity);
    HSSFCellStyle twin = workbook.createCellStyle();
    twin.cloneStyleFrom(own);
    twin.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    twin.setFillForegroundColor(
        workbook
            .getCustomPalette()
            .findSimilarColor(tint.red(), tint.green(), tint.blue())
            .getIndex());
    return twin;
  }

  private HSSFFont font(boolean bold) {
    if (plain == null) {
      plain = font("宋体");
      strong = font("宋体");
      strong.setBold(true);
    }
    return bold ? strong : plain;
  }

  private HSSFFont font(String name) {
    HSSFFont font = workbook.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints(SIZE);
    return font;
  }
}
