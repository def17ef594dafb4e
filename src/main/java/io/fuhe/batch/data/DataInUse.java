package io.fuhe.batch.data;

import java.io.IOException;
import java.nio.file.Path;

/** Another run, of this process or another one, works on the same data folder. */
public class DataInUse extends IOException {

  private static final long serialVersionUID = 1L;

  public DataInUse(Path data) {
    this(data.toString());
  }

  public DataInUse(String what) {
    super("in use: " + what);
  }
}
