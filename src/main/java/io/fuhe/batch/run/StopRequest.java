package io.fuhe.batch.run;

import io.fuhe.worker.FileWork;

/** Whether the run in hand was asked to stop; what is not begun by then is left for the next. */
public final class StopRequest {

  private final FileWork work;
  private volatile boolean made;

  /**
   * No request yet.
   *
   * @param work is halted with the request
   */
  public StopRequest(FileWork work) {
    this.work = work;
  }

  public void make() {
    made = true;
    work.halt();
  }

  public void withdraw() {
    made = false;
    work.resume();
  }

  public boolean made() {
    return made;
  }
}
