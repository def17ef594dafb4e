package io.fuhe.document.pdf;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.page.OverfullPage;
import io.fuhe.document.page.PageReader;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF with text. What opens without a password is read, whatever else it forbids. */
public final class PdfReader implements DocumentReader {

  /** Beyond this, a file's streams go to temporary files. */
  private static final long BYTES_IN_MEMORY = 64L << 20;

  private final Limits limits;

  public PdfReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    try (PDDocument pdf =
        PDDocument.load(file.toFile(), MemoryUsageSetting.setupMixed(BYTES_IN_MEMORY))) {
      if (pdf.getNumberOfPages() > limits.pages()) {
        throw new UnreadableDocument(Reason.TOO_COMPLEX, pdf.getNumberOfPages() + " pages");
      }
      return read(pdf);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocument(Reason.ENCRYPTED, "needs a password", e);
    } catch (OverfullPage e) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(reasonOf(e), "cannot be read: " + e, e);
    }
  }

  /** PDFBox says in words only that a file opens with a certificate. */
  private static Reason reasonOf(Exception e) {
    return String.valueOf(e.getMessage()).contains("decryption material")
        ? Reason.ENCRYPTED
        : Reason.DAMAGED;
  }

  private Document read(PDDocument pdf) throws IOException, UnreadableDocument {
    PageReader pages = new PageReader(limits, new ScannedPages(pdf, limits.scans()));
    OptionalContent layers = new OptionalContent(pdf.getDocumentCatalog().getOCProperties());
    int number = 0;
    for (var page : pdf.getPages()) {
      pages.add(PageScanner.scan(page, ++number, layers));
    }
    boolean shell = Shells.isShell(pdf);
    Document document = pages.document(Format.PDF, shell ? Reason.LINKED_CONTENT : null);
    return Shells.hasFiles(pdf) ? document.with(Note.of(Note.Code.EMBEDDED_FILES)) : document;
  }
}
