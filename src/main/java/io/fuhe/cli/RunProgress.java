package io.fuhe.cli;

import io.fuhe.batch.run.Progress;
import io.fuhe.i18n.Messages;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how a run goes on: a bar on a terminal, now and then a line in a log. */
final class RunProgress implements Progress, AutoCloseable {

  /** A line in a log for each tenth of the way. */
  private static final int LINES = 10;

  private final Messages messages;
  private final PrintWriter log;
  private final boolean terminal;
  private ProgressBar bar;
  private int expected;
  private int done;

  private RunProgress(Messages messages, PrintWriter log, boolean terminal) {
    this.messages = messages;
    this.log = log;
    this.terminal = terminal;
  }

  static RunProgress of(Messages messages, PrintWriter log) {
    return new RunProgress(messages, log, System.console() != null);
  }

  @Override
  public synchronized void expect(int files) {
    expected = files;
    if (terminal && files > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(messages.get("progress.reading"))
              .setInitialMax(files)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .build();
    } else if (files > 0) {
      log.println(messages.get("progress.begin", String.valueOf(files)));
    }
  }

  @Override
  public synchronized void done(int files) {
    int before = done;
    done += files;
    if (bar != null) {
      bar.stepBy(files);
    } else if (expected > LINES && before * LINES / expected < done * LINES / expected) {
      log.println(messages.get("progress.line", String.valueOf(done), String.valueOf(expected)));
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
