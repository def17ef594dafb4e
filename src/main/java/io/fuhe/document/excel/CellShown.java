package io.fuhe.document.excel;

import io.fuhe.document.number.ShownNumber;
import io.fuhe.form.Illegible;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;

/** What a person sees in a cell of a workbook. */
final class CellShown {

  /** Stands for what a person sees and the file does not hold. */
  private static final String UNKNOWN = String.valueOf(Illegible.SIGN);

  /** The function by which WPS puts a picture into a cell. */
  private static final String PICTURE = "DISPIMG(";

  private static final Pattern BARE_POINT = Pattern.compile("(?<=\\d)\\.(?=[^\\d.]*$)");

  private final ShownNumber numbers;
  private final SeenText seen;
  private final Formulas formulas;

  CellShown(Workbook workbook) {
    numbers = new ShownNumber(workbook instanceof Date1904Support dates && dates.isDate1904());
    seen = new SeenText(workbook);
    formulas = new Formulas(workbook);
  }

  /** The text of a cell, and what is to be told of it. */
  String text(Cell cell, SheetNotes notes) {
    try {
      String shown = shown(cell, notes).strip();
      if (!shown.isEmpty() && !(cell.getCellType() == CellType.STRING || seen.sees(cell))) {
        notes.unseen(cell);
        return "";
      }
      return shown;
    } catch (RuntimeException e) {
      // A cell that POI cannot make sense of costs that cell, never the workbook.
      notes.unknown(cell);
      return UNKNOWN;
    }
  }

  private String shown(Cell cell, SheetNotes notes) {
    return switch (cell.getCellType()) {
      case FORMULA -> formula(cell, notes);
      case STRING -> string(cell, notes);
      case NUMERIC -> number(cell, cell.getNumericCellValue(), notes);
      case BOOLEAN -> logical(cell.getBooleanCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }

  private String string(Cell cell, SheetNotes notes) {
    String whole = cell.getRichStringCellValue().getString();
    if (whole.startsWith("=") && whole.contains(PICTURE)) {
      return "";
    }
    String text = seen.of(cell);
    if (text.length() < whole.length() && !whole.isBlank()) {
      notes.unseen(cell);
    }
    return numbers.text(text, code(cell));
  }

  private String formula(Cell cell, SheetNotes notes) {
    if (cell.getCellFormula().contains(PICTURE)) {
      return "";
    }
    if (formulas.isOpen(cell)) {
      CellValue computed = formulas.value(cell).orElse(null);
      if (computed != null) {
        return computed(cell, computed, notes);
      }
      if (formulas.isUnknown(cell)) {
        notes.unknown(cell);
        return UNKNOWN;
      }
    }
    return switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> number(cell, cell.getNumericCellValue(), notes);
      case STRING -> numbers.text(cell.getStringCellValue(), code(cell));
      case BOOLEAN -> logical(cell.getBooleanCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }

  private String computed(Cell cell, CellValue value, SheetNotes notes) {
    return switch (value.getCellType()) {
      case NUMERIC -> number(cell, value.getNumberValue(), notes);
      case STRING -> numbers.text(value.getStringValue(), code(cell));
      case BOOLEAN -> logical(value.getBooleanValue());
      default -> "";
    };
  }

  /**
   * A number that its format cannot show stands as it is, and that is told. The bare point that
   * {@code 0.##} prints behind a whole number is not kept: nobody typed it.
   */
  private String number(Cell cell, double value, SheetNotes notes) {
    try {
      return BARE_POINT.matcher(numbers.number(value, code(cell))).replaceFirst("");
    } catch (RuntimeException e) {
      notes.unformatted(cell);
      return numbers.general(value);
    }
  }

  private static String code(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return ShownNumber.code(style.getDataFormat(), style.getDataFormatString());
  }

  private static String logical(boolean value) {
    return String.valueOf(value).toUpperCase(Locale.ROOT);
  }
}
