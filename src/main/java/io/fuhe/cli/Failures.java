package io.fuhe.cli;

import io.fuhe.batch.RunStopped;
import io.fuhe.i18n.Messages;

/** What is said of failures. */
final class Failures {

  private final Messages messages;

  Failures(Messages messages) {
    this.messages = messages;
  }

  /** For who sits at the terminal. */
  String words(Exception e) {
    if (e instanceof CommandFailed) {
      return e.getMessage();
    }
    return e instanceof RunStopped
        ? messages.get("error.stopped")
        : messages.get("error.failed", e.toString());
  }

  /**
   * For who is far away: where there is no sentence for it, the kinds of failure alone, because the
   * words of whoever threw it may hold words of a form.
   */
  String kinds(Exception e) {
    if (e instanceof CommandFailed || e instanceof RunStopped) {
      return words(e);
    }
    StringBuilder kinds = new StringBuilder(e.getClass().getSimpleName());
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      kinds.append(" < ").append(cause.getClass().getSimpleName());
    }
    return messages.get("error.failed", kinds.toString());
  }

  static int exitCode(Exception e) {
    return e instanceof CommandFailed failed ? failed.exitCode() : ExitCode.FAILED;
  }
}
