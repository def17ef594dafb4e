package io.fuhe.document.ofd;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dom4j.DocumentException;
import org.ofdrw.core.annotation.pageannot.Annot;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.reader.PageInfo;
import org.ofdrw.reader.model.AnnotionEntity;

/** Reads OFD with text, by all layers of each page and of the templates that it is printed on. */
public final class OfdReader implements DocumentReader {

  private final Limits limits;

  public OfdReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    try (OfdFolder folder = OfdFolder.unpacked(file, limits.unpacking());
        OFDReader ofd = new OFDReader(folder.path().toString(), false)) {
      int count = ofd.getNumberOfPages();
      if (count > limits.pages()) {
        throw new UnreadableDocument(Reason.TOO_COMPLEX, count + " pages");
      }
      return read(ofd, count, folder);
    } catch (OverfullPage e) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, e.getMessage(), e);
    } catch (IOException | DocumentException | RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, "cannot be read: " + e, e);
    }
  }

  private Document read(OFDReader ofd, int count, OfdFolder folder)
      throws UnreadableDocument, IOException, DocumentException {
    PageReader pages = new PageReader(limits);
    Map<String, List<Annot>> annotations = annotations(ofd);
    Resources resources = new Resources(ofd.getResMgt());
    for (int number = 1; number <= count; number++) {
      PageInfo page = ofd.getPageInfo(number);
      List<Annot> upon = annotations.getOrDefault(String.valueOf(page.getId()), List.of());
      pages.add(OfdPage.scan(page, upon, resources));
    }
    // A package may hold several documents; viewers open the first.
    boolean more = folder.documents() > 1;
    Document document = pages.document(Format.OFD, more ? Reason.LINKED_CONTENT : null);
    return more || !ofd.getAttachmentList().isEmpty()
        ? document.with(Note.of(Note.Code.EMBEDDED_FILES))
        : document;
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
