package io.fuhe.annotate;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.document.Format;
import io.fuhe.document.FormatDetector;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.i18n.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes remarks into a copy of any file. Pages, sheets and text of the original stay as they are.
 *
 * <p>Of .doc, into which no library writes comments, and of all formats that have none, there is a
 * page in place of a copy.
 */
public final class Annotators {

  private final Map<Format, Annotator> annotators;

  /** Annotators that write in a language. */
  public Annotators(Messages messages) {
    this(all(messages));
  }

  Annotators(Map<Format, Annotator> annotators) {
    this.annotators = annotators;
  }

  private static Map<Format, Annotator> all(Messages messages) {
    Map<Format, Annotator> annotators = new EnumMap<>(Format.class);
    RemarkText words = new RemarkText(messages);
    annotators.put(Format.XLSX, new XlsxAnnotator(words));
    annotators.put(Format.XLS, new XlsAnnotator(words));
    annotators.put(Format.DOCX, new DocxAnnotator(words));
    annotators.put(Format.PDF, new PdfAnnotator(words, messages));
    for (Format other : Format.values()) {
      annotators.putIfAbsent(other, new PageAnnotator(words, messages));
    }
    return annotators;
  }

  /**
   * Writes the copy, where there is something to remark and the file can carry it.
   *
   * @param name what the submitter called the file, as its list of findings is to call it
   * @param remarks in the order in which they are to be read
   * @param target written over; not there afterwards when there is no copy
   * @return what came of it, whatever is in the original
   * @throws IOException when the original cannot be opened on the disk, or the target not written
   */
  public Annotation annotate(Path original, String name, List<Remark> remarks, Path target)
      throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    Annotation done = attempt(original, name, remarks, copy);
    if (done.written()) {
      Files.write(target, copy.toByteArray());
    } else {
      Files.deleteIfExists(target);
    }
    return done;
  }

  private Annotation attempt(Path original, String name, List<Remark> remarks, OutputStream copy)
      throws IOException {
    if (remarks.isEmpty()) {
      return new Annotation(Outcome.NOTHING_FOUND, remarks, null);
    }
    try {
      return annotators
          .get(FormatDetector.detect(original))
          .annotate(original, name, remarks, copy);
    } catch (UnreadableDocument e) {
      return new Annotation(outcome(e), remarks, e.getMessage());
    } catch (ProtectedOriginal e) {
      return new Annotation(Outcome.PROTECTED, remarks, e.getMessage());
    } catch (FileSystemException e) {
      throw e;
    } catch (OutOfMemoryError | StackOverflowError e) {
      return new Annotation(Outcome.TOO_LARGE, remarks, e.toString());
    } catch (IOException | RuntimeException | LinkageError | InternalError e) {
      return new Annotation(Outcome.DAMAGED, remarks, e.toString());
    }
  }

  private static Outcome outcome(UnreadableDocument e) throws IOException {
    return switch (e.reason()) {
      case ENCRYPTED -> Outcome.PROTECTED;
      case UNREADABLE -> throw new IOException(e);
      default -> Outcome.DAMAGED;
    };
  }
}
