package io.fuhe.nightly;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/** One line a run in the log: words for people, and the numbers as key and value. */
final class LogNotice implements Notice {

  private static final Logger LOG = LoggerFactory.getLogger(LogNotice.class);

  @Override
  public void tell(RunRecord record, String line) {
    LoggingEventBuilder event = LOG.atLevel(level(record.outcome()));
    for (Map.Entry<String, Object> count : Counts.of(record).entrySet()) {
      event = event.addKeyValue(count.getKey(), count.getValue());
    }
    event.log(line);
  }

  private static Level level(Outcome outcome) {
    return switch (outcome) {
      case COMPLETED, STOPPED -> Level.INFO;

      case BUSY, MISSED -> Level.WARN;
      case FAILED -> Level.ERROR;
    };
  }
}
