package io.fuhe.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that is one number with an optional bound before it and an optional unit after it: {@code
 * 95%}, {@code ≥2次}, {@code 4,591.73万元}. Ranges, ranks, dates and prose are no quantities.
 *
 * @param strict whether the bound itself is outside: {@code >5} is not met by 5
 * @param number the number as printed; a percent sign is its unit
 * @param unit the words after the number, {@code %} for a percentage, empty where there are none; 万
 *     and 亿 among them
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
              + "(?<unit>[%‰]|[万亿]?[kc]?m[23]|[\\p{L}/·*]{0,6})");

  /** What multiplies a number and is written as the beginning of its unit: 万人次, 亿元, 千元. */
  private static final Pattern MULTIPLE =
      Pattern.compile("(?<times>万亿|[十百千]?[万亿]|千(?=元))(?<measure>.*)");

  private static final Map<Character, Integer> ZEROS =
      Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8);

  private static final Pattern BOUNDED_NUMBER = Pattern.compile(BOUND + ")\\d.*");

  /** 25名之前, 95以上, 10余次, 12月, 2020年: a rank, a vague figure or a date. */
  private static final Pattern NO_UNIT =
      Pattern.compile(".*(前|后|以上|以下|以内|左右|余|多|内|上下)|.+起|[余多].*|.*(已|完成|达到|均|全部).*|月份?|月底|日|号");

  /** A year, or a month as people type it: 2023.12. */
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d(年度?|\\.(0?[1-9]|1[0-2]))");

  private static final Pattern SHARE = Pattern.compile("(?<=.)\\((?:完成率|完成比例|达成率)[^()]{1,12}\\)$");

  private static final Remembered<Optional<Quantity>> PARSED =
      new Remembered<>(4096, Quantity::parsed);

  /** Reads a value; empty when it is no quantity. */
  public static Optional<Quantity> parse(String text) {
    return PARSED.of(text);
  }

  private static Optional<Quantity> parsed(String text) {
    String folded = withoutShare(Folding.fold(text));
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

  /** 86场（完成率95.6%）: what share that is of the target is no part of what was done. */
  private static String withoutShare(String folded) {
    return folded.endsWith(")") ? SHARE.matcher(folded).replaceFirst("") : folded;
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

  /**
   * What is counted, by the first of its names, without what multiplies it: 人次 for 5.2万人次, 平方米 for
   * 3万m2, nothing for 5.2万.
   */
  public String measure() {
    Matcher m = MULTIPLE.matcher(unit);
    return Measures.named(m.matches() ? m.group("measure") : unit);
  }

  /** How much of its measure it is: 52000 for 5.2万人次. */
  public BigDecimal value() {
    return number.value().multiply(times());
  }

  /** How much of its measure it may be where the number was rounded: 5.2万 is 5.15万 to 5.25万. */
  public Interval interval() {
    return number.interval().times(times());
  }

  /**
   * The quantity as it is meant beside another: a bare number beside 5.2万人次 counts in 万, too, if
   * that brings the two nearer to one another: 5.6 does, and 56000 does not.
   */
  public Quantity beside(Quantity other) {
    boolean countsInMany = unit.isEmpty() && other.times().compareTo(BigDecimal.ONE) > 0;
    BigDecimal own = number.value().abs();
    BigDecimal theirs = other.value().abs();
    boolean nearer =
        countsInMany
            && own.multiply(own).multiply(other.times()).compareTo(theirs.multiply(theirs)) < 0;
    return nearer ? new Quantity(bound, strict, number, other.unit) : this;
  }

  /** Whether the two can be compared: they count the same, or one does not say what. */
  public boolean comparesWith(Quantity other) {
    if (measure().equals(other.measure())) {
      return true;
    }
    if (!measure().isEmpty() && !other.measure().isEmpty()) {
      return false;
    }
    boolean percentAgainstBare = isPercent() || other.isPercent();
    return !percentAgainstBare || value().compareTo(other.value()) == 0;
  }

  private BigDecimal times() {
    Matcher m = MULTIPLE.matcher(unit);
    int zeros = m.matches() ? m.group("times").chars().map(c -> ZEROS.get((char) c)).sum() : 0;
    return BigDecimal.TEN.pow(zeros);
  }

  private static Bound boundOf(Matcher m) {
    if (m.group("least") != null || m.group("above") != null) {
      return Bound.LOWER;
    }
    return m.group("most") != null || m.group("below") != null ? Bound.UPPER : Bound.NONE;
  }
}
