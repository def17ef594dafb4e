package io.fuhe.batch.run;

/** A run that ended early because it was asked to; the next run goes on where it stopped. */
public final class RunStopped extends RunFailed {

  private static final long serialVersionUID = 1L;

  public RunStopped() {
    super("the run was asked to stop", null);
  }
}
