package io.fuhe.report.content;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.check.State;
import java.util.List;

/**
 * An anomaly as reports tell it.
 *
 * @param unit what the unit is called; empty where the form names none
 * @param project the project as the form prints it; empty where it is about none, or about several
 * @param fiscalYear null where the form names none
 * @param files the path of the file that holds each of its forms, in their order; empty for a form
 *     that is not there
 * @param previous the figures before they changed; null where they did not, or it is new
 */
public record ReportedAnomaly(
    String unit,
    String project,
    Integer fiscalYear,
    List<String> files,
    Anomaly anomaly,
    State state,
    Evidence previous) {

  public ReportedAnomaly {
    files = List.copyOf(files);
  }

  /** An anomaly whose figures are as they were. */
  public ReportedAnomaly(
      String unit,
      String project,
      Integer fiscalYear,
      List<String> files,
      Anomaly anomaly,
      State state) {
    this(unit, project, fiscalYear, files, anomaly, state, null);
  }
}
