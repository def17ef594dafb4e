package io.fuhe.cli;

/** A failure with a message that is fit for people. */
final class CommandFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  CommandFailed(String message) {
    this(message, null);
  }

  CommandFailed(String message, Throwable cause) {
    this(ExitCode.FAILED, message, cause);
  }

  /**
   * Makes a failure.
   *
   * @param exitCode one of {@link ExitCode}
   */
  CommandFailed(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
