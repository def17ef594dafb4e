package io.fuhe.batch;

import io.fuhe.worker.FileWork;

/** Whether the run in hand was asked to stop; what is not begun by then is left for the next. */
final class StopRequest {

  private final FileWork work;
  private volatile boolean made;

  /**
   * No request yet.
   *
   * @param work is halted with the request
   */
  StopRequest(FileWork work) {
    this.work = work;
  }

  void make() {
    made = true;
    work.halt();
  }

  void withdraw() {
    made = false;
    work.resume();
  }

  boolean made() {
    return made;
  }
}
