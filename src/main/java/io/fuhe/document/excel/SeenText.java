package io.fuhe.document.excel;

import io.fuhe.document.excel.BookCell.TextRun;
import io.fuhe.document.flow.NoteMark;
import io.fuhe.document.flow.SymbolFont;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ExtendedColor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;

/**
 * What a person sees of a text by its fonts: not what is struck through or has the colour of its
 * background; a tick for the letter that a symbol font draws as one.
 */
final class SeenText {

  private static final byte[] WHITE = {-1, -1, -1};

  /** By the style's index: hundreds of cells have one style. */
  private final Map<Short, Boolean> seen = new HashMap<>();

  /** Whether the whole cell is seen, as far as its own font says. */
  boolean sees(BookCell cell) {
    return seen.computeIfAbsent(cell.style().getIndex(), any -> sees(cell, cell.font()));
  }

  /** The runs of a text that are seen. */
  String of(BookCell cell) {
    List<TextRun> runs = cell.runs();
    if (runs.isEmpty()) {
      return sees(cell) ? SymbolFont.text(cell.font().getFontName(), cell.text()) : "";
    }
    StringBuilder shown = new StringBuilder();
    for (TextRun run : runs) {
      Font font = run.font() == null ? cell.font() : run.font();
      boolean mark = font.getTypeOffset() == Font.SS_SUPER && NoteMark.is(shown, run.text());
      if (!mark && sees(cell, font)) {
        shown.append(SymbolFont.text(font.getFontName(), run.text()));
      }
    }
    return shown.toString();
  }

  private static boolean sees(BookCell cell, Font font) {
    if (font.getStrikeout()) {
      return false;
    }
    byte[] ink = rgb(cell.ink(font));
    byte[] paper = paper(cell.style());
    return ink == null || paper == null || !Arrays.equals(ink, paper);
  }

  /** Null where it has a pattern, or is not known. */
  private static byte[] paper(CellStyle style) {
    if (style.getFillPattern() == FillPatternType.NO_FILL) {
      return WHITE;
    }
    boolean automatic =
        style instanceof HSSFCellStyle
            && style.getFillForegroundColor() == HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex();
    return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND && !automatic
        ? rgb(style.getFillForegroundColorColor())
        : null;
  }

  private static byte[] rgb(Color color) {
    if (color instanceof ExtendedColor x) {
      byte[] tinted = x.isAuto() ? null : x.getRGBWithTint();
      return tinted != null || x.isAuto() ? tinted : x.getRGB();
    }
    if (color instanceof HSSFColor h) {
      short[] parts = h.getTriplet();
      return new byte[] {(byte) parts[0], (byte) parts[1], (byte) parts[2]};
    }
    return null;
  }
}
