package io.fuhe.nightly;

import io.fuhe.i18n.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Runs by the clock until it is stopped. One thread does it, so that a run that takes longer than a
 * night never meets the next one. What befalls one night does not keep the next from running.
 */
public final class Nights implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz");

  private final NightlyRun run;
  private final Recorder recorder;
  private final RunRecords records;
  private final NightlyProperties properties;
  private final Messages messages;
  private final Clock clock = Clock.systemUTC();
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private final ReentrantLock inHand = new ReentrantLock();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean running;

  Nights(
      NightlyRun run,
      Recorder recorder,
      RunRecords records,
      NightlyProperties properties,
      Messages messages) {
    this.run = run;
    this.recorder = recorder;
    this.records = records;
    this.properties = properties;
    this.messages = messages;
  }

  @Override
  public void start() {
    running = true;
    scheduler.setPoolSize(1);
    scheduler.setThreadNamePrefix("nightly-");
    scheduler.initialize();
    if (properties.catchUp() && missed()) {
      LOG.info(messages.get("night.missed"));
      now();
    }
    scheduler.schedule(this::night, new CronTrigger(properties.cron(), properties.zone()));
    sayNext();
  }

  /** Runs once, now. */
  public void now() {
    scheduler.execute(this::night);
  }

  /** Does something else once, now, between two nights; whoever asks for it tells how it ended. */
  public void now(Runnable other) {
    scheduler.execute(() -> alone(other));
  }

  /** Waits until the nights are over. */
  public void await() throws InterruptedException {
    ended.await();
  }

  @Override
  public void stop() {
    running = false;
    try {
      while (!inHand.tryLock(1, TimeUnit.SECONDS)) {
        run.stop();
      }
      inHand.unlock();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    scheduler.shutdown();
    ended.countDown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private boolean missed() {
    return records
        .last()
        .map(RunRecord::ended)
        .map(properties::after)
        .filter(due -> due.toInstant().isBefore(clock.instant()))
        .isPresent();
  }

  private void night() {
    inHand.lock();
    try {
      if (running) {
        recorder.record(run);
      }
    } catch (Exception e) {
      LOG.debug("told by the recorder", e);
    } finally {
      inHand.unlock();
    }
    if (running) {
      sayNext();
    }
  }

  private void alone(Runnable other) {
    inHand.lock();
    try {
      if (running) {
        other.run();
      }
    } finally {
      inHand.unlock();
    }
  }

  private void sayNext() {
    ZonedDateTime next = properties.after(Instant.now(clock));
    if (next != null) {
      LOG.info(
          messages.get("night.next", TIME.withLocale(messages.language().locale()).format(next)));
    }
  }
}
