package io.fuhe.desk.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the worklist shows.
 *
 * @param values what each facet is narrowed to
 * @param toDo only what somebody has to decide
 * @param words what the search asks for: all of these words; empty for no search
 */
public record Filter(Map<Facet, String> values, boolean toDo, String words) {

  private static final int WORDS = 8;

  /** Everything that is to be decided. */
  public static final Filter TO_DO = new Filter(Map.of(), true, "");

  public Filter {
    EnumMap<Facet, String> copy = new EnumMap<>(Facet.class);
    values.forEach(
        (facet, value) -> {
          if (value != null && facet.takes(value)) {
            copy.put(facet, value.replace("\0", ""));
          }
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

    /** Whether it can be narrowed to a value at all; years and runs are numbers. */
    boolean takes(String value) {
      return !isNumber() || value.matches("\\d{1,9}");
    }

    boolean isNumber() {
      return this == YEAR || this == RUN;
    }
  }

  /** The same without what a facet is narrowed to. */
  Filter without(Facet facet) {
    Map<Facet, String> others = new EnumMap<>(Facet.class);
    others.putAll(values);
    others.remove(facet);
    return new Filter(others, toDo, words);
  }

  /** A condition with the values that it compares with. */
  record Condition(String sql, List<Object> values) {}

  /**
   * The columns, each narrowed to one value, that an index has before the place: ordered by them
   * first, HSQLDB takes the rows from that index instead of sorting all.
   */
  List<String> leading() {
    for (Facet facet : List.of(Facet.UNIT, Facet.RULE)) {
      if (values.containsKey(facet)) {
        return toDo ? List.of("d." + facet.column(), "d.to_do") : List.of("d." + facet.column());
      }
    }
    if (values.containsKey(Facet.RUN)) {
      return List.of("d.since_run");
    }
    if (toDo) {
      return values.containsKey(Facet.ASSIGNEE)
          ? List.of("d.assignee", "d.to_do")
          : List.of("d.to_do");
    }
    if (values.containsKey(Facet.PERSON)) {
      return List.of("d.person");
    }
    return values.containsKey(Facet.MACHINE) ? List.of() : List.of("d.gone");
  }

  /** That a row {@code d} is shown, to somebody. */
  Condition condition(Actor actor) {
    List<String> parts = new ArrayList<>();
    List<Object> given = new ArrayList<>();
    values.forEach(
        (facet, value) -> {
          parts.add("d." + facet.column() + " = ?");
          given.add(facet.isNumber() ? (Object) Integer.valueOf(value) : value);
        });
    if (toDo) {
      parts.add("d.to_do = true");
    } else if (!values.containsKey(Facet.MACHINE) && !values.containsKey(Facet.PERSON)) {
      // What is gone is shown to those who ask for it.
      parts.add("d.gone = false");
    }
    if (actor.units() != null) {
      parts.add("d.unit_id in (" + marks(Math.max(1, actor.units().size())) + ")");
      given.addAll(actor.units().isEmpty() ? List.of("\n") : actor.units());
    }
    for (String word : searched()) {
      parts.add("d.words like ? escape '!'");
      given.add("%" + word.replaceAll("([!%_])", "!$1") + "%");
    }
    return new Condition(parts.isEmpty() ? "1 = 1" : String.join(" and ", parts), given);
  }

  private List<String> searched() {
    return words.isEmpty()
        ? List.of()
        : Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).limit(WORDS).toList();
  }

  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
