package io.fuhe.annotate;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.document.Format;
import io.fuhe.document.FormatDetector;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.i18n.Language;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Writes remarks into a copy of any file. Pages, sheets and text of the original stay as they are.
 *
 * <p>Of .doc, into which no library writes comments, and of all formats that have none, there is a
 * page in place of a copy.
 */
public final class Annotators implements CopyWriter {

  private final Function<Language, Map<Format, Annotator>> annotators;

  /**
   * Annotators of all formats.
   *
   * @param limits how much of an original is read to find the places in it
   */
  public Annotators(Limits limits) {
    Map<Language, Map<Format, Annotator>> made = new ConcurrentHashMap<>();
    annotators = language -> made.computeIfAbsent(language, each -> all(each, limits));
  }

  Annotators(Map<Format, Annotator> annotators) {
    this.annotators = any -> annotators;
  }

  private static Map<Format, Annotator> all(Language language, Limits limits) {
    Messages messages = new Messages(language);
    Map<Format, Annotator> annotators = new EnumMap<>(Format.class);
    RemarkText words = new RemarkText(messages);
    annotators.put(Format.XLSX, new XlsxAnnotator(words));
    annotators.put(Format.XLS, new XlsAnnotator(words));
    annotators.put(Format.DOCX, new DocxAnnotator(words, limits));
    annotators.put(Format.PDF, new PdfAnnotator(words, messages));
    for (Format other : Format.values()) {
      annotators.putIfAbsent(other, new PageAnnotator(words, messages, limits));
    }
    return annotators;
  }

  @Override
  public Annotation copy(
      Path original, String name, List<Remark> remarks, Language language, Path target) {
    try {
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      Annotation done = attempt(original, name, remarks, language, copy);
      if (done.written()) {
        Files.write(target, copy.toByteArray());
      } else {
        Files.deleteIfExists(target);
      }
      return done;
    } catch (IOException e) {
      return Annotation.none(Outcome.UNAVAILABLE, remarks, e.toString());
    }
  }

  private Annotation attempt(
      Path original, String name, List<Remark> remarks, Language language, OutputStream copy)
      throws IOException {
    if (remarks.isEmpty()) {
      return Annotation.none(Outcome.NOTHING_FOUND, remarks, null);
    }
    try {
      return annotators
          .apply(language)
          .get(FormatDetector.detect(original))
          .annotate(original, name, remarks, copy);
    } catch (UnreadableDocument e) {
      return Annotation.none(outcome(e), remarks, e.getMessage());
    } catch (ProtectedOriginal e) {
      return Annotation.none(Outcome.PROTECTED, remarks, e.getMessage());
    } catch (FileSystemException e) {
      throw e;
    } catch (OutOfMemoryError | StackOverflowError e) {
      return Annotation.none(Outcome.TOO_LARGE, remarks, e.toString());
    } catch (IOException | RuntimeException | LinkageError | InternalError e) {
      return Annotation.none(Outcome.DAMAGED, remarks, e.toString());
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
