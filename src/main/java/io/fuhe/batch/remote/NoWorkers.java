package io.fuhe.batch.remote;

import java.time.Duration;

/** No worker was heard of for so long that the run gives up; the next one goes on. */
public final class NoWorkers extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String broker;
  private final Duration time;

  NoWorkers(String broker, Duration time) {
    super("no worker was heard of for " + time);
    this.broker = broker;
    this.time = time;
  }

  /** Where workers were to be told. */
  public String broker() {
    return broker;
  }

  public Duration time() {
    return time;
  }
}
