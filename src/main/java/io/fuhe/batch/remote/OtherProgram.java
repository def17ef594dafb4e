package io.fuhe.batch.remote;

/** A worker reads or judges with something else than the run that it was to join. */
public final class OtherProgram extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OtherProgram() {
    super("the run's program, mappings, rules or limits are others");
  }
}
