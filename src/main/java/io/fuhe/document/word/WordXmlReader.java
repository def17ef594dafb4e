package io.fuhe.document.word;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.XmlCursor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads Word documents in one XML file: those of Word 2003, whose elements are almost those of a
 * .docx, and packages that were written out flat.
 */
public final class WordXmlReader implements DocumentReader {

  private final Limits limits;
  private final DocxReader packages;

  /**
   * @param packages reads what a flat package is when it is packed
   */
  public WordXmlReader(Limits limits, DocxReader packages) {
    this.limits = limits;
    this.packages = packages;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    return LibraryBoundary.within(file, () -> document(file));
  }

  private Document document(Path file) throws IOException, XMLStreamException, UnreadableDocument {
    try (InputStream stream = Files.newInputStream(file)) {
      XmlCursor xml = new XmlCursor(stream, limits.depth());
      if (xml.name().equals("wordDocument")) {
        return of2003(xml);
      }
    }
    Path packed = Files.createTempFile("flat", ".docx");
    try {
      FlatPackage.pack(file, packed, limits);
      Document document = packages.read(packed);
      return new Document(Format.WORD_XML, document.grids(), document.notes(), document.unread());
    } finally {
      Files.deleteIfExists(packed);
    }
  }

  private Document of2003(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    DocxStyles styles = new DocxStyles();
    DocxContext context = new DocxContext(styles, new Numbering(), limits);
    List<Block> body = new ArrayList<>();
    xml.children(
        name -> {
          if (name.equals("styles")) {
            styles.read(xml);
          } else if (name.equals("body")) {
            body.addAll(new DocxBody(xml, context).blocks());
          }
        });
    if (body.isEmpty()) {
      throw new UnreadableDocument(Reason.DAMAGED, "no body");
    }
    return DocxReader.document(Format.WORD_XML, body, context, limits);
  }
}
