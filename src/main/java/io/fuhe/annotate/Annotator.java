package io.fuhe.annotate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Writes remarks into a copy of a file of one format. */
interface Annotator {

  /**
   * Writes the copy.
   *
   * @param name what the submitter called the file
   * @param remarks in the order in which they are to be read; not empty
   * @param copy left open
   * @throws ProtectedOriginal when the original cannot be opened, or forbids to write into it
   * @throws IOException when the original is damaged
   */
  Annotation annotate(Path original, String name, List<Remark> remarks, OutputStream copy)
      throws IOException;
}
