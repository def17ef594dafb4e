package io.fuhe.report.content;

import java.io.IOException;

/** Writes one report, file by file, so that no report needs all findings at once. */
public interface ReportWriter extends AutoCloseable {

  /** Takes the next file. */
  void take(ReportedFile file) throws IOException;

  /** Takes the next anomaly across forms; these come after all files. */
  void across(ReportedAnomaly anomaly) throws IOException;

  /** Takes the next anomaly that is gone; these come last. */
  void gone(ReportedAnomaly anomaly) throws IOException;

  /** Writes what is still to be written. */
  @Override
  void close() throws IOException;
}
