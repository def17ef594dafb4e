package io.fuhe.inbox;

import java.io.IOException;
import java.nio.file.Path;

/** A file was changed while it was copied. */
public final class StillUploading extends IOException {

  private static final long serialVersionUID = 1L;

  StillUploading(Path file) {
    super("changed while it was copied: " + file.getFileName());
  }
}
