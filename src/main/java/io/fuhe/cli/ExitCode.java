package io.fuhe.cli;

/** What the process ends with; scripts can trust it. */
final class ExitCode {

  /** Done. */
  static final int DONE = 0;

  /** Done, and anomalies of the severity given with {@code --fail-on} were found. */
  static final int FOUND = 1;

  /** The command was not understood; nothing was done. */
  static final int USAGE = 2;

  /** The command failed. */
  static final int FAILED = 3;

  /** Another run works on the same data folder; nothing was done. */
  static final int BUSY = 4;

  /** Done, but none of the files of the run before was met: the inbox may not be mounted. */
  static final int MISSED = 5;

  private ExitCode() {}
}
