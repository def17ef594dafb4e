package io.fuhe.document.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;

/** A cell of a workbook that POI holds in memory. */
record ModelCell(Cell cell, Formulas formulas) implements BookCell {

  @Override
  public int row() {
    return cell.getRowIndex();
  }

  @Override
  public int column() {
    return cell.getColumnIndex();
  }

  @Override
  public CellType type() {
    return cell.getCellType();
  }

  @Override
  public CellType cachedType() {
    return cell.getCachedFormulaResultType();
  }

  @Override
  public double number() {
    return cell.getNumericCellValue();
  }

  @Override
  public boolean logical() {
    return cell.getBooleanCellValue();
  }

  @Override
  public String error() {
    return FormulaError.forInt(cell.getErrorCellValue()).getString();
  }

  @Override
  public String text() {
    return cell.getStringCellValue();
  }

  @Override
  public String formula() {
    return cell.getCellFormula();
  }

  @Override
  public boolean open() {
    return formulas.isOpen(cell);
  }

  @Override
  public boolean unknown() {
    return formulas.isUnknown(cell);
  }

  @Override
  public Optional<CellValue> computed() {
    return formulas.value(cell);
  }

  @Override
  public CellStyle style() {
    return cell.getCellStyle();
  }

  @Override
  public Font font() {
    return workbook().getFontAt(cell.getCellStyle().getFontIndex());
  }

  @Override
  public Color ink(Font font) {
    if (font instanceof XSSFFont x) {
      return x.getXSSFColor();
    }
    return font instanceof HSSFFont h && workbook() instanceof HSSFWorkbook old
        ? h.getHSSFColor(old)
        : null;
  }

  @Override
  public List<TextRun> runs() {
    RichTextString rich = cell.getRichStringCellValue();
    if (rich.numFormattingRuns() == 0) {
      return List.of();
    }
    String text = rich.getString();
    int[] begins = begins(rich);
    List<TextRun> runs = new ArrayList<>();
    int begin = 0;
    for (int run = 0; run <= begins.length; run++) {
      boolean last = run == begins.length;
      int end = last ? text.length() : Math.min(begins[run], text.length());
      if (end > begin) {
        runs.add(new TextRun(text.substring(begin, end), font(rich, run - 1)));
        begin = end;
      }
    }
    return runs;
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
  private Font font(RichTextString rich, int run) {
    if (run < 0) {
      return null;
    }
    return rich instanceof XSSFRichTextString x
        ? x.getFontOfFormattingRun(run)
        : workbook().getFontAt(((HSSFRichTextString) rich).getFontOfFormattingRun(run));
  }

  private Workbook workbook() {
    return cell.getSheet().getWorkbook();
  }
}
