package io.fuhe.report.data;

import io.fuhe.report.text.ShownText;
import java.util.regex.Pattern;

/**
 * Words and figures as a table of text may hold them: whoever opens it in a spreadsheet sees what
 * was written, and nothing is evaluated. What would be is led by an apostrophe.
 */
public final class CsvCell {

  private static final String GUARD = "'";

  /** What begins a formula, full-width forms and what spreadsheets skip before it included. */
  private static final Pattern FORMULA =
      Pattern.compile("[\\t\\r\\n].*|[\\p{Z}\\p{C}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  /** Spreadsheets make dates of 19/20 and 1.2.3, and times of 1:30. */
  private static final Pattern LIKE_A_DATE = Pattern.compile("\\d++(?:[-/.:]\\d++)++");

  private CsvCell() {}

  /** Any words; nothing where there are none. */
  public static String words(String words) {
    if (words == null) {
      return "";
    }
    String shown = ShownText.of(words);
    return FORMULA.matcher(shown).matches() ? GUARD + shown : shown;
  }

  /** What stands for a figure: a number stays one, its sign included. */
  static String figure(String printed) {
    if (printed == null || NUMBER.matcher(printed).matches()) {
      return printed == null ? "" : printed;
    }
    return LIKE_A_DATE.matcher(printed).matches() ? GUARD + printed : words(printed);
  }
}
