package io.fuhe.document.excel;

import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of a cell of Excel 2003, with or without marks of their looks. */
final class RichXml {

  /** The mark of what is struck through. */
  private static final String STRUCK = "S";

  private RichXml() {}

  /**
   * What is not struck through; the reader stands at the element's end afterwards.
   *
   * @throws UnreadableDocument when it is nested deeper than the limit
   */
  static String text(XMLStreamReader xml, int mostDepth)
      throws XMLStreamException, UnreadableDocument {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int struck = 0;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          struck += struck > 0 || xml.getLocalName().equals(STRUCK) ? 1 : 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          struck -= struck > 0 ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(struck > 0 ? "" : xml.getText());
        default -> {}
      }
      if (depth > mostDepth) {
        throw new UnreadableDocument(Reason.TOO_COMPLEX, "nested too deep");
      }
    }
    return text.toString();
  }
}
