package io.fuhe.annotate;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Highlights places of a PDF, each with a note, and puts a list of the findings before its pages.
 */
final class PdfAnnotator implements Annotator {

  /** Beyond this, a file's streams go to temporary files. */
  private static final long BYTES_IN_MEMORY = 64L << 20;

  private final RemarkText words;
  private final Messages messages;

  PdfAnnotator(RemarkText words, Messages messages) {
    this.words = words;
    this.messages = messages;
  }

  @Override
  public Annotation annotate(Path original, String name, List<Remark> remarks, OutputStream copy)
      throws IOException {
    try (PDDocument pdf =
        PDDocument.load(original.toFile(), MemoryUsageSetting.setupMixed(BYTES_IN_MEMORY))) {
      if (!pdf.getCurrentAccessPermission().canModifyAnnotations()) {
        throw new ProtectedOriginal("comments are forbidden", null);
      }
      pdf.setAllSecurityToBeRemoved(true);
      // Else the time would be part of the copy, and no two of them the same.
      pdf.setDocumentId(0L);
      PageSpaces spaces = new PageSpaces(pdf);
      List<Mark> written = new PdfHighlights(pdf, words, spaces).write(remarks);
      Optional<GlyphFont> font = GlyphFont.chinese();
      if (font.isPresent()) {
        AnomalyList list = new AnomalyList(name, remarks, words, messages, font.get());
        new FrontPages(pdf, messages, spaces).put(list.pages(), font.get());
        pdf.save(copy);
        return new Annotation(Outcome.WRITTEN, List.of(), null);
      }
      pdf.save(copy);
      return new Annotation(
          Outcome.WITHOUT_LIST, Annotation.of(remarks, written).untold(), "no Chinese font");
    } catch (InvalidPasswordException e) {
      throw new ProtectedOriginal("needs a password", e);
    }
  }
}
