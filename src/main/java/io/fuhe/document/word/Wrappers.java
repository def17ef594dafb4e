package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.XmlCursor;
import javax.xml.stream.XMLStreamException;

/**
 * The elements around content that a reader does not see: content controls, links, tracked changes
 * and alternatives. The same ones stand around paragraphs, rows, cells and runs.
 */
final class Wrappers {

  private final XmlCursor xml;
  private final DocxContext context;

  Wrappers(XmlCursor xml, DocxContext context) {
    this.xml = xml;
    this.context = context;
  }

  /** Lets the visitor see what a wrapper holds for a reader; does nothing for other elements. */
  void through(String name, XmlCursor.Visitor visitor)
      throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "sdt" -> contentControl(visitor);
      case "ins", "moveTo" -> {
        context.revisions().tracked();
        xml.children(visitor);
      }
      case "del", "moveFrom" -> context.revisions().tracked();
      case "annotation" -> annotation(visitor);
      case "sect", "sub-section", "pBdrGroup", "apo", "content" -> xml.children(visitor);
      case "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo" -> xml.children(visitor);
      case "AlternateContent" -> alternatives(visitor);
      default -> {}
    }
  }

  /** Word 2003 has one element for tracked changes, comments and bookmarks. */
  private void annotation(XmlCursor.Visitor visitor) throws XMLStreamException, UnreadableDocument {
    switch (String.valueOf(xml.attribute("type"))) {
      case "Word.Deletion" -> context.revisions().tracked();
      case "Word.Insertion" -> {
        context.revisions().tracked();
        xml.children(visitor);
      }
      case "Word.Comment" -> context.revisions().commented();
      default -> {}
    }
  }

  private void contentControl(XmlCursor.Visitor visitor)
      throws XMLStreamException, UnreadableDocument {
    boolean[] placeholder = {false};
    xml.children(
        name -> {
          if (name.equals("sdtPr")) {
            placeholder[0] = isPlaceholder();
          } else if (name.equals("sdtContent")) {
            content(placeholder[0], visitor);
          }
        });
  }

  private boolean isPlaceholder() throws XMLStreamException, UnreadableDocument {
    boolean[] found = {false};
    xml.children(name -> found[0] |= name.equals("showingPlcHdr") && xml.on());
    return found[0];
  }

  private void content(boolean placeholder, XmlCursor.Visitor visitor)
      throws XMLStreamException, UnreadableDocument {
    if (placeholder) {
      context.enterPlaceholder();
    }
    xml.children(visitor);
    if (placeholder) {
      context.leavePlaceholder();
    }
  }

  /** The fallback repeats the choice for older editors. */
  private void alternatives(XmlCursor.Visitor visitor)
      throws XMLStreamException, UnreadableDocument {
    boolean[] taken = {false};
    xml.children(
        name -> {
          if (!taken[0] && (name.equals("Choice") || name.equals("Fallback"))) {
            taken[0] = true;
            xml.children(visitor);
          }
        });
  }
}
