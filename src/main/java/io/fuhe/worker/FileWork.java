package io.fuhe.worker;

import io.fuhe.annotate.CopyWriter;
import io.fuhe.document.Reason;
import io.fuhe.form.Place;
import io.fuhe.pipeline.FileExaminer;
import java.nio.file.Path;

/** All work on files: they are read and annotated here and nowhere else, within the limits. */
public interface FileWork extends FileExaminer, CopyWriter {

  /**
   * Breaks off the copies that are being written, where that is possible, and begins no more until
   * {@link #resume}. Who asked for one gets {@link WorkHalted}. Files that are being read are read
   * to the end.
   */
  default void halt() {}

  /**
   * Shows the part of a file that a place is in.
   *
   * @param picture where a picture of the page is written, if the file has pages
   */
  default Sight look(Path file, String name, Place at, Path picture) {
    return Sight.refused(Reason.UNREADABLE);
  }

  /** Lets copies be written again. */
  default void resume() {}

  @Override
  default void close() {}
}
