package io.fuhe.batch.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a run gets on: how many files are read, how many a minute, and how long it may take yet. May
 * be asked from any thread.
 */
public final class Pace implements Progress {

  private final InstantSource time;
  private Instant began;
  private int expected;
  private int done;
  private int workers;

  /** No run yet. */
  public Pace(InstantSource time) {
    this.time = time;
    this.began = time.instant();
  }

  @Override
  public synchronized void expect(int files) {
    end();
    began = time.instant();
    expected = files;
  }

  @Override
  public synchronized void done(int files) {
    done += files;
  }

  @Override
  public synchronized void workers(int now) {
    workers = now;
  }

  /** The run is over: nothing is expected any more. */
  public synchronized void end() {
    expected = 0;
    done = 0;
    workers = 0;
  }

  /** How many files are to be read; 0 while no run is under way. */
  public synchronized int expected() {
    return expected;
  }

  /** How many of them are read. */
  public synchronized int done() {
    return done;
  }

  /** How many workers on other machines have files in hand. */
  public synchronized int workers() {
    return workers;
  }

  /** How many files a minute are read, on the average; 0 in the first second. */
  public synchronized long perMinute() {
    long seconds = elapsed().toSeconds();
    return seconds == 0 ? 0 : done * Duration.ofMinutes(1).toSeconds() / seconds;
  }

  /** How long the rest takes if it goes on so; empty where nothing is read yet. */
  public synchronized Optional<Duration> left() {
    return done == 0
        ? Optional.empty()
        : Optional.of(elapsed().multipliedBy(Math.max(0, expected - done)).dividedBy(done));
  }

  private Duration elapsed() {
    return Duration.between(began, time.instant());
  }
}
