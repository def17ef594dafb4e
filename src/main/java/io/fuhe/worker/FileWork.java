package io.fuhe.worker;

import io.fuhe.annotate.CopyWriter;
import io.fuhe.pipeline.FileExaminer;

/** All work on files: they are read and annotated here and nowhere else, within the limits. */
public interface FileWork extends FileExaminer, CopyWriter {

  /**
   * Breaks off the copies that are being written, where that is possible, and begins no more until
   * {@link #resume}. Who asked for one gets {@link WorkHalted}. Files that are being read are read
   * to the end.
   */
  default void halt() {}

  /** Lets copies be written again. */
  default void resume() {}

  @Override
  default void close() {}
}
