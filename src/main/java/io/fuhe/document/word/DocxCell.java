package io.fuhe.document.word;

import io.fuhe.document.flow.Merge;

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

  DocxCell(XmlCursor xml) {
    this.xml = xml;
    this.element = xml.element();
  }

  /** Takes the property that the cursor stands on. */
  void properties(String name) {
    switch (name) {
      case "gridSpan" -> span = Math.min(WIDEST, Math.max(1, xml.number("val", 1)));
      case "vMerge", "vmerge" -> merge = startsSpan() ? Merge.START : Merge.CONTINUE;
      case "hMerge", "hmerge" -> joinedLeft = !startsSpan();
      case "tcW" -> width = "dxa".equals(xml.attribute("type")) ? xml.twips("w", 0) : 0;
      default -> {}
    }
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
