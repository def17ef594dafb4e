package io.fuhe.cli;

import io.fuhe.batch.run.Pace;
import io.fuhe.batch.run.Progress;
import io.fuhe.i18n.Messages;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how a run goes on: a bar on a terminal, now and then a line in a log. */
final class RunProgress implements Progress, AutoCloseable {

  /** A line in a log for each tenth of the way, and in between when a tenth takes long. */
  private static final int LINES = 10;

  private static final Duration LONG = Duration.ofMinutes(10);

  private final Messages messages;
  private final PrintWriter log;
  private final boolean terminal;
  private final Pace pace;
  private final InstantSource time;
  private ProgressBar bar;
  private Instant told;
  private int refused;

  /**
   * Shows nothing yet.
   *
   * @param terminal whether to show a bar
   * @param pace is told the same
   */
  RunProgress(Messages messages, PrintWriter log, boolean terminal, Pace pace, InstantSource time) {
    this.messages = messages;
    this.log = log;
    this.terminal = terminal;
    this.pace = pace;
    this.time = time;
  }

  static RunProgress of(Messages messages, PrintWriter log) {
    return of(messages, log, new Pace(InstantSource.system()));
  }

  /**
   * Shows a run.
   *
   * @param pace is told the same
   */
  static RunProgress of(Messages messages, PrintWriter log, Pace pace) {
    return new RunProgress(messages, log, System.console() != null, pace, InstantSource.system());
  }

  @Override
  public synchronized void expect(int files) {
    pace.expect(files);
    if (bar != null) {
      bar.close();
      bar = null;
    }
    told = time.instant();
    if (terminal && files > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(messages.get("progress.reading"))
              .setInitialMax(files)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .showSpeed()
              .build();
    } else if (files > 0) {
      log.println(messages.get("progress.begin", String.valueOf(files)));
    }
  }

  @Override
  public synchronized void expectPictures(int files) {
    log.println(messages.get("progress.pictures", text(files)));
    expect(files);
  }

  @Override
  public synchronized void done(int files) {
    int before = pace.done();
    pace.done(files);
    if (bar != null) {
      bar.stepBy(files);
    } else if (pace.expected() > LINES && isDue(before)) {
      told = time.instant();
      log.println(line());
    }
  }

  private boolean isDue(int before) {
    long expected = pace.expected();
    return (long) before * LINES / expected < (long) pace.done() * LINES / expected
        || Duration.between(told, time.instant()).compareTo(LONG) >= 0;
  }

  private String line() {
    String line =
        messages.get("progress.line", text(pace.done()), text(pace.expected()))
            + messages.get("progress.pace", text(pace.perMinute()), left());
    return pace.workers() == 0 && refused == 0 ? line : line + workers();
  }

  private String workers() {
    String working = messages.get("progress.workers", text(pace.workers()));
    return refused == 0 ? working : working + messages.get("progress.refused", text(refused));
  }

  /** Hours, minutes and seconds. */
  private String left() {
    Duration left = pace.left().orElse(Duration.ZERO);
    return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }

  private static String text(long number) {
    return String.valueOf(number);
  }

  @Override
  public synchronized void workers(int workers) {
    int before = pace.workers();
    pace.workers(workers);
    if (bar != null && before != workers) {
      bar.setExtraMessage(workers());
    }
  }

  /** Without a bar, the log names each of them. */
  @Override
  public synchronized void refused(int workers) {
    boolean other = refused != workers;
    refused = workers;
    if (bar != null && other) {
      bar.setExtraMessage(workers());
    }
  }

  @Override
  public synchronized void close() {
    pace.end();
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
