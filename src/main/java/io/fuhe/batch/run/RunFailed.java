package io.fuhe.batch.run;

/** A run that did not come to its end. */
public class RunFailed extends Exception {

  private static final long serialVersionUID = 1L;

  public RunFailed(String message, Throwable cause) {
    super(cause == null ? message : message + ": " + cause, cause);
  }
}
