package io.fuhe.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a target or an actual says, parsed once: every rule looks at the same reading of it. */
public sealed interface Value
    permits Quantity,
        Value.Nothing,
        Value.Range,
        Value.Day,
        Value.Grade,
        Value.Placeholder,
        Value.Prose {

  /** Reads the words of a target or an actual. */
  static Value of(String printed) {
    String folded = Folding.fold(printed);
    if (folded.isEmpty() || Nothing.DASHES.matcher(folded).matches()) {
      return new Nothing();
    }
    Optional<Quantity> quantity = Quantity.parse(folded);
    if (quantity.isPresent()) {
      return quantity.get();
    }
    if (Placeholder.FORM.matcher(folded).matches()) {
      return new Placeholder();
    }
    Optional<? extends Value> found = Range.parse(folded);
    found = found.isPresent() ? found : Day.parse(folded);
    if (found.isPresent()) {
      return found.get();
    }
    return Grade.FORM.matcher(folded).matches() ? new Grade(folded) : new Prose();
  }

  /** The quantity that it is; empty where it is something else. */
  default Optional<Quantity> quantity() {
    return this instanceof Quantity quantity ? Optional.of(quantity) : Optional.empty();
  }

  /** Whether nothing is said: blank, or a dash. */
  default boolean isNothing() {
    return this instanceof Nothing;
  }

  /** Blank, or a dash. */
  record Nothing() implements Value {
    private static final Pattern DASHES = Pattern.compile("[-—–―─－_/\\\\]+");
  }

  /** From one number to another: {@code 90-95%}, {@code 3至5次}. */
  record Range(PrintedNumber from, PrintedNumber to, String unit) implements Value {

    private static final String NUMBER = "\\d{1,12}(?:\\.\\d{1,6})?";
    private static final Pattern FORM =
        Pattern.compile(
            "(" + NUMBER + ")[%\\p{L}]{0,4}?(?:[-—–~～]|至|到)(" + NUMBER + ")([%‰]|[\\p{L}/]{0,6})");

    private static Optional<Range> parse(String folded) {
      Matcher m = FORM.matcher(folded);
      return m.matches() && !Day.parse(folded).isPresent()
          ? Optional.of(
              new Range(
                  PrintedNumber.parse(m.group(1)).orElseThrow(),
                  PrintedNumber.parse(m.group(2)).orElseThrow(),
                  m.group(3)))
          : Optional.empty();
    }
  }

  /**
   * A date, or a month: {@code 2020年12月31日前}, {@code 12月底}.
   *
   * @param year null where only the month is said
   * @param day null where only the month is said
   */
  record Day(Integer year, int month, Integer day) implements Value {

    /** No date takes more characters. */
    private static final int LONGEST = 60;

    private static final Pattern FORM =
        Pattern.compile(
            "\\D{0,6}?(?:(?<year>(?:19|20)\\d\\d)(?:年|[./-]))?(?<month>\\d{1,2})"
                + "(?:月份?|[./-](?=\\d))(?:(?<day>\\d{1,2})[日号]?|底|末)?(?:之?前|以前)?\\D{0,6}");

    private static Optional<Day> parse(String printed) {
      if (printed.length() > LONGEST) {
        return Optional.empty();
      }
      String folded = ChineseDate.inDigits(printed);
      Matcher m = FORM.matcher(folded);
      if (!m.matches() || (m.group("year") == null && !folded.contains("月"))) {
        return Optional.empty();
      }
      Integer year = m.group("year") == null ? null : Integer.valueOf(m.group("year"));
      Integer day = m.group("day") == null ? null : Integer.valueOf(m.group("day"));
      int month = Integer.parseInt(m.group("month"));
      return month >= 1 && month <= 12 && (day == null || (day >= 1 && day <= 31))
          ? Optional.of(new Day(year, month, day))
          : Optional.empty();
    }

    /** The same, of a year where it names none. */
    public Day in(int usual) {
      return year == null ? new Day(usual, month, day) : this;
    }

    /** The first day that it may mean; empty where it names no year, or no day there is. */
    public Optional<LocalDate> first() {
      return day == null && year != null ? Optional.of(LocalDate.of(year, month, 1)) : last();
    }

    /** The last day that it may mean; empty where it names no year, or no day there is. */
    public Optional<LocalDate> last() {
      if (year == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            day == null
                ? YearMonth.of(year, month).atEndOfMonth()
                : LocalDate.of(year, month, day));
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
  }

  /** A word of a scale: {@code 优}, {@code 合格}, {@code 高}. */
  record Grade(String word) implements Value {
    private static final Pattern FORM =
        Pattern.compile("优秀?|良好?|中等?|差|好|较好|很好|一般|高|较高|中等|低|较低|(不)?合格|(不)?达标|(不)?满意|是|否|有|无");
  }

  /** The template's own text where an answer belongs: {@code ≥**人}, {@code XX}. */
  record Placeholder() implements Value {
    private static final Pattern FORM =
        Pattern.compile(
            "[≥≤><=]{0,2}(?:\\*{1,6}|[Xx×]{2,6}|_{2,8}|…{1,4}|\\.{3,8})[%‰]?\\p{L}{0,6}"
                + "|\\(\\d{1,4}字(?:以内|左右|以上)\\)");
  }

  /** Anything else. */
  record Prose() implements Value {}
}
