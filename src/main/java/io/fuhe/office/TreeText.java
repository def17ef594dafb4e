package io.fuhe.office;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * Writes a tree as it is: whoever changes one declares the namespaces of what he adds. The
 * transformer of the Java platform looks all of them up again, which takes longer than reading the
 * part and all that is done to it.
 */
final class TreeText {

  private static final char UNREADABLE = '\ufffd';

  private final StringBuilder out;

  private TreeText(StringBuilder out) {
    this.out = out;
  }

  /** Appends all of a tree. */
  static void append(Document tree, StringBuilder out) {
    TreeText text = new TreeText(out);
    Node node = tree.getFirstChild();
    while (node != null) {
      text.begin(node);
      Node next = node.getFirstChild();
      // However deep the tree is, it is walked without a stack.
      while (next == null && node != tree) {
        text.end(node);
        next = node.getNextSibling();
        node = next == null ? node.getParentNode() : node;
      }
      node = next;
    }
  }

  private void begin(Node node) {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> element(node);
      case Node.TEXT_NODE -> text(node.getNodeValue(), false);
      case Node.CDATA_SECTION_NODE ->
          out.append("<![CDATA[").append(node.getNodeValue()).append("]]>");
      case Node.COMMENT_NODE -> out.append("<!--").append(node.getNodeValue()).append("-->");
      case Node.PROCESSING_INSTRUCTION_NODE -> instruction((ProcessingInstruction) node);
      default -> throw new IllegalArgumentException("a node of type " + node.getNodeType());
    }
  }

  private void element(Node element) {
    out.append('<').append(element.getNodeName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      out.append(' ').append(attribute.getName()).append("=\"");
      text(attribute.getValue(), true);
      out.append('"');
    }
    out.append(element.hasChildNodes() ? ">" : "/>");
  }

  private void end(Node node) {
    if (node.getNodeType() == Node.ELEMENT_NODE && node.hasChildNodes()) {
      out.append("</").append(node.getNodeName()).append('>');
    }
  }

  private void instruction(ProcessingInstruction instruction) {
    out.append("<?").append(instruction.getTarget());
    out.append(' ').append(instruction.getData()).append("?>");
  }

  /**
   * What a reader would take for a sign, or read as another character, is written by its number.
   */
  private void text(String text, boolean quoted) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(quoted ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append(quoted ? "&#10;" : "\n");
        case '\t' -> out.append(quoted ? "&#9;" : "\t");
        default -> out.append(isReadable(text, i) ? c : UNREADABLE);
      }
    }
  }

  /** Whether XML may hold a character: no control character, and no half of one. */
  private static boolean isReadable(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= ' ' && c < '\ufffe';
  }
}
