package io.fuhe.document;

import java.nio.file.Path;

/** Turns one format into a document. */
public interface DocumentReader {

  /**
   * @param file a file whose content is of this reader's format
   * @throws UnreadableDocument when it cannot be read, with the reason
   */
  Document read(Path file) throws UnreadableDocument;
}
