package io.fuhe.worker;

import io.fuhe.document.Reason;

/** A worker ended, or was ended, before it answered. */
final class WorkerLost extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  private WorkerLost(Reason reason) {
    super(String.valueOf(reason));
    this.reason = reason;
  }

  /** Because of the file that it was examining, if that was its first. */
  static WorkerLost by(Reason reason) {
    return new WorkerLost(reason);
  }

  /** Because somebody outside ended it, as Ctrl-C does. */
  static WorkerLost stopped() {
    return new WorkerLost(null);
  }

  boolean isStopped() {
    return reason == null;
  }

  /** What to say of the file; null when somebody outside ended the worker. */
  Reason reason() {
    return reason;
  }
}
