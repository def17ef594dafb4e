package io.fuhe.desk.api;

import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.Filter.Facet;
import java.util.EnumMap;
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

  private static void put(Map<Facet, String> values, Facet facet, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      values.put(facet, value.toString());
    }
  }
}
