package io.fuhe.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Lets the program's own lines through to the terminal. What libraries log, with their traces, is
 * for the log file: at the terminal a sentence says what went wrong.
 */
public final class ConsoleFilter extends Filter<ILoggingEvent> {

  private static final String OWN = "io.fuhe.";

  @Override
  public FilterReply decide(ILoggingEvent event) {
    return event.getLoggerName().startsWith(OWN) ? FilterReply.NEUTRAL : FilterReply.DENY;
  }
}
