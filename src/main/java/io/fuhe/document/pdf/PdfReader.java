package io.fuhe.document.pdf;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    List<PageParts> pages = new ArrayList<>();
    List<Integer> pictures = new ArrayList<>();
    CellBudget budget = new CellBudget(limits);
    int number = 0;
    boolean textless = true;
    for (var pdfPage : pdf.getPages()) {
      PdfPage page = PageScanner.scan(pdfPage, ++number);
      if (number > limits.pages()) {
        throw new UnreadableDocument(Reason.TOO_COMPLEX, "more pages than it says");
      }
      textless &= page.textless();
      if (page.textless() && page.pictures()) {
        pictures.add(number);
      }
      pages.add(PageParts.of(page, budget));
    }
    if (textless) {
      throw new UnreadableDocument(
          pictures.isEmpty() ? Reason.EMPTY_FILE : Reason.IMAGE_ONLY, "no text on any page");
    }
    Grid grid = PdfFlow.grid(RunningHeads.removed(pages));
    for (Cell cell : grid.cells()) {
      // The positions were counted as each page was taken apart.
      budget.take(cell.text(), 0);
    }
    return new Document(Format.PDF, List.of(grid), notes(pictures));
  }

  private static List<Note> notes(List<Integer> pictures) {
    if (pictures.isEmpty()) {
      return List.of();
    }
    String pages = pictures.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return List.of(Note.of(Note.Code.IMAGE_PAGES, pages));
  }
}
