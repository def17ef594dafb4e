package io.fuhe.document.number;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;

/** Writes a date or a time, or a time that passed, the way a section says. */
final class DateText {

  private static final String LONG_DATE = "yyyy\"年\"m\"月\"d\"日\"";
  private static final String LONG_TIME = "h:mm:ss";
  private static final int HOURS = 24;
  private static final int MINUTES = 60;
  private static final int NOON = 12;
  private static final int CENTURY = 100;
  private static final double NANOS = 1e9;

  private final Section section;
  private final List<Token> tokens;
  private final Numerals numerals;
  private final double serial;
  private final LocalDateTime time;

  private DateText(Section section, double serial, boolean since1904) {
    this.section = section;
    this.tokens = section.tokens();
    this.numerals = Numerals.of(section.numerals());
    this.serial = serial;
    boolean parts =
        tokens.stream().anyMatch(t -> t.is(Token.Kind.POINT)) && section.has(Token.Kind.DIGIT);
    time = DateUtil.getLocalDateTime(serial, since1904, !parts);
  }

  /**
   * What the section prints.
   *
   * @throws IllegalArgumentException where a spreadsheet prints no date but a row of #
   */
  static String of(Section section, double serial, boolean since1904) {
    Section meant = asTheSystemWrites(section);
    if (!DateUtil.isValidExcelDate(serial)) {
      throw new IllegalArgumentException("no date: " + serial);
    }
    return new DateText(meant, serial, since1904).text();
  }

  /** Two codes mean the long date and the time of the system, whatever stands behind them. */
  private static Section asTheSystemWrites(Section section) {
    return switch (section.language()) {
      case "F800", "X-SYSDATE" -> FormatCode.sections(LONG_DATE).get(0);
      case "F400", "X-SYSTIME" -> FormatCode.sections(LONG_TIME).get(0);
      default -> section;
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case DATE -> text.append(date(i));
        case ELAPSED -> text.append(elapsed(token.text()));
        case NOON -> text.append(noon(token.text()));
        case DIGIT -> text.append(partOfSecond(i));
        case TEXT, GENERAL -> {}
        default -> text.append(token.text());
      }
    }
    return text.toString();
  }

  private String date(int i) {
    String letters = tokens.get(i).text();
    int length = letters.length();
    return switch (letters.charAt(0)) {
      case 'y' -> year(length > 2);
      case 'e' -> year(true);
      case 'm' -> isMinute(i) ? padded(time.getMinute(), length) : month(length);
      case 'd' -> day(length);
      case 'a' -> weekday(length > 3 ? TextStyle.FULL : TextStyle.NARROW, Locale.CHINA);
      case 'h' -> padded(hour(), length);
      default -> padded(time.getSecond(), length);
    };
  }

  private String year(boolean whole) {
    String year =
        whole ? String.valueOf(time.getYear()) : "%02d".formatted(time.getYear() % CENTURY);
    return numerals == null ? year : numerals.digits(year);
  }

  private String month(int length) {
    return switch (length) {
      case 1, 2 -> padded(time.getMonthValue(), length);
      case 3 -> time.getMonth().getDisplayName(TextStyle.SHORT, locale());
      case 4 -> time.getMonth().getDisplayName(TextStyle.FULL, locale());
      default -> time.getMonth().getDisplayName(TextStyle.NARROW, locale());
    };
  }

  private String day(int length) {
    return switch (length) {
      case 1, 2 -> padded(time.getDayOfMonth(), length);
      case 3 -> weekday(TextStyle.SHORT, locale());
      default -> weekday(TextStyle.FULL, locale());
    };
  }

  private String weekday(TextStyle style, Locale locale) {
    return time.getDayOfWeek().getDisplayName(style, locale);
  }

  private Locale locale() {
    return section.inChinese() ? Locale.CHINA : Locale.ENGLISH;
  }

  private int hour() {
    if (!section.has(Token.Kind.NOON)) {
      return time.getHour();
    }
    return (time.getHour() + NOON - 1) % NOON + 1;
  }

  private String noon(String words) {
    String both = words.equals("AM/PM") && section.inChinese() ? "上午/下午" : words;
    return both.split("/")[time.getHour() < NOON ? 0 : 1];
  }

  private String padded(long number, int length) {
    if (numerals != null) {
      return numerals.ofDate((int) number);
    }
    return length > 1 ? "%02d".formatted(number) : String.valueOf(number);
  }

  /** The letter m means minutes behind hours and before seconds. */
  private boolean isMinute(int i) {
    return tokens.get(i).text().length() <= 2
        && (neighbour(i, -1) == 'h' || neighbour(i, 1) == 's');
  }

  private char neighbour(int i, int step) {
    for (int j = i + step; j >= 0 && j < tokens.size(); j += step) {
      Token token = tokens.get(j);
      if (token.is(Token.Kind.DATE) || token.is(Token.Kind.ELAPSED)) {
        return token.text().charAt(0);
      }
    }
    return ' ';
  }

  private String elapsed(String letters) {
    double unit =
        switch (letters.charAt(0)) {
          case 'h' -> HOURS;
          case 'm' -> HOURS * MINUTES;
          default -> HOURS * MINUTES * MINUTES;
        };
    // Half a millisecond: 0.05 days are 72 minutes, which no binary number is.
    long whole = (long) Math.floor(serial * unit + unit / (HOURS * MINUTES * MINUTES * 2000.0));
    return padded(whole, letters.length());
  }

  private String partOfSecond(int i) {
    int place = 1;
    while (i - place >= 0 && tokens.get(i - place).is(Token.Kind.DIGIT)) {
      place++;
    }
    if (i < place || !tokens.get(i - place).is(Token.Kind.POINT)) {
      return tokens.get(i).text();
    }
    return String.valueOf((int) (time.getNano() / NANOS * Math.pow(10, place)) % 10);
  }
}
