package io.fuhe.report.content;

import io.fuhe.check.Anomaly;
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
 */
public record ReportedAnomaly(
    String unit,
    String project,
    Integer fiscalYear,
    List<String> files,
    Anomaly anomaly,
    State state) {

  public ReportedAnomaly {
    files = List.copyOf(files);
  }
}
