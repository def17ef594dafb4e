package io.fuhe.document.excel;

import io.fuhe.document.number.ShownNumber;
import io.fuhe.form.Illegible;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;

/** What a person sees in a cell of a workbook. */
final class CellShown {

  /** Stands for what a person sees and the file does not hold. */
  private static final String UNKNOWN = String.valueOf(Illegible.SIGN);

  /** The function by which WPS puts a picture into a cell. */
  private static final String PICTURE = "DISPIMG(";

  private static final Pattern BARE_POINT = Pattern.compile("(?<=\\d)\\.(?=[^\\d.]*$)");

  /** What a format puts around a figure: 9.3分. */
  private static final Pattern NOT_OF_NUMBERS = Pattern.compile("[^0-9.,+-]");

  /** What a binary fraction differs from the decimal that was typed. */
  private static final BigDecimal NOISE = new BigDecimal("0.000001");

  private static final BigDecimal MOST_LOST = new BigDecimal("0.5");

  private final ShownNumber numbers;
  private final SeenText seen = new SeenText();

  /** The codes of the formats by their styles' indexes: hundreds of cells have one style. */
  private final Map<Short, String> codes = new HashMap<>();

  /**
   * Shows the cells of one workbook.
   *
   * @param since1904 whether it counts days from 1904
   */
  CellShown(boolean since1904) {
    numbers = new ShownNumber(since1904);
  }

  /** The text of a cell, and what is to be told of it. */
  String text(BookCell cell, SheetNotes notes) {
    try {
      String shown = shown(cell, notes).strip();
      if (!shown.isEmpty() && !(cell.type() == CellType.STRING || seen.sees(cell))) {
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

  /** Whether a cell holds a number of more decimals than its text shows, as in 9.3 for 9.3172. */
  boolean rounded(BookCell cell, String text) {
    boolean number =
        cell.type() == CellType.NUMERIC
            || (cell.type() == CellType.FORMULA
                && !cell.open()
                && cell.cachedType() == CellType.NUMERIC);
    return number
        && PrintedNumber.parse(NOT_OF_NUMBERS.matcher(text).replaceAll(""))
            .map(seen -> seen.value().subtract(BigDecimal.valueOf(cell.number())).abs())
            .filter(lost -> lost.compareTo(NOISE) > 0 && lost.compareTo(MOST_LOST) <= 0)
            .isPresent();
  }

  private String shown(BookCell cell, SheetNotes notes) {
    return switch (cell.type()) {
      case FORMULA -> formula(cell, notes);
      case STRING -> string(cell, notes);
      case NUMERIC -> number(cell, cell.number(), notes);
      case BOOLEAN -> logical(cell.logical());
      case ERROR -> cell.error();
      default -> "";
    };
  }

  private String string(BookCell cell, SheetNotes notes) {
    String whole = cell.text();
    if (whole.startsWith("=") && whole.contains(PICTURE)) {
      return "";
    }
    String text = seen.of(cell);
    if (text.length() < whole.length() && !whole.isBlank()) {
      notes.unseen(cell);
    }
    return numbers.text(text, code(cell));
  }

  private String formula(BookCell cell, SheetNotes notes) {
    if (cell.formula().contains(PICTURE)) {
      return "";
    }
    if (cell.open()) {
      CellValue computed = cell.computed().orElse(null);
      if (computed != null) {
        return computed(cell, computed, notes);
      }
      if (cell.unknown()) {
        notes.unknown(cell);
        return UNKNOWN;
      }
    }
    return switch (cell.cachedType()) {
      case NUMERIC -> number(cell, cell.number(), notes);
      case STRING -> numbers.text(cell.text(), code(cell));
      case BOOLEAN -> logical(cell.logical());
      case ERROR -> cell.error();
      default -> "";
    };
  }

  private String computed(BookCell cell, CellValue value, SheetNotes notes) {
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
  private String number(BookCell cell, double value, SheetNotes notes) {
    try {
      return BARE_POINT.matcher(numbers.number(value, code(cell))).replaceFirst("");
    } catch (RuntimeException e) {
      notes.unformatted(cell);
      return numbers.general(value);
    }
  }

  private String code(BookCell cell) {
    CellStyle style = cell.style();
    return codes.computeIfAbsent(
        style.getIndex(),
        any -> ShownNumber.code(style.getDataFormat(), style.getDataFormatString()));
  }

  private static String logical(boolean value) {
    return String.valueOf(value).toUpperCase(Locale.ROOT);
  }
}
