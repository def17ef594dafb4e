package io.fuhe.document.word;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.PackageParts;
import io.fuhe.form.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Reads .docx. The parts are streamed rather than loaded into an object model, so that a huge
 * document costs no more than the cells it may have, and so that content controls and other
 * wrappers around rows and cells are seen through.
 */
public final class DocxReader implements DocumentReader {

  private final Limits limits;
  private final DocumentReader enclosed;

  /** A reader that leaves out what a document takes in from others. */
  public DocxReader(Limits limits) {
    this(limits, null);
  }

  /**
   * A reader of whole documents.
   *
   * @param enclosed reads the documents of any format that a document takes in, or null
   */
  public DocxReader(Limits limits, DocumentReader enclosed) {
    this.limits = limits;
    this.enclosed = enclosed;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    return LibraryBoundary.within(file, () -> document(file));
  }

  /**
   * Where the places of a document stand in its main part: each place's element, counted from 1 at
   * the root in the order of the start tags.
   *
   * @throws UnreadableDocument as {@link #read} does
   */
  public Map<Place, Integer> elements(Path file) throws UnreadableDocument {
    return LibraryBoundary.within(
        file,
        () -> {
          try (PackageParts parts = new PackageParts(file, limits)) {
            return BlockFlow.elements(body(parts, context(parts)), limits);
          }
        });
  }

  private Document document(Path file) throws IOException, XMLStreamException, UnreadableDocument {
    try (PackageParts parts = new PackageParts(file, limits)) {
      DocxContext context = context(parts);
      return document(Format.DOCX, body(parts, context), context, limits);
    }
  }

  /** The document of a body that was read. */
  static Document document(Format format, List<Block> body, DocxContext context, Limits limits)
      throws UnreadableDocument {
    Grid grid = BlockFlow.lay(body, limits);
    List<Note> notes = new ArrayList<>(context.revisions().notes());
    if (context.enclosed().embedded()) {
      notes.add(Note.of(Note.Code.EMBEDDED_READ));
    }
    return WordContent.of(format, grid, context.pictures(), notes, context.enclosed().unread());
  }

  private DocxContext context(PackageParts parts)
      throws IOException, XMLStreamException, UnreadableDocument {
    String main = parts.mainPart();
    return new DocxContext(
        DocxStyles.of(parts, main),
        Numbering.of(parts, main),
        limits,
        new Enclosed(parts, parts.relations(main), enclosed),
        (part, context) -> margin(parts, part, context));
  }

  private static List<Block> margin(PackageParts parts, String part, DocxContext context)
      throws XMLStreamException, UnreadableDocument {
    try (InputStream stream = parts.open(part)) {
      return new DocxBody(parts.cursor(stream), context).blocks();
    } catch (IOException e) {
      // A document is whole without the heads of its pages.
      return List.of();
    }
  }

  private static List<Block> body(PackageParts parts, DocxContext context)
      throws IOException, XMLStreamException, UnreadableDocument {
    try (InputStream stream = parts.open(parts.mainPart())) {
      return new DocxBody(parts.cursor(stream), context).document();
    }
  }
}
