package io.fuhe.check;

import io.fuhe.form.PrintedNumber;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that is one number with an optional bound before it and an optional unit after it: {@code
 * 95%}, {@code ≥2次}, {@code 4,591.73万元}. Ranges, ranks, dates and prose are no quantities.
 *
 * @param number the number; a percent sign is its unit
 * @param unit the words after the number, {@code %} for a percentage, empty where there are none
 */
public record Quantity(Bound bound, PrintedNumber number, String unit) {

  /** Whether a number is a limit, and on which side. */
  public enum Bound {
    NONE,
    LOWER,
    UPPER
  }

  private static final Map<String, Bound> BOUNDS =
      Map.ofEntries(
          Map.entry("≥", Bound.LOWER),
          Map.entry("≧", Bound.LOWER),
          Map.entry(">=", Bound.LOWER),
          Map.entry(">", Bound.LOWER),
          Map.entry("不低于", Bound.LOWER),
          Map.entry("不少于", Bound.LOWER),
          Map.entry("不小于", Bound.LOWER),
          Map.entry("大于等于", Bound.LOWER),
          Map.entry("≤", Bound.UPPER),
          Map.entry("≦", Bound.UPPER),
          Map.entry("<=", Bound.UPPER),
          Map.entry("<", Bound.UPPER),
          Map.entry("不超过", Bound.UPPER),
          Map.entry("不高于", Bound.UPPER),
          Map.entry("不多于", Bound.UPPER),
          Map.entry("不大于", Bound.UPPER),
          Map.entry("小于等于", Bound.UPPER));

  private static final String BOUND = "(≥|≧|>=|>|≤|≦|<=|<|不低于|不少于|不小于|大于等于|不超过|不高于|不多于|不大于|小于等于)";

  private static final Pattern FORM =
      Pattern.compile(
          BOUND
              + "?([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)([%‰]|[kc]?m[23]|[\\p{L}/·]{0,6})");

  private static final Pattern BOUNDED_NUMBER = Pattern.compile(BOUND + "\\d.*");

  /** 25名之前, 95以上, 10余次, 12月, 2020年: a rank, a vague figure or a date. */
  private static final Pattern NO_UNIT =
      Pattern.compile(".*(前|后|以上|以下|以内|左右|余|多|起|内|上下)|[余多].*|.*(已|完成|达到|均|全部).*|月份?|月底|日|号");

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d年度?");

  /** Reads a value; empty when it is no quantity. */
  public static Optional<Quantity> parse(String text) {
    String folded = Words.fold(text);
    Matcher m = FORM.matcher(folded);
    if (!m.matches() || NO_UNIT.matcher(m.group(3)).matches() || YEAR.matcher(folded).matches()) {
      return Optional.empty();
    }
    return PrintedNumber.parse(m.group(2))
        .map(n -> new Quantity(boundOf(m.group(1)), n, m.group(3)));
  }

  /** Whether a value begins as a bounded number: {@code ≥80%}. */
  public static boolean isBounded(String text) {
    return BOUNDED_NUMBER.matcher(Words.fold(text)).matches();
  }

  /** Whether a value is a quantity that asks for at least so much: {@code ≥80%}. */
  public static boolean isLowerBound(String text) {
    return parse(text).filter(quantity -> quantity.bound() == Bound.LOWER).isPresent();
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

  private static Bound boundOf(String words) {
    return words == null ? Bound.NONE : BOUNDS.get(words);
  }
}
