package io.fuhe.cli;

import io.fuhe.check.Severity;
import java.util.Map;

/** From which severity on anomalies make the exit code {@link ExitCode#FOUND}. */
enum FailOn {
  ERROR,
  WARNING,
  NOTICE,
  NEVER;

  /** The exit code for so many anomalies of each severity. */
  int exitCode(Map<Severity, Integer> anomalies) {
    boolean found =
        anomalies.entrySet().stream()
            .anyMatch(e -> e.getValue() > 0 && e.getKey().ordinal() <= ordinal());
    return this != NEVER && found ? ExitCode.FOUND : ExitCode.DONE;
  }
}
