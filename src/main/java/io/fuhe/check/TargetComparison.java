package io.fuhe.check;

import io.fuhe.form.Quantity;
import io.fuhe.form.Quantity.Bound;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether one target is set in two forms. */
public final class TargetComparison {

  /** Signs that carry no meaning in prose; a comma or a stop between digits does. */
  private static final Pattern SIGNS = Pattern.compile("[。、;:!?“”‘’\"']|[,.](?!\\d)|(?<!\\d)[,.]");

  /** = before words, from a column for signs, says nothing: = | 12 | 月底前. */
  private static final Pattern EQUALS = Pattern.compile("^[=﹦═]+");

  private static final Pattern AT_LEAST = Pattern.compile("(?:达到|达|完成)?(.+?)及?以上");
  private static final Pattern AT_MOST = Pattern.compile("(.+?)(?:及?以下|以内|之内)");

  private TargetComparison() {}

  /** Compares the targets of two rows; agrees where one of them sets none. */
  public static Agreement of(Row one, Row other) {
    if (Words.isEmptyOrDash(one.target()) || Words.isEmptyOrDash(other.target())) {
      return Agreement.AGREES;
    }
    Optional<Quantity> a = quantity(one.target());
    Optional<Quantity> b = quantity(other.target());
    if (a.isPresent() && b.isPresent()) {
      return compare(a.get(), b.get());
    }
    return SameText.of(bare(one.target()), bare(other.target()))
        ? Agreement.AGREES
        : Agreement.CONTRADICTS;
  }

  /** Whether both rows set a target, and the same one. */
  public static boolean same(Row one, Row other) {
    return !Words.isEmptyOrDash(one.target())
        && !Words.isEmptyOrDash(other.target())
        && of(one, other) == Agreement.AGREES;
  }

  private static Agreement compare(Quantity a, Quantity b) {
    boolean opposite = a.bound() != Bound.NONE && b.bound() != Bound.NONE && a.bound() != b.bound();
    return !opposite && Measures.canBeEqual(a, b) ? Agreement.AGREES : Agreement.CONTRADICTS;
  }

  /** 90%以上 is ≥90% in other words. */
  private static Optional<Quantity> quantity(String target) {
    Matcher atLeast = AT_LEAST.matcher(target);
    if (atLeast.matches()) {
      return Quantity.parse("≥" + atLeast.group(1));
    }
    Matcher atMost = AT_MOST.matcher(target);
    return Quantity.parse(atMost.matches() ? "≤" + atMost.group(1) : target);
  }

  private static String bare(String text) {
    return SIGNS.matcher(EQUALS.matcher(text).replaceFirst("")).replaceAll("");
  }
}
