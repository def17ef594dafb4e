package io.fuhe.batch.remote;

import java.util.List;

/** All workers that were heard of read or judge with something else than the run. */
public final class WorkersRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> workers;

  WorkersRefused(List<String> workers) {
    super("no worker can join: " + workers);
    this.workers = List.copyOf(workers);
  }

  /** How they are called, in a stable order. */
  public List<String> workers() {
    return workers;
  }
}
