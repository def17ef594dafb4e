package io.fuhe.document.parts;

import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks down an XML part without holding it in memory. Names and attributes are known by their
 * local names: the two editions of the standard differ in nothing but the namespaces.
 */
public final class XmlCursor {

  private static final int LONGEST_TEXT = 1 << 22;

  private static final Pattern LENGTH =
      Pattern.compile("(-?\\d{1,7}(?:\\.\\d{1,9})?)(pt|in|cm|mm|pc|pi)?");

  private static final Map<String, BigDecimal> TWIPS =
      Map.of(
          "", BigDecimal.ONE,
          "pt", new BigDecimal(20),
          "pc", new BigDecimal(240),
          "pi", new BigDecimal(240),
          "in", new BigDecimal(1440),
          "cm", new BigDecimal("566.929"),
          "mm", new BigDecimal("56.6929"));

  /** Sees one child element; what it does not read of it is skipped. */
  @FunctionalInterface
  public interface Visitor {
    void element(String name) throws XMLStreamException, UnreadableDocument;
  }

  private final XMLStreamReader reader;
  private final int mostDepth;
  private int depth;
  private int element;

  /** A cursor on the root element of a part whose elements may be nested so deep. */
  public XmlCursor(InputStream part, int mostDepth) throws XMLStreamException, UnreadableDocument {
    this.mostDepth = mostDepth;
    reader = XmlInput.pieces(part);
    while (advance() != XMLStreamConstants.START_ELEMENT) {
      continue;
    }
  }

  /** The name of the current element. */
  public String name() {
    return reader.getLocalName();
  }

  /** Visits each child element of the current element, and leaves the cursor at its end. */
  public void children(Visitor visitor) throws XMLStreamException, UnreadableDocument {
    int inside = depth;
    while (true) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        visitor.element(reader.getLocalName());
        while (depth > inside) {
          advance();
        }
      } else if (depth < inside) {
        return;
      }
    }
  }

  /** The characters of the current element, and leaves the cursor at its end. */
  public String text() throws XMLStreamException, UnreadableDocument {
    int inside = depth;
    StringBuilder text = new StringBuilder();
    while (depth >= inside) {
      int event = advance();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        checkLength(text.length() + reader.getTextLength());
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
    return text.toString();
  }

  /** Refuses a text that only a bomb unpacks to, before it costs memory. */
  public static void checkLength(int length) throws UnreadableDocument {
    if (length > LONGEST_TEXT) {
      throw new UnreadableDocument(Reason.UNSAFE_CONTENT, "paragraph of " + length + " characters");
    }
  }

  /**
   * Which element of the part was begun last: the root is 1, and so on in the order of their start
   * tags.
   */
  public int element() {
    return element;
  }

  /** An attribute of the current element, or null. */
  public String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A whole-number attribute of the current element, or the given number where it has none. */
  public int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /**
   * A length of the current element in twips, or the given one where it has none. The strict
   * edition of the standard may name a unit.
   */
  public int twips(String name, int otherwise) {
    String value = attribute(name);
    Matcher length = LENGTH.matcher(value == null ? "" : value.strip());
    if (!length.matches()) {
      return otherwise;
    }
    BigDecimal unit = TWIPS.get(length.group(2) == null ? "" : length.group(2));
    return new BigDecimal(length.group(1))
        .multiply(unit)
        .setScale(0, RoundingMode.HALF_UP)
        .intValue();
  }

  /** Whether the current element switches something on: it does unless it says that it does not. */
  public boolean on() {
    String value = attribute("val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  private int advance() throws XMLStreamException, UnreadableDocument {
    int event = reader.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      element++;
      if (++depth > mostDepth) {
        throw new UnreadableDocument(Reason.TOO_COMPLEX, "elements nested " + depth + " deep");
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.DTD) {
      throw new UnreadableDocument(Reason.UNSAFE_CONTENT, "document type declaration");
    }
    return event;
  }
}
