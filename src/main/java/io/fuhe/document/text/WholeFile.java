package io.fuhe.document.text;

import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.TextEncoding;
import io.fuhe.document.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads a text file in the encoding that its bytes say. */
final class WholeFile {

  private WholeFile() {}

  /**
   * The text of a file.
   *
   * @throws UnreadableDocument {@code EMPTY_FILE}, {@code TOO_LARGE} or {@code UNREADABLE}
   */
  static String text(Path file, Limits limits) throws UnreadableDocument {
    try {
      if (Files.size(file) > limits.bytes()) {
        throw new UnreadableDocument(Reason.TOO_LARGE, "more than " + limits.bytes() + " bytes");
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        throw new UnreadableDocument(Reason.EMPTY_FILE, "no bytes");
      }
      return TextEncoding.of(bytes).decode(bytes);
    } catch (IOException e) {
      throw new UnreadableDocument(Reason.UNREADABLE, e.toString(), e);
    }
  }
}
