package io.fuhe.cli;

import io.fuhe.batch.Runs;
import io.fuhe.batch.run.Pace;
import io.fuhe.batch.run.RecheckRequest.From;
import io.fuhe.batch.run.RunFailed;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.i18n.Messages;
import io.fuhe.nightly.NightlyRun;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;

/** The inbox, every night; the database is open only while it is read. */
final class NightlyIngest implements NightlyRun {

  private final Ingest ingest;
  private final Settings settings;
  private final Messages messages;
  private final PrintWriter log;
  private final Pace pace = new Pace(InstantSource.system());
  private volatile Runs inHand;

  NightlyIngest(Ingest ingest, Settings settings, Messages messages, PrintWriter log) {
    this.ingest = ingest;
    this.settings = settings;
    this.messages = messages;
    this.log = log;
  }

  @Override
  public RunSummary run() throws RunFailed {
    try {
      return ingest.run(settings, messages, log, pace, runs -> inHand = runs);
    } finally {
      inHand = null;
    }
  }

  /**
   * Checks a fiscal year again.
   *
   * @return empty when there are no forms of that year
   */
  Optional<RunSummary> recheck(int year, From from) throws RunFailed {
    try {
      return ingest.recheck(year, from, settings, messages, log, pace, runs -> inHand = runs);
    } finally {
      inHand = null;
    }
  }

  /** Whether a run is under way. */
  boolean isRunning() {
    return inHand != null;
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public void stop() {
    Runs runs = inHand;
    if (runs != null) {
      runs.stop();
    }
  }
}
