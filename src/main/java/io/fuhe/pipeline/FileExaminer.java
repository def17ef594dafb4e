package io.fuhe.pipeline;

import java.nio.file.Path;

/** Examines files. Whatever is in one, an answer comes back, never an exception. */
public interface FileExaminer extends AutoCloseable {

  /**
   * Examines a file.
   *
   * @param name what the submitter called it
   * @param id what the ids of its forms begin with; the same for the same content
   */
  Examined examine(Path file, String name, String id);

  /**
   * The same for a file that comes before all others that take long: one with pictures that are to
   * be read is refused as {@link io.fuhe.document.Reason#PICTURES_WAIT} where that is possible.
   */
  default Examined examineUnlessPictures(Path file, String name, String id) {
    return examine(file, name, id);
  }

  /** Ends what was started to examine files. */
  @Override
  default void close() {}
}
