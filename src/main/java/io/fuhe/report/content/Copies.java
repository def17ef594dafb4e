package io.fuhe.report.content;

import java.util.Optional;

/** The annotated copies of submitted files. */
@FunctionalInterface
public interface Copies {

  /** Where there are none. */
  Copies NONE = file -> Optional.empty();

  /**
   * Where a file's copy is, seen from the folder of the reports, with slashes; empty where there is
   * none.
   *
   * @param file the path under which it was submitted
   */
  Optional<String> of(String file);
}
