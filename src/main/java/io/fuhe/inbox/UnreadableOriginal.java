package io.fuhe.inbox;

import java.io.IOException;

/** A file that cannot be read where it was uploaded; the file's fault, not the archive's. */
public final class UnreadableOriginal extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableOriginal(String message, Throwable cause) {
    super(message, cause);
  }
}
