package io.fuhe.report.content;

import io.fuhe.check.Severity;
import io.fuhe.check.State;
import java.util.Map;

/**
 * A fiscal year that has a set of reports of its own.
 *
 * @param fiscalYear 0 for what names none
 * @param forms how many count
 * @param anomalies how many stand, by severity
 * @param states how many there are by state
 * @param current whether the latest change was in this year
 */
public record ReportedYear(
    int fiscalYear,
    int forms,
    Map<Severity, Integer> anomalies,
    Map<State, Integer> states,
    boolean current) {

  public ReportedYear {
    anomalies = Map.copyOf(anomalies);
    states = Map.copyOf(states);
  }
}
