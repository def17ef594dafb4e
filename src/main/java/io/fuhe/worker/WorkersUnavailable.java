package io.fuhe.worker;

/** No worker can be had, whatever the file: the run ends, and its files are left for the next. */
public final class WorkersUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** There is none for that reason. */
  public WorkersUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
