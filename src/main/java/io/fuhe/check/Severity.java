package io.fuhe.check;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
  /** The form contradicts itself or another form in numbers. */
  ERROR,
  /** An auditor must ask. */
  WARNING,
  /** Worth a look. */
  NOTICE
}
