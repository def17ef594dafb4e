package io.fuhe.document.word;

import io.fuhe.document.FormatDetector;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.BoundedStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;

/** The one place where what libraries throw becomes a reason. */
final class LibraryBoundary {

  /** Reads with libraries that fail in their own ways. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException, XMLStreamException, UnreadableDocument;
  }

  private LibraryBoundary() {}

  static <T> T within(Path file, Reading<T> reading) throws UnreadableDocument {
    try {
      return reading.read();
    } catch (EncryptedDocumentException e) {
      throw new UnreadableDocument(Reason.ENCRYPTED, e.getMessage(), e);
    } catch (OldFileFormatException e) {
      throw new UnreadableDocument(Reason.UNKNOWN_TYPE, e.getMessage(), e);
    } catch (FileSystemException e) {
      throw new UnreadableDocument(Reason.UNREADABLE, e.toString(), e);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      if (isBomb(e)) {
        throw new UnreadableDocument(Reason.UNSAFE_CONTENT, e.toString(), e);
      }
      // Says ENCRYPTED or EMPTY_FILE where that is why the library failed.
      FormatDetector.detect(file);
      throw new UnreadableDocument(Reason.DAMAGED, e.toString(), e);
    }
  }

  private static boolean isBomb(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof BoundedStream.BombException) {
        return true;
      }
      if (t instanceof XMLStreamException wrapper && wrapper.getNestedException() != t.getCause()) {
        return isBomb(wrapper.getNestedException());
      }
    }
    return false;
  }
}
