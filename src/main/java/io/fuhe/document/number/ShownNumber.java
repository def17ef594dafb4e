package io.fuhe.document.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Says what a spreadsheet shows for a number, and for a text, under a format. */
public final class ShownNumber {

  private static final String GENERAL = "General";

  private final boolean since1904;
  private final Map<String, List<Section>> known = new HashMap<>();

  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  /**
   * @param since1904 whether the workbook counts days from 1904
   */
  public ShownNumber(boolean since1904) {
    this.since1904 = since1904;
  }

  /**
   * The code of a cell's format, where a number stands for it in each language's own way.
   *
   * @param written what the file says; null, or a name of POI, where it says only the number
   */
  public static String code(int id, String written) {
    String chinese = BuiltInFormats.code(id);
    boolean unwritten =
        written == null || written.startsWith("reserved-") || isOfAnotherLanguage(id, written);
    if (chinese != null && unwritten) {
      return chinese;
    }
    return written == null || written.isBlank() ? GENERAL : written;
  }

  /** What POI has for the formats of dates whose look the language decides. */
  private static boolean isOfAnotherLanguage(int id, String written) {
    return (id == 14 && written.equals("m/d/yy")) || (id == 22 && written.equals("m/d/yy h:mm"));
  }

  /**
   * What is shown of a number, blanks at its ends left out.
   *
   * @throws IllegalArgumentException where nothing readable is shown, as for a date before 1900
   */
  public String number(double value, String code) {
    List<Section> all = sections(code);
    boolean textLast = all.size() > 1 && all.get(all.size() - 1).has(Token.Kind.TEXT);
    List<Section> numbers = all.subList(0, Math.min(3, all.size() - (textLast ? 1 : 0)));
    BigDecimal exact = exact(value);
    int chosen = choose(numbers, exact);
    Section section = numbers.get(chosen);
    boolean conditional = numbers.stream().anyMatch(s -> s.condition() != null);
    boolean unsigned =
        conditional
            ? section.condition() != null && section.condition().onlyNegative()
            : chosen == 1;
    if (section.isDate()) {
      return DateText.of(section, value, since1904).strip();
    }
    boolean minus = exact.signum() < 0 && !unsigned && !section.tokens().isEmpty();
    return (minus ? "-" : "") + plain(section, exact.abs()).strip();
  }

  /** What is shown of a text, which a format may put words around, or hide. */
  public String text(String text, String code) {
    List<Section> all = sections(code);
    Section last = all.get(all.size() - 1);
    if (all.size() < 4 && !last.has(Token.Kind.TEXT)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    for (Token token : last.tokens()) {
      shown.append(token.is(Token.Kind.TEXT) || token.is(Token.Kind.GENERAL) ? text : token.text());
    }
    return shown.toString();
  }

  /** A number without any format. */
  public String general(double value) {
    return formatter.formatRawCellContents(value, 0, GENERAL);
  }

  private List<Section> sections(String code) {
    return known.computeIfAbsent(code, FormatCode::sections);
  }

  /** The fifteen digits that a spreadsheet keeps of a number. */
  private static BigDecimal exact(double value) {
    return new BigDecimal(NumberToTextConverter.toText(value));
  }

  private static int choose(List<Section> sections, BigDecimal value) {
    int last = sections.size() - 1;
    for (int i = 0; i < last; i++) {
      Section.Condition condition = sections.get(i).condition();
      if (condition != null ? condition.holds(value) : byPosition(i, last, sections, value)) {
        return i;
      }
    }
    return last;
  }

  private static boolean byPosition(int i, int last, List<Section> sections, BigDecimal value) {
    if (i == 1) {
      return value.signum() < 0;
    }
    // Zero has the first of two sections, unless the second has a condition of its own.
    boolean other = last == 1 && sections.get(1).condition() == null;
    return other ? value.signum() >= 0 : value.signum() > 0;
  }

  private String plain(Section section, BigDecimal number) {
    Numerals numerals = Numerals.of(section.numerals());
    if (section.has(Token.Kind.GENERAL) || section.has(Token.Kind.TEXT)) {
      return around(section, number, numerals);
    }
    if (section.isFraction() || section.has(Token.Kind.EXPONENT)) {
      return formatter.formatRawCellContents(number.doubleValue(), 0, section.code());
    }
    if (numerals != null && !section.has(Token.Kind.DIGIT)) {
      return section.tokens().isEmpty()
          ? numerals.spoken(number.toPlainString())
          : literals(section);
    }
    String text = Digits.laidOut(section.tokens(), number);
    return numerals == null ? text : numerals.digits(text);
  }

  private String around(Section section, BigDecimal number, Numerals numerals) {
    String plain = general(number.doubleValue());
    String written = numerals == null ? plain : numerals.spoken(plain);
    StringBuilder text = new StringBuilder();
    for (Token token : section.tokens()) {
      boolean value = token.is(Token.Kind.GENERAL) || token.is(Token.Kind.TEXT);
      text.append(value ? written : token.text());
    }
    return text.toString();
  }

  private static String literals(Section section) {
    StringBuilder text = new StringBuilder();
    section.tokens().forEach(t -> text.append(t.text()));
    return text.toString();
  }
}
