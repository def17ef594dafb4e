package io.fuhe.batch;

/** Whether the run in hand was asked to stop; what is not begun by then is left for the next. */
final class StopRequest {

  private volatile boolean made;

  void make() {
    made = true;
  }

  void withdraw() {
    made = false;
  }

  boolean made() {
    return made;
  }
}
