package io.fuhe.nightly;

import io.fuhe.batch.data.DataInUse;
import io.fuhe.batch.run.RunStopped;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.i18n.LogLine;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** Writes down what a run came to, however it ended, and tells whoever is to be told. */
public final class Recorder {

  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

  private final RunRecords records;
  private final List<Notice> notices;
  private final RunLine line;
  private final Function<Exception, String> problem;
  private final Clock clock = Clock.systemUTC();

  private Recorder(
      RunRecords records, List<Notice> notices, RunLine line, Function<Exception, String> problem) {
    this.records = records;
    this.notices = notices;
    this.line = line;
    this.problem = problem;
  }

  /** A run of any job. */
  @FunctionalInterface
  public interface Run {

    /** Runs it to its end. */
    RunSummary run() throws Exception;
  }

  /**
   * Makes a recorder with the notices that the settings ask for.
   *
   * @param log whether the line is logged too
   * @param problem why a run failed, in words that hold nothing of any form
   */
  public static Recorder of(
      Path data,
      ConfigurableEnvironment settings,
      Messages messages,
      boolean log,
      Function<Exception, String> problem) {
    NoticeProperties asked =
        Binder.get(settings).bindOrCreate("fuhe.notice", NoticeProperties.class);
    List<Notice> notices = new ArrayList<>();
    if (log) {
      notices.add(new LogNotice());
    }
    if (asked.metricsFile() != null) {
      notices.add(new MetricsFileNotice(asked.metricsFile()));
    }
    if (!asked.mailTo().isEmpty()) {
      notices.add(new MailNotice(MailServer.sender(settings), asked, messages));
    }
    if (asked.webhook() != null) {
      notices.add(new WebhookNotice(asked.webhook()));
    }
    return new Recorder(new RunRecords(data), notices, new RunLine(messages), problem);
  }

  /**
   * Runs, and records how it ended.
   *
   * @throws Exception what the run throws
   */
  public RunSummary record(Run run) throws Exception {
    Instant started = clock.instant();
    try {
      RunSummary summary = run.run();
      Instant ended = clock.instant();
      boolean missed = summary.missed() > 0;
      tell(
          new RunRecord(
              missed ? Outcome.MISSED : Outcome.COMPLETED,
              started,
              ended,
              missed ? lastSuccess() : ended,
              null,
              summary));
      return summary;
    } catch (Exception e) {
      tell(
          new RunRecord(
              outcome(e), started, clock.instant(), lastSuccess(), problem.apply(e), null));
      throw e;
    }
  }

  private Instant lastSuccess() {
    return records.last().map(RunRecord::lastSuccess).orElse(null);
  }

  private static Outcome outcome(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataInUse) {
        return Outcome.BUSY;
      }
    }
    return e instanceof RunStopped ? Outcome.STOPPED : Outcome.FAILED;
  }

  private void tell(RunRecord record) {
    if (record.outcome() != Outcome.BUSY) {
      try {
        records.keep(record);
      } catch (IOException e) {
        LOG.warn(LogLine.of("record", e.toString()));
      }
    }
    for (Notice notice : notices) {
      try {
        notice.tell(record, line.of(record));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        LOG.warn(LogLine.of("notice", notice.getClass().getSimpleName(), e.toString()));
      }
    }
  }
}
