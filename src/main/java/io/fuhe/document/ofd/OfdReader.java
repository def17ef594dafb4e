package io.fuhe.document.ofd;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.PagePicture;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.page.OverfullPage;
import io.fuhe.document.page.PageContent;
import io.fuhe.document.page.PageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dom4j.DocumentException;
import org.ofdrw.core.annotation.pageannot.Annot;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.reader.PageInfo;
import org.ofdrw.reader.model.AnnotionEntity;

/** Reads OFD with text, by all layers of each page and of the templates that it is printed on. */
public final class OfdReader implements DocumentReader {

  /** Packages hold one, or the parts of one that was sent together. */
  private static final int MOST_DOCUMENTS = 50;

  private final Limits limits;

  public OfdReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    try (OfdFolder folder = OfdFolder.unpacked(file, limits.unpacking())) {
      List<String> roots = folder.documents();
      Document document = opened(folder, 0);
      for (int i = 1; i < roots.size(); i++) {
        if (roots.indexOf(roots.get(i)) == i) {
          document = and(document, folder, i);
        }
      }
      return document;
    } catch (OverfullPage e) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, e.getMessage(), e);
    } catch (IOException | DocumentException | RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, "cannot be read: " + e, e);
    }
  }

  /** A document with a further one; where that cannot be read, the file is told to hold more. */
  private Document and(Document document, OfdFolder folder, int number) {
    if (number >= MOST_DOCUMENTS) {
      return more(document);
    }
    try {
      folder.first(number);
      Document both = document.and(opened(folder, pages(document)));
      Reason unread = both.unread() == null ? document.unread() : both.unread();
      return new Document(both.format(), both.grids(), both.notes(), unread);
    } catch (UnreadableDocument | IOException | DocumentException | RuntimeException e) {
      return more(document);
    }
  }

  /** Viewers open the first document alone. */
  private static Document more(Document document) {
    List<Grid> grids = document.grids();
    List<Note> notes = new ArrayList<>(document.notes());
    notes.add(Note.of(Note.Code.EMBEDDED_FILES));
    return new Document(document.format(), grids, notes, Reason.LINKED_CONTENT);
  }

  private static int pages(Document document) {
    return document.grids().stream()
        .flatMap(grid -> grid.cells().stream())
        .mapToInt(cell -> cell.place().page() == null ? 0 : cell.place().page())
        .max()
        .orElse(0);
  }

  private Document opened(OfdFolder folder, int before)
      throws UnreadableDocument, IOException, DocumentException {
    try (OFDReader ofd = new OFDReader(folder.path().toString(), false)) {
      int count = ofd.getNumberOfPages();
      if (count + before > limits.pages()) {
        throw new UnreadableDocument(Reason.TOO_COMPLEX, count + before + " pages");
      }
      return read(ofd, count, before);
    }
  }

  private Document read(OFDReader ofd, int count, int before)
      throws UnreadableDocument, IOException, DocumentException {
    Map<String, List<Annot>> annotations = annotations(ofd);
    Resources resources = new Resources(ofd.getResMgt());
    OfdPictures pictures = new OfdPictures(resources, limits.scans());
    PageReader pages = new PageReader(limits, pictures);
    for (int number = 1; number <= count; number++) {
      PageInfo page = ofd.getPageInfo(number);
      List<Annot> upon = annotations.getOrDefault(String.valueOf(page.getId()), List.of());
      pages.add(OfdPage.scan(page, before + number, upon, resources, pictures));
    }
    Document document = pages.document(Format.OFD, null);
    return hasAttachments(ofd) ? document.with(Note.of(Note.Code.EMBEDDED_FILES)) : document;
  }

  private static boolean hasAttachments(OFDReader ofd) {
    try {
      return !ofd.getAttachmentList().isEmpty();
    } catch (RuntimeException e) {
      // The library looks for them in a folder of the usual name alone.
      return false;
    }
  }

  /**
   * Draws the pictures of a page of the first document, and nothing else of it.
   *
   * @param number of the page, counted from 1
   * @param perPoint pixels to the point
   * @return nothing where there is no such page, or no picture on it
   * @throws UnreadableDocument when the file cannot be read
   */
  public Optional<PagePicture> picture(Path file, int number, float perPoint)
      throws UnreadableDocument {
    try (OfdFolder folder = OfdFolder.unpacked(file, limits.unpacking());
        OFDReader ofd = new OFDReader(folder.path().toString(), false)) {
      int count = ofd.getNumberOfPages();
      if (number < 1 || number > count) {
        return Optional.empty();
      }
      Resources resources = new Resources(ofd.getResMgt());
      OfdPictures pictures = new OfdPictures(resources, limits.scans());
      PageContent content =
          OfdPage.scan(ofd.getPageInfo(number), number, List.of(), resources, pictures);
      return content.pictured() == 0
          ? Optional.empty()
          : Optional.of(new PagePicture(pictures.page(content, perPoint), perPoint, count));
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, "cannot be read: " + e, e);
    }
  }

  /** What was set upon the pages later, by the page's id. */
  private static Map<String, List<Annot>> annotations(OFDReader ofd) {
    Map<String, List<Annot>> byPage = new HashMap<>();
    for (AnnotionEntity page : ofd.getAnnotationEntities()) {
      byPage.put(page.getPageId(), page.getAnnots());
    }
    return byPage;
  }
}
