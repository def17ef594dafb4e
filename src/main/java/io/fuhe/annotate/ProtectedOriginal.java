package io.fuhe.annotate;

import java.io.IOException;

/** An original that needs a password, or that forbids to write into it. */
final class ProtectedOriginal extends IOException {

  private static final long serialVersionUID = 1L;

  ProtectedOriginal(String detail, Throwable cause) {
    super(detail, cause);
  }
}
