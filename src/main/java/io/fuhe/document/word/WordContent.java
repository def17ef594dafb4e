package io.fuhe.document.word;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.util.List;

/** Makes a document of what was read, or says why there is nothing to read. */
final class WordContent {

  /** A scanned form has a heading and a few words of text around it. */
  private static final int FEW = 200;

  private WordContent() {}

  /**
   * The document.
   *
   * @param pictures whether a picture was met
   * @param unread why another part of it could not be read, or null
   * @throws UnreadableDocument {@code IMAGE_ONLY} or {@code EMPTY_FILE} where there is no text and
   *     nothing else that could not be read
   */
  static Document of(Format format, Grid grid, boolean pictures, List<Note> notes, Reason unread)
      throws UnreadableDocument {
    long letters =
        grid.cells().stream()
            .map(Cell::text)
            .flatMapToInt(String::chars)
            .filter(c -> c > ' ')
            .count();
    Reason missing = unread != null ? unread : pictures && letters < FEW ? Reason.IMAGE_ONLY : null;
    if (letters == 0) {
      throw new UnreadableDocument(
          missing == null ? Reason.EMPTY_FILE : missing, "no text in the document");
    }
    return new Document(format, List.of(grid), notes, missing);
  }
}
