package io.fuhe.backup;

import java.io.IOException;

/** A backup, or what is to be backed up, is damaged. */
public final class InvalidBackup extends IOException {

  private static final long serialVersionUID = 1L;

  InvalidBackup(String what) {
    super(what);
  }
}
