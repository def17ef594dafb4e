package io.fuhe.batch;

import io.fuhe.check.Severity;
import io.fuhe.inbox.Status;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param files how many files it met, by what became of them
 * @param read how many of them it read; 0 when nothing was new
 * @param forms how many forms they hold
 * @param anomalies how many anomalies, by severity
 */
public record RunSummary(
    Map<Status, Integer> files, int read, int forms, Map<Severity, Integer> anomalies) {

  /** How many files were received in all. */
  public int received() {
    return files.values().stream().mapToInt(Integer::intValue).sum();
  }
}
