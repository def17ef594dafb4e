package io.fuhe.document.word;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads .docx. The parts are streamed rather than loaded into an object model, so that a huge
 * document costs no more than the cells it may have, and so that content controls and other
 * wrappers around rows and cells are seen through.
 */
public final class DocxReader implements DocumentReader {

  private final Limits limits;

  public DocxReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    return LibraryBoundary.within(file, () -> document(file));
  }

  private Document document(Path file) throws IOException, XMLStreamException, UnreadableDocument {
    try (WordPackage parts = new WordPackage(file, limits)) {
      String main = parts.mainPart();
      DocxContext context =
          new DocxContext(DocxStyles.of(parts, main), Numbering.of(parts, main), limits);
      List<Block> body;
      try (InputStream stream = parts.open(main)) {
        body = new DocxBody(parts.cursor(stream), context).document();
      }
      Grid grid = BlockFlow.lay(body, limits);
      if (grid.cells().stream().allMatch(Cell::blank) && context.pictures()) {
        throw new UnreadableDocument(Reason.IMAGE_ONLY, "pictures and no text");
      }
      return new Document(Format.DOCX, List.of(grid), context.revisions().notes());
    }
  }
}
