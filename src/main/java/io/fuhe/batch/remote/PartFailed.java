package io.fuhe.batch.remote;

import io.fuhe.store.PartitionLeases.Part;

/** A part of a run was lost as often as it may be. */
public final class PartFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final String holder;
  private final String problem;

  PartFailed(Part part) {
    super("the files " + part.first() + " to " + part.last() + " were lost for good");
    this.file = part.inHand();
    this.holder = part.holder();
    this.problem = part.problem();
  }

  /** The file that its last worker had in hand; null when it had begun none. */
  public String file() {
    return file;
  }

  /** The last worker. */
  public String holder() {
    return holder;
  }

  /** What that worker said of it; null when it was not heard of any more. */
  public String problem() {
    return problem;
  }
}
