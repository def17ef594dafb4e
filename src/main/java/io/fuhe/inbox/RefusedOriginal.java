package io.fuhe.inbox;

import io.fuhe.document.Reason;
import java.io.IOException;

/** A file of the inbox that was not taken into the archive: the ledger names its reason. */
public final class RefusedOriginal extends IOException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long size;

  /**
   * Refuses a file.
   *
   * @param size in bytes; 0 where it is not known
   * @param cause what was met, or null
   */
  RefusedOriginal(Reason reason, long size, Throwable cause) {
    super(cause == null ? reason.name() : reason + ": " + cause, cause);
    this.reason = reason;
    this.size = size;
  }

  public Reason reason() {
    return reason;
  }

  /** In bytes; 0 where it is not known. */
  public long size() {
    return size;
  }
}
