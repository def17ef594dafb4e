package io.fuhe.desk.api;

import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.Filter.Facet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/**
 * Which findings a call is about; null for whatever it is not narrowed by.
 *
 * @param unit the id of a unit
 * @param assignee whose it is to decide
 * @param run that found it first, or again
 * @param show what is to be decided alone, unless all is asked for
 * @param q words that all of them hold
 */
record FindingFilter(
    Severity severity,
    RuleKind kind,
    String rule,
    Integer year,
    String unit,
    String project,
    MachineState machine,
    PersonState person,
    String assignee,
    Long run,
    Show show,
    String q) {

  /** What is to be decided, or all. */
  enum Show {
    TODO,
    ALL
  }

  Filter filter() {
    Map<Facet, String> values = new EnumMap<>(Facet.class);
    put(values, Facet.SEVERITY, severity);
    put(values, Facet.KIND, kind);
    put(values, Facet.RULE, rule);
    put(values, Facet.YEAR, year);
    put(values, Facet.UNIT, unit);
    put(values, Facet.PROJECT, project);
    put(values, Facet.MACHINE, machine);
    put(values, Facet.PERSON, person);
    put(values, Facet.ASSIGNEE, assignee);
    put(values, Facet.RUN, run);
    return new Filter(values, show != Show.ALL, q);
  }

  /** A filter as programs write it; what no value of a facet can be any more is left out. */
  static FindingFilter of(Filter filter) {
    Map<Facet, String> values = filter.values();
    return new FindingFilter(
        known(Severity.class, values.get(Facet.SEVERITY)),
        known(RuleKind.class, values.get(Facet.KIND)),
        values.get(Facet.RULE),
        values.containsKey(Facet.YEAR) ? Integer.valueOf(values.get(Facet.YEAR)) : null,
        values.get(Facet.UNIT),
        values.get(Facet.PROJECT),
        known(MachineState.class, values.get(Facet.MACHINE)),
        known(PersonState.class, values.get(Facet.PERSON)),
        values.get(Facet.ASSIGNEE),
        values.containsKey(Facet.RUN) ? Long.valueOf(values.get(Facet.RUN)) : null,
        filter.toDo() ? Show.TODO : Show.ALL,
        filter.words().isEmpty() ? null : filter.words());
  }

  private static <E extends Enum<E>> E known(Class<E> type, String value) {
    return EnumSet.allOf(type).stream()
        .filter(each -> each.name().equals(value))
        .findFirst()
        .orElse(null);
  }

  private static void put(Map<Facet, String> values, Facet facet, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      values.put(facet, value.toString());
    }
  }
}
