package io.fuhe.desk.files;

import java.io.IOException;

/** A file that was not taken; nothing of it is left. */
public final class RefusedUpload extends IOException {

  private static final long serialVersionUID = 1L;

  private final Why why;

  RefusedUpload(Why why) {
    super(why.name());
    this.why = why;
  }

  RefusedUpload(Why why, IOException cause) {
    super(why.name(), cause);
    this.why = why;
  }

  /** Why a file is not taken. */
  public enum Why {
    /** It is larger than a run reads. */
    TOO_LARGE,
    EMPTY_FILE,
    /** No file or folder can be called so. */
    BAD_NAME,
    /** Files that are not whole yet are called so, and a run would wait for ever. */
    UNFINISHED_NAME,
    /** It cannot be written: the disk is full, most likely. */
    NOT_WRITTEN
  }

  /** Why it was not taken. */
  public Why why() {
    return why;
  }
}
