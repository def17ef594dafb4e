package io.fuhe.inbox;

import java.io.Closeable;
import java.nio.file.Path;

/** An original on this machine, until it is closed; whoever reads it leaves it as it is. */
public interface Original extends Closeable {

  /** The file. */
  Path file();

  /** One that stays where it is when it is closed. */
  static Original at(Path file) {
    return new Original() {
      @Override
      public Path file() {
        return file;
      }

      @Override
      public void close() {
        // It is somebody else's.
      }
    };
  }
}
