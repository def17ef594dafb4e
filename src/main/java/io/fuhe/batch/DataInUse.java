package io.fuhe.batch;

import java.io.IOException;
import java.nio.file.Path;

/** Another run, of this process or another one, works on the same data folder. */
public class DataInUse extends IOException {

  private static final long serialVersionUID = 1L;

  DataInUse(Path data) {
    this(data.toString());
  }

  DataInUse(String what) {
    super("in use: " + what);
  }
}
