package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads what can stand in a body, a cell or a text box of a .docx. */
final class DocxBody {

  private final XmlCursor xml;
  private final DocxContext context;
  private final Wrappers wrappers;

  DocxBody(XmlCursor xml, DocxContext context) {
    this.xml = xml;
    this.context = context;
    this.wrappers = new Wrappers(xml, context);
  }

  /** The body of the main part; the cursor stands on its root. */
  List<Block> document() throws XMLStreamException, UnreadableDocument {
    List<Block> body = new ArrayList<>();
    xml.children(
        name -> {
          if (name.equals("background")) {
            // A page of another colour makes white text seen.
            context.shade(!"FFFFFF".equalsIgnoreCase(xml.attribute("color")));
          } else if (name.equals("body")) {
            body.addAll(blocks());
          }
        });
    return body;
  }

  /** The blocks inside the current element. */
  List<Block> blocks() throws XMLStreamException, UnreadableDocument {
    Paragraphs blocks = new Paragraphs();
    xml.children(name -> block(name, blocks));
    return blocks.list();
  }

  /** The blocks inside the current cell, whose properties the given reader takes. */
  List<Block> blocks(XmlCursor.Visitor cellProperties)
      throws XMLStreamException, UnreadableDocument {
    Paragraphs blocks = new Paragraphs();
    xml.children(
        name -> {
          if (name.equals("tcPr")) {
            xml.children(cellProperties);
          } else {
            block(name, blocks);
          }
        });
    return blocks.list();
  }

  private void block(String name, Paragraphs blocks) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "p" -> {
        DocxParagraph paragraph = new DocxParagraph(xml, context, this);
        Block.Paragraph read = paragraph.read();
        context.count(read.text());
        blocks.add(read, paragraph.runsIntoNext());
        if (paragraph.section() != null) {
          blocks.add(paragraph.section(), false);
        }
      }
      case "sectPr" -> blocks.add(new DocxSection(xml, context, this).read(), false);
      case "altChunk" -> {
        for (Block block : context.enclosed().chunk(xml.attribute("id"))) {
          blocks.add(block, false);
        }
      }
      case "subDoc" -> context.enclosed().linked();
      case "tbl" -> blocks.add(new DocxTable(xml, context, this).read(), false);
      default -> wrappers.through(name, inner -> block(inner, blocks));
    }
  }
}
