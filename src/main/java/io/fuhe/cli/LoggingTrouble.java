package io.fuhe.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import org.slf4j.LoggerFactory;

/**
 * What logging itself fails at, a log file on a full disk above all. At the terminal it would come
 * with a trace for every line, and bury the sentence that says what went wrong.
 */
final class LoggingTrouble {

  private LoggingTrouble() {}

  /** Keeps it from the terminal from now on; what is wrong at the start was told before. */
  static void keepFromTerminal() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      StatusManager statuses = context.getStatusManager();
      statuses.getCopyOfStatusListenerList().forEach(statuses::remove);
    }
  }
}
