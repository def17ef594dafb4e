package io.fuhe.desk;

import io.fuhe.desk.store.DeskFindings;
import io.fuhe.desk.store.FormFigures;
import io.fuhe.desk.store.ShortOfMemory;
import io.fuhe.desk.store.Worklist;
import io.fuhe.i18n.LogLine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes over what a run found once the run has ended, whoever started it: somebody who looks at the
 * list asks for it. One who looks while there is much to take over, or after it failed, sees what
 * was there before.
 */
@Component
public class Freshness {

  private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);
  private static final long EVERY = Duration.ofSeconds(2).toNanos();
  private static final long NO_RUN = -1;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final JdbcClient db;
  private final LongSupplier nanos;
  private final DeskFindings findings;
  private final FormFigures forms;
  private final Worklist worklist;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private long takenOver = Long.MIN_VALUE;
  private long looked;
  private Future<?> underWay;
  private long failed = Long.MIN_VALUE;

  @Autowired
  Freshness(JdbcClient db, DeskFindings findings, FormFigures forms, Worklist worklist) {
    this(db, findings, forms, worklist, System::nanoTime);
  }

  /** With a clock of its own. */
  Freshness(
      JdbcClient db,
      DeskFindings findings,
      FormFigures forms,
      Worklist worklist,
      LongSupplier nanos) {
    this.nanos = nanos;
    this.looked = nanos.getAsLong() - EVERY;
    this.worklist = worklist;
    this.forms = forms;
    this.db = db;
    this.findings = findings;
  }

  /** Has the worklist, and what the last run found, before the first page is asked for. */
  @EventListener(ApplicationReadyEvent.class)
  void warm() {
    worker.execute(
        () -> {
          long begun = System.nanoTime();
          try {
            worklist.warm();
            LOG.debug("the worklist was read in {}", Duration.ofNanos(System.nanoTime() - begun));
          } catch (CancellationException e) {
            LOG.debug("closed while the worklist was read", e);
          } catch (ShortOfMemory e) {
            LOG.error("{}", e.getMessage());
          } catch (RuntimeException e) {
            LOG.error(LogLine.of("desk.unread"), e);
          }
        });
    if (lastEnded() != NO_RUN) {
      begin();
    }
  }

  /** Looks whether a run ended since, and waits a little for what it found. */
  public void look() {
    Future<?> waitFor = begin();
    if (waitFor == null) {
      return;
    }
    try {
      waitFor.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.debug("still taking over what the last run found", e);
    } catch (ExecutionException e) {
      LOG.debug("told when it failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Future<?> begin() {
    if (isComing()) {
      // Where nothing was taken over yet there is no list from before to show.
      return takenOver == Long.MIN_VALUE ? underWay : null;
    }
    if (nanos.getAsLong() - looked < EVERY) {
      return null;
    }
    looked = nanos.getAsLong();
    long ended = lastEnded();
    if (ended == takenOver) {
      return null;
    }
    underWay =
        worker.submit(
            () -> {
              takeOver(ended);
            });
    return underWay;
  }

  private void takeOver(long run) {
    try {
      findings.refresh();
      try {
        worklist.warm();
      } finally {
        // What is short of memory is the worklist alone.
        forms.refresh();
      }
      done(run);
    } catch (RuntimeException e) {
      failedAt(run, e);
      throw e;
    }
  }

  private synchronized void done(long run) {
    takenOver = run;
    failed = Long.MIN_VALUE;
  }

  /** It is tried again by whoever looks next; one line a run is enough. */
  private synchronized void failedAt(long run, RuntimeException e) {
    if (failed != run) {
      LOG.error(LogLine.of("desk.behind"), e);
    }
    failed = run;
  }

  /** Whether what is shown is older than the last run because taking over what it found failed. */
  public synchronized boolean isBehind() {
    return failed != Long.MIN_VALUE;
  }

  /** Whether what the last run found is being taken over: what is shown is not all of it yet. */
  public synchronized boolean isComing() {
    return underWay != null && !underWay.isDone();
  }

  private long lastEnded() {
    return db.sql(
            "select coalesce(max(job_execution_id), ?) from batch_job_execution where end_time is"
                + " not null")
        .param(NO_RUN)
        .query(Long.class)
        .single();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    worklist.close();
    worker.shutdown();
    worker.awaitTermination(1, TimeUnit.MINUTES);
  }
}
