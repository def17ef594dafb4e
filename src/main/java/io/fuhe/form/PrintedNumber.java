package io.fuhe.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decimal with the places that were printed: {@code 19.87} stands for everything from 19.865 to
 * 19.875. The idea is that of XBRL Calculations 1.1, and it keeps Fuhe from accusing people of
 * rounding.
 *
 * @param value the figure; its scale is the number of printed decimals, and for {@code 99.37%} it
 *     is 99.37
 * @param percent whether a percent sign was printed
 */
public record PrintedNumber(BigDecimal value, boolean percent) {

  private static final Pattern FORM =
      Pattern.compile("([+-]?)((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)(%?)");

  /** Most of what is printed where a number may stand is words, and no folding makes them one. */
  private static final Pattern IDEOGRAPH = Pattern.compile("[\\u4e00-\\u9fff]");

  /** What no folding changes. */
  private static final Pattern PLAIN = Pattern.compile("[\\d.,%+-]*+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final String WHOLE = "[+-]?+\\d++(?:,\\d{3})*+(?:\\.\\d++)?+%?+";

  private static final Pattern SEVERAL =
      Pattern.compile(WHOLE + "(?:[\\s\\u3000]++" + WHOLE + ")++");

  /** One number after all: spaced out in its line, or with blanks between its thousands. */
  private static final Pattern SPACED =
      Pattern.compile(
          "\\d(?:[\\s&&[^\\n"
              + "\\r"
              + "]]\\d){2,}|\\d(?:\\s\\d{3})+|\\d{1,3}(?:\\s(?!100\\b)\\d{3})+\\.\\d+");

  /** No figure of a form has as many characters; what has is no figure, whatever it looks like. */
  private static final int LONGEST = 60;

  private static final Remembered<Optional<PrintedNumber>> PARSED =
      new Remembered<>(4096, PrintedNumber::parsed);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Reads a figure that stands alone, full-width or half-width, with or without thousands
   * separators and a percent sign. Accounting brackets mean a negative number.
   *
   * @return empty when the text is anything else, or longer than any figure
   */
  public static Optional<PrintedNumber> parse(String printed) {
    return printed == null ? Optional.empty() : PARSED.of(printed);
  }

  /** Whether several numbers stand beside or below one another, which together are none. */
  public static boolean several(String printed) {
    String text = printed.strip();
    return text.length() <= LONGEST
        && SEVERAL.matcher(text).matches()
        && !SPACED.matcher(text).matches();
  }

  private static Optional<PrintedNumber> parsed(String printed) {
    if (IDEOGRAPH.matcher(printed).find() || several(printed)) {
      return Optional.empty();
    }
    String text = PLAIN.matcher(printed).matches() ? printed : folded(printed);
    Matcher m = FORM.matcher(text);
    if (text.length() > LONGEST || !m.matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(m.group(2).replace(",", ""));
    return Optional.of(
        new PrintedNumber(m.group(1).equals("-") ? value.negate() : value, !m.group(3).isEmpty()));
  }

  private static String folded(String printed) {
    String text =
        SPACE
            .matcher(Normalizer.normalize(printed, Normalizer.Form.NFKC))
            .replaceAll("")
            .replace('−', '-')
            .replace('–', '-');
    return text.startsWith("(") && text.endsWith(")")
        ? "-" + text.substring(1, text.length() - 1)
        : text;
  }

  /** A plain figure without a percent sign. */
  public static PrintedNumber of(BigDecimal value) {
    return new PrintedNumber(value, false);
  }

  /** How many decimals were printed. */
  public int places() {
    return Math.max(0, value.scale());
  }

  /** Half a unit of the last of {@code places} decimals: 0.005 for two. */
  public static BigDecimal halfUnit(int places) {
    return HALF.movePointLeft(places);
  }

  /** What the figure may stand for when it was rounded: value ± half a unit of the last place. */
  public Interval interval() {
    return Interval.around(value, halfUnit(places()));
  }
}
