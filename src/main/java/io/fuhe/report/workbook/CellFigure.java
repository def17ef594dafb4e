package io.fuhe.report.workbook;

import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as a spreadsheet's number that is shown exactly as it was printed.
 *
 * @param value what Excel computes with: 0.955 for {@code 95.5%}
 * @param format the number format that shows the printed decimals: {@code 0.0%}
 */
public record CellFigure(BigDecimal value, String format) {

  /** Excel keeps no more digits of a number. */
  private static final int DIGITS = 15;

  /** Empty where a number would show anything else than what is printed; that stays text. */
  public static Optional<CellFigure> of(String printed) {
    return PrintedNumber.parse(printed)
        .filter(number -> number.value().precision() <= DIGITS)
        .filter(number -> shown(number).equals(printed.replace(",", "")))
        .map(number -> of(number, printed.indexOf(',') >= 0));
  }

  private static CellFigure of(PrintedNumber number, boolean grouped) {
    String decimals = number.places() == 0 ? "" : "." + "0".repeat(number.places());
    return new CellFigure(
        number.percent() ? number.value().movePointLeft(2) : number.value(),
        (grouped ? "#,##0" : "0") + decimals + (number.percent() ? "%" : ""));
  }

  private static String shown(PrintedNumber number) {
    return number.value().toPlainString() + (number.percent() ? "%" : "");
  }
}
