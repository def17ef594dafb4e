package io.fuhe.inbox;

import java.io.IOException;

/** What is kept under the hash of an original has another content. */
public final class DamagedOriginal extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * A damaged original.
   *
   * @param place where it is kept
   */
  public DamagedOriginal(String place) {
    super("content has another hash: " + place);
  }
}
