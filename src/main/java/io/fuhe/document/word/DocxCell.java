package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.Merge;
import io.fuhe.document.parts.XmlCursor;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The properties of a cell of a .docx as they are met. */
final class DocxCell {

  /** Word itself draws no more columns; a larger span is a mistake or an attack. */
  private static final int WIDEST = 1000;

  private final XmlCursor xml;
  private final int element;
  private int span = 1;
  private int width;
  private Merge merge = Merge.NONE;
  private boolean joinedLeft;
  private boolean deleted;
  private boolean openAbove;
  private boolean openBelow;

  DocxCell(XmlCursor xml) {
    this.xml = xml;
    this.element = xml.element();
  }

  /** Takes the property that the cursor stands on. */
  void properties(String name) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "gridSpan" -> span = Math.min(WIDEST, Math.max(1, xml.number("val", 1)));
      case "vMerge", "vmerge" -> merge = startsSpan() ? Merge.START : Merge.CONTINUE;
      case "hMerge", "hmerge" -> joinedLeft = !startsSpan();
      case "tcW" -> width = "dxa".equals(xml.attribute("type")) ? xml.twips("w", 0) : 0;
      case "tcBorders" -> xml.children(this::border);
      default -> {}
    }
  }

  private void border(String name) {
    boolean none = List.of("nil", "none").contains(String.valueOf(xml.attribute("val")));
    openAbove |= none && name.equals("top");
    openBelow |= none && name.equals("bottom");
  }

  /** Whether it has no line above, by its own word. */
  boolean openAbove() {
    return openAbove;
  }

  /** Whether it has no line below, by its own word. */
  boolean openBelow() {
    return openBelow;
  }

  /** Which element of the part it is. */
  int element() {
    return element;
  }

  int span() {
    return span;
  }

  /** Its own width in twips, or 0 where the file does not say. */
  int width() {
    return Math.max(0, width);
  }

  Merge merge() {
    return merge;
  }

  /** Whether it is the rest of the cell on its left. */
  boolean joinedLeft() {
    return joinedLeft;
  }

  /** Says that a tracked change deleted it. */
  void delete() {
    deleted = true;
  }

  boolean deleted() {
    return deleted;
  }

  private boolean startsSpan() {
    return "restart".equals(xml.attribute("val"));
  }
}
