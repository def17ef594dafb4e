package io.fuhe.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that is one number with an optional bound before it and an optional unit after it: {@code
 * 95%}, {@code ≥2次}, {@code 4,591.73万元}. Ranges, ranks, dates and prose are no quantities.
 *
 * @param strict whether the bound itself is outside: {@code >5} is not met by 5
 * @param number the number; a percent sign is its unit
 * @param unit the words after the number, {@code %} for a percentage, empty where there are none
 */
public record Quantity(Bound bound, boolean strict, PrintedNumber number, String unit)
    implements Value {

  /** No quantity takes more characters; longer texts are not looked at. */
  private static final int LONGEST = 60;

  /** Whether a number is a limit, and on which side. */
  public enum Bound {
    NONE,
    LOWER,
    UPPER
  }

  /** Signs as people type them; a number behind 等于 or = is as good as a bare one. */
  private static final String AT_LEAST = "≥|≧|⩾|>=|=>|不低于|不少于|不小于|大于等于";

  private static final String AT_MOST = "≤|≦|⩽|<=|=<|不超过|不高于|不多于|不大于|小于等于";
  private static final String EQUAL = "==?|═|等于";
  private static final String BOUND =
      "(?:(?<least>" + AT_LEAST + ")|(?<most>" + AT_MOST + ")|(?<above>>)|(?<below><)";

  private static final Pattern FORM =
      Pattern.compile(
          BOUND
              + "|"
              + EQUAL
              + ")?(?<number>[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)"
              + "(?<unit>[%‰]|[kc]?m[23]|[\\p{L}/·*]{0,6})");

  private static final Pattern BOUNDED_NUMBER = Pattern.compile(BOUND + ")\\d.*");

  /** 25名之前, 95以上, 10余次, 12月, 2020年: a rank, a vague figure or a date. */
  private static final Pattern NO_UNIT =
      Pattern.compile(".*(前|后|以上|以下|以内|左右|余|多|内|上下)|.+起|[余多].*|.*(已|完成|达到|均|全部).*|月份?|月底|日|号");

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d年度?");

  /** Reads a value; empty when it is no quantity. */
  public static Optional<Quantity> parse(String text) {
    String folded = Folding.fold(text);
    Matcher m = FORM.matcher(folded);
    if (folded.length() > LONGEST || !m.matches()) {
      return Optional.empty();
    }
    String unit = m.group("unit");
    if (NO_UNIT.matcher(unit).matches() || YEAR.matcher(folded).matches()) {
      return Optional.empty();
    }
    boolean strict = m.group("above") != null || m.group("below") != null;
    return PrintedNumber.parse(m.group("number"))
        .map(number -> new Quantity(boundOf(m), strict, number, unit));
  }

  /** Whether a value begins as a bounded number: {@code ≥80%}. */
  public static boolean isBounded(String text) {
    return BOUNDED_NUMBER.matcher(Folding.fold(text)).matches();
  }

  /** Whether it asks for at least so much: {@code ≥80%}. */
  public boolean isLowerBound() {
    return bound == Bound.LOWER;
  }

  public boolean isPercent() {
    return unit.equals("%");
  }

  /** Whether the two can be compared: equal units, or one has none. */
  public boolean comparesWith(Quantity other) {
    if (unit.equals(other.unit)) {
      return true;
    }
    if (!unit.isEmpty() && !other.unit.isEmpty()) {
      return false;
    }
    boolean percentAgainstBare = isPercent() || other.isPercent();
    return !percentAgainstBare || number.value().compareTo(other.number.value()) == 0;
  }

  private static Bound boundOf(Matcher m) {
    if (m.group("least") != null || m.group("above") != null) {
      return Bound.LOWER;
    }
    return m.group("most") != null || m.group("below") != null ? Bound.UPPER : Bound.NONE;
  }
}
