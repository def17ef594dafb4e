package io.fuhe.report.content;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Decision;
import io.fuhe.check.Evidence;
import io.fuhe.check.State;
import java.util.List;
import java.util.Optional;

/**
 * An anomaly as reports tell it.
 *
 * @param unit what the unit is called; empty where the form names none
 * @param project the project as the form prints it; empty where it is about none, or about several
 * @param fiscalYear null where the form names none
 * @param files the path of the file that holds each of its forms, in their order; empty for a form
 *     that is not there
 * @param previous the figures before they changed; null where they did not, or it is new
 * @param decisions all that people decided about it, the first first
 * @param seen pictures of the cells that it rests on and that were recognized in pictures, as PNG
 *     in base 64
 */
public record ReportedAnomaly(
    String unit,
    String project,
    Integer fiscalYear,
    List<String> files,
    Anomaly anomaly,
    State state,
    Evidence previous,
    List<Decision> decisions,
    List<String> seen) {

  public ReportedAnomaly {
    files = List.copyOf(files);
    decisions = List.copyOf(decisions);
    seen = seen == null ? List.of() : List.copyOf(seen);
  }

  /** An anomaly about which nobody decided, whose figures are as they were, out of no picture. */
  public ReportedAnomaly(
      String unit,
      String project,
      Integer fiscalYear,
      List<String> files,
      Anomaly anomaly,
      State state) {
    this(unit, project, fiscalYear, files, anomaly, state, null, List.of(), List.of());
  }

  /** The decision that was taken last and not taken back, whatever the figures are since. */
  public Optional<Decision> decision() {
    if (decisions.isEmpty()) {
      return Optional.empty();
    }
    int holds = decisions.get(decisions.size() - 1).basis();
    return decisions.stream().filter(each -> each.version() == holds).findFirst();
  }
}
