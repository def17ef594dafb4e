package io.fuhe.batch;

import java.io.IOException;
import java.nio.file.Path;

/** Another run, of this process or another one, works on the same data folder. */
public final class DataInUse extends IOException {

  private static final long serialVersionUID = 1L;

  DataInUse(Path data) {
    super("in use: " + data);
  }
}
