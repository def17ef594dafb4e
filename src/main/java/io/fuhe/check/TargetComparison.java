package io.fuhe.check;

import io.fuhe.form.Quantity;
import io.fuhe.form.Quantity.Bound;
import io.fuhe.form.Sense;
import io.fuhe.form.Value;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether one target is set in two forms. */
public final class TargetComparison {

  /** Signs that carry no meaning in prose; a comma or a stop between digits does. */
  private static final Pattern SIGNS = Pattern.compile("[。、;:!?“”‘’\"']|[,.](?!\\d)|(?<!\\d)[,.]");

  /** = before words, from a column for signs, says nothing: = | 12 | 月底前. */
  private static final Pattern EQUALS = Pattern.compile("^[=﹦═]+");

  /** Words before a number that say no more than it does: 达到41.5%. */
  private static final Pattern REACHED =
      Pattern.compile(
          "^(?:全年|年度|预计|力争|确保|保持在?|控制在|实现|完成|建设|新建|新增|改造|开展|举办|组织|维修|达到?|至少(?=\\d)|为|共){1,3}+"
              + "(?=[\\d≥≤<>=不])");

  private static final Pattern AT_LEAST = Pattern.compile("(.+?)及?以上");
  private static final Pattern AT_MOST = Pattern.compile("(.+?)(?:及?以下|以内|之内)");

  /** A leap year, where neither target names one. */
  private static final int ANY_YEAR = 2000;

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
    Optional<LocalDate> due = due(one, other);
    if (due.isPresent() && due.equals(due(other, one))) {
      return Agreement.AGREES;
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
    return !opposite && (Measures.canBeEqual(a, b) || areCountedOtherwise(a, b))
        ? Agreement.AGREES
        : Agreement.CONTRADICTS;
  }

  /** One number of what the two call by other words: 1000元 and 1000元/人, 60场 and 60次. */
  private static boolean areCountedOtherwise(Quantity a, Quantity b) {
    return !a.comparesWith(b)
        && !a.isPercent()
        && !b.isPercent()
        && a.value().compareTo(b.value()) == 0;
  }

  /** The last day that a target means, of the year that the other one names where it names none. */
  private static Optional<LocalDate> due(Row row, Row other) {
    Optional<Value.Day> day = day(row);
    int year = day(other).map(Value.Day::year).orElse(ANY_YEAR);
    return day.flatMap(due -> due.in(year).last());
  }

  private static Optional<Value.Day> day(Row row) {
    if (row.aim() instanceof Value.Day day) {
      return Optional.of(day);
    }
    return row.senses().of(Sense.WITHIN_YEAR).foundIn(row.target())
        ? Optional.of(new Value.Day(null, Month.DECEMBER.getValue(), null))
        : Optional.empty();
  }

  /** 90%以上 is ≥90% in other words. */
  private static Optional<Quantity> quantity(String printed) {
    String target = REACHED.matcher(printed).replaceFirst("");
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
