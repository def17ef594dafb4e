package io.fuhe.document.excel;

import io.fuhe.document.flow.NoteMark;
import io.fuhe.document.flow.SymbolFont;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ExtendedColor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;

/**
 * What a person sees of a text by its fonts: not what is struck through or has the colour of its
 * background; a tick for the letter that a symbol font draws as one.
 */
final class SeenText {

  private static final byte[] WHITE = {-1, -1, -1};

  private final Workbook workbook;

  /** By the style's index: hundreds of cells have one style. */
  private final Map<Short, Boolean> seen = new HashMap<>();

  SeenText(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Whether the whole cell is seen, as far as its own font says. */
  boolean sees(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return seen.computeIfAbsent(
        style.getIndex(), any -> sees(workbook.getFontAt(style.getFontIndex()), style));
  }

  /** The runs of a text that are seen. */
  String of(Cell cell) {
    RichTextString rich = cell.getRichStringCellValue();
    String text = rich.getString();
    Font own = workbook.getFontAt(cell.getCellStyle().getFontIndex());
    if (rich.numFormattingRuns() == 0) {
      return sees(cell) ? SymbolFont.text(own.getFontName(), text) : "";
    }
    StringBuilder shown = new StringBuilder();
    int[] begins = begins(rich);
    int begin = 0;
    for (int run = 0; run <= begins.length; run++) {
      boolean last = run == begins.length;
      int end = last ? text.length() : Math.min(begins[run], text.length());
      if (end > begin) {
        Font font = font(rich, run - 1, own);
        String part = text.substring(begin, end);
        boolean mark = font.getTypeOffset() == Font.SS_SUPER && NoteMark.is(shown, part);
        if (!mark && sees(font, cell.getCellStyle())) {
          shown.append(SymbolFont.text(font.getFontName(), part));
        }
        begin = end;
      }
    }
    return shown.toString();
  }

  /**
   * Where the runs begin; POI counts those of .xlsx from the first for each that it is asked of.
   */
  private static int[] begins(RichTextString rich) {
    int[] begins = new int[rich.numFormattingRuns()];
    if (rich instanceof XSSFRichTextString x) {
      List<CTRElt> runs = x.getCTRst().getRList();
      for (int run = 1; run < begins.length; run++) {
        begins[run] = begins[run - 1] + runs.get(run - 1).getT().length();
      }
    } else {
      Arrays.setAll(begins, rich::getIndexOfFormattingRun);
    }
    return begins;
  }

  /** The font of a run; what stands before the first one has that of the cell. */
  private Font font(RichTextString rich, int run, Font own) {
    if (run < 0) {
      return own;
    }
    Font font =
        rich instanceof XSSFRichTextString x
            ? x.getFontOfFormattingRun(run)
            : workbook.getFontAt(((HSSFRichTextString) rich).getFontOfFormattingRun(run));
    return font == null ? own : font;
  }

  private boolean sees(Font font, CellStyle style) {
    if (font.getStrikeout()) {
      return false;
    }
    byte[] ink = ink(font);
    byte[] paper = paper(style);
    return ink == null || paper == null || !Arrays.equals(ink, paper);
  }

  /** Null where it is the usual black, or not known. */
  private byte[] ink(Font font) {
    if (font instanceof XSSFFont x) {
      return rgb(x.getXSSFColor());
    }
    return font instanceof HSSFFont h && workbook instanceof HSSFWorkbook old
        ? rgb(h.getHSSFColor(old))
        : null;
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
