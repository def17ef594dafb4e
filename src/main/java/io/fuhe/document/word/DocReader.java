package io.fuhe.document.word;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads .doc of Word 97 and later, WPS among its writers. */
public final class DocReader implements DocumentReader {

  private final Limits limits;
  private final DocumentReader enclosed;

  /** A reader that leaves out what is embedded. */
  public DocReader(Limits limits) {
    this(limits, null);
  }

  /**
   * A reader of whole documents.
   *
   * @param enclosed reads the documents of any format that are embedded, or null
   */
  public DocReader(Limits limits, DocumentReader enclosed) {
    this.limits = limits;
    this.enclosed = enclosed;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    return LibraryBoundary.within(file, () -> document(file));
  }

  private Document document(Path file) throws IOException, UnreadableDocument {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
        HWPFDocument document = new HWPFDocument(container)) {
      DocBody body = new DocBody(document, enclosed, limits);
      Grid grid = BlockFlow.lay(body.blocks(), limits);
      return WordContent.of(Format.DOC, grid, body.pictures(), body.notes(), body.unread());
    }
  }
}
