package io.fuhe.worker;

/** A copy was not written because somebody asked to stop: no fault of the file. */
public final class WorkHalted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Nothing was written. */
  public WorkHalted() {
    super("asked to stop");
  }
}
