package io.fuhe.batch;

import org.springframework.context.SmartLifecycle;

/**
 * Stops the run in hand, and waits for it, before anything it needs is closed: on Ctrl-C, on
 * SIGTERM, and when the application is closed from within.
 */
final class StopAtShutdown implements SmartLifecycle {

  private final Runs runs;
  private volatile boolean running;

  StopAtShutdown(Runs runs) {
    this.runs = runs;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    runs.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
