package io.fuhe.cli;

import io.fuhe.batch.run.RunStopped;
import io.fuhe.i18n.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said of failures: a sentence to people, the trace to the log. */
final class Failures {

  /** Not one of the program's own loggers: what these say is shown at the terminal. */
  private static final Logger TRACE = LoggerFactory.getLogger("fuhe.trace");

  /** Set by Spring Boot when there is a log file. */
  private static final String LOG_FILE = "LOG_FILE";

  private final Explanation explanation;
  private final Messages messages;

  Failures(Settings settings, Messages messages) {
    this.explanation = new Explanation(settings, messages);
    this.messages = messages;
  }

  /** For who sits at the terminal. */
  String words(Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return known(e, root.toString());
  }

  /**
   * For who is far away: where there is no sentence for it, the kinds of failure alone, because the
   * words of whoever threw it may hold words of a form.
   */
  String kinds(Exception e) {
    StringBuilder kinds = new StringBuilder(e.getClass().getSimpleName());
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      kinds.append(" < ").append(cause.getClass().getSimpleName());
    }
    return known(e, kinds.toString());
  }

  /** Writes the whole of a failure to the log. */
  void log(Exception e) {
    TRACE.error(kinds(e), e);
  }

  int exitCode(Exception e) {
    return explanation.of(e).map(CommandFailed::exitCode).orElse(ExitCode.FAILED);
  }

  private String known(Exception e, String otherwise) {
    if (e instanceof RunStopped) {
      return messages.get("error.stopped");
    }
    return explanation.of(e).map(Throwable::getMessage).orElseGet(() -> unknown(otherwise));
  }

  private String unknown(String what) {
    String log = System.getProperty(LOG_FILE);
    String said = messages.get("error.failed", what);
    return log == null ? said : said + messages.get("error.log", log);
  }
}
