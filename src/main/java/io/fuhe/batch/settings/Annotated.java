package io.fuhe.batch.settings;

import io.fuhe.check.Severity;

/** How grave the gravest finding of a file must be for a run to write an annotated copy of it. */
public enum Annotated {
  /** Only files with errors. */
  ERROR,
  /** Files with errors or warnings. */
  WARNING,
  /** All files with findings. */
  NOTICE,
  /** No files. */
  NEVER;

  /** Whether a file whose gravest finding is of a severity is among them. */
  public boolean takes(Severity gravest) {
    return this != NEVER && gravest.ordinal() <= ordinal();
  }
}
