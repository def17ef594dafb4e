package io.fuhe.report.content;

import io.fuhe.check.Severity;
import io.fuhe.check.State;
import java.util.EnumMap;
import java.util.Map;

/** Keeps count of what reports tell. */
public final class Tally implements ReportWriter {

  private final Map<Severity, Integer> anomalies = new EnumMap<>(Severity.class);
  private final Map<State, Integer> states = new EnumMap<>(State.class);
  private int forms;
  private boolean rewritten;

  /** What was counted before. */
  public static Tally of(int forms, Map<Severity, Integer> anomalies, Map<State, Integer> states) {
    Tally tally = new Tally();
    tally.forms = forms;
    anomalies.forEach(tally.anomalies::put);
    states.forEach(tally.states::put);
    return tally;
  }

  @Override
  public void take(ReportedFile file) {
    forms += file.forms().size();
    file.forms().forEach(form -> form.anomalies().forEach(this::across));
  }

  @Override
  public void across(ReportedAnomaly anomaly) {
    anomalies.merge(anomaly.anomaly().severity(), 1, Integer::sum);
    states.merge(anomaly.state(), 1, Integer::sum);
  }

  @Override
  public void gone(ReportedAnomaly anomaly) {
    states.merge(anomaly.state(), 1, Integer::sum);
  }

  @Override
  public void close() {}

  /** Counts a form, without what was found in it. */
  public void form() {
    forms++;
  }

  /** Notes that a report says something else than the one that was there. */
  public void rewrite() {
    rewritten = true;
  }

  /** Whether any report says something else than the one that was there. */
  public boolean rewritten() {
    return rewritten;
  }

  /** How many forms count. */
  public int forms() {
    return forms;
  }

  /** How many anomalies stand, by severity. */
  public Map<Severity, Integer> anomalies() {
    return new EnumMap<>(anomalies);
  }

  /** How many anomalies are new, still there, gone. */
  public Map<State, Integer> states() {
    return new EnumMap<>(states);
  }
}
