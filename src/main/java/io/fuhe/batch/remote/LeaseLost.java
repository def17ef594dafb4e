package io.fuhe.batch.remote;

/** A part was taken away from its holder, who may store nothing of it any more. */
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLost(long id) {
    super("the part " + id + " is somebody else's");
  }
}
