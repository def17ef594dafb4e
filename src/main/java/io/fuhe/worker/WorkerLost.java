package io.fuhe.worker;

import io.fuhe.document.Reason;

/** A worker ended, or was ended, before it answered. */
final class WorkerLost extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  WorkerLost(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** What to say of the file that it was examining, if that was to blame. */
  Reason reason() {
    return reason;
  }
}
