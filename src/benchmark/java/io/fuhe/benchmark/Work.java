package io.fuhe.benchmark;

import java.nio.file.Path;

/** Something that is done with a file, and measured. */
interface Work {

  /** Does it. */
  void on(Path file) throws Exception;
}
