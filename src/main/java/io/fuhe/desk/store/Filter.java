package io.fuhe.desk.store;

import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.form.Folding;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the worklist shows.
 *
 * @param values what each facet is narrowed to
 * @param toDo only what somebody has to decide
 * @param words what the search asks for: all of these words; empty for no search
 */
public record Filter(Map<Facet, String> values, boolean toDo, String words) {

  private static final int WORDS = 8;
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");

  /** Everything that is to be decided. */
  public static final Filter TO_DO = new Filter(Map.of(), true, "");

  /**
   * Takes what somebody asks for.
   *
   * @throws Unfit when a value cannot be one of its facet: with it left out more would be shown
   *     than was meant, and with one that nothing has, a list with nothing to do
   */
  public Filter {
    EnumMap<Facet, String> copy = new EnumMap<>(Facet.class);
    values.forEach(
        (facet, value) -> {
          if (!facet.takes(value)) {
            throw new Unfit("desk.unfit.filter", facet.key(), value);
          }
          copy.put(facet, value.replace("\0", ""));
        });
    values = Collections.unmodifiableMap(copy);
    words = words == null ? "" : words.replace("\0", "").strip();
  }

  /** What findings can be told apart by. */
  public enum Facet {
    SEVERITY("severity"),
    KIND("rule_kind"),
    RULE("rule"),
    YEAR("fiscal_year"),
    UNIT("unit_id"),
    PROJECT("project"),
    MACHINE("machine"),
    PERSON("person"),
    ASSIGNEE("assignee"),
    RUN("since_run");

    private final String column;

    Facet(String column) {
      this.column = column;
    }

    /** What it is called in addresses. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    String column() {
      return column;
    }

    /** Whether it can be narrowed to a value at all. */
    private boolean takes(String value) {
      return switch (this) {
        case YEAR, RUN -> value.matches("\\d{1,9}");
        case SEVERITY -> isOne(Severity.values(), value);
        case KIND -> isOne(RuleKind.values(), value);
        case MACHINE -> isOne(MachineState.values(), value);
        case PERSON -> isOne(PersonState.values(), value);
        case RULE, UNIT, PROJECT, ASSIGNEE -> true;
      };
    }

    private static boolean isOne(Enum<?>[] all, String value) {
      return Arrays.stream(all).anyMatch(each -> each.name().equals(value));
    }
  }

  /** The same without what a facet is narrowed to. */
  Filter without(Facet facet) {
    Map<Facet, String> others = new EnumMap<>(Facet.class);
    others.putAll(values);
    others.remove(facet);
    return new Filter(others, toDo, words);
  }

  /** What is gone is shown to those who ask for it. */
  boolean hidesGone() {
    return !toDo && !values.containsKey(Facet.MACHINE) && !values.containsKey(Facet.PERSON);
  }

  /** The words that all are to hold, folded. */
  List<String> searched() {
    return SPACES
        .splitAsStream(words)
        .map(Filter::folded)
        .filter(word -> !word.isEmpty())
        .limit(WORDS)
        .toList();
  }

  /** The shape in which what is searched for and what is searched are compared. */
  public static String folded(String text) {
    return Folding.fold(text).toLowerCase(Locale.ROOT);
  }

  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
