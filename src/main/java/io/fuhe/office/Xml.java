package io.fuhe.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parts of office packages as trees. Elements are known by their local names: the two editions of
 * the standard differ in nothing but the namespaces.
 */
public final class Xml {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  /**
   * All of a part is walked through: to make its nodes one by one when they are asked for is slow.
   */
  private static final String DEFERRED = "http://apache.org/xml/features/dom/defer-node-expansion";

  private static final DocumentBuilderFactory BUILDERS = builders();

  private Xml() {}

  private static DocumentBuilderFactory builders() {
    DocumentBuilderFactory builders = XMLHelper.getDocumentBuilderFactory();
    builders.setAttribute(DEFERRED, false);
    return builders;
  }

  /** The tree of a part. */
  public static Document parse(byte[] part) throws IOException {
    try {
      DocumentBuilder builder = BUILDERS.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(part));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  public static Document parse(String part) throws IOException {
    return parse(part.getBytes(StandardCharsets.UTF_8));
  }

  /** A tree as a part. */
  public static byte[] bytes(Document part) {
    StringBuilder out = new StringBuilder(HEAD);
    TreeText.append(part, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The child elements. */
  public static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** The child elements of a name. */
  public static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(e -> e.getLocalName().equals(name)).toList();
  }

  /** The first child element of a name, or null. */
  public static Element child(Element parent, String name) {
    return children(parent, name).stream().findFirst().orElse(null);
  }

  /** All elements below a root of a name, in document order. */
  public static List<Element> all(Element root, String name) {
    List<Element> found = new ArrayList<>();
    Node node = root.getFirstChild();
    while (node != null) {
      if (node instanceof Element element
          && (name.equals("*") || element.getLocalName().equals(name))) {
        found.add(element);
      }
      Node next = node.getFirstChild();
      while (next == null && node != root) {
        next = node.getNextSibling();
        node = next == null ? node.getParentNode() : node;
      }
      node = next;
    }
    return found;
  }

  /** A new element of a parent's namespace, its last child. */
  public static Element append(Element parent, String name) {
    return insert(parent, name, null);
  }

  /** A new element of a parent's namespace before one of its children; at the end before null. */
  public static Element insert(Element parent, String name, Node before) {
    String prefix = parent.getPrefix() == null ? "" : parent.getPrefix() + ":";
    Element element =
        parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), prefix + name);
    parent.insertBefore(element, before);
    return element;
  }

  /** A new element before the first child that the schema puts behind it. */
  public static Element insertBeforeAny(Element parent, String name, Set<String> followers) {
    Node before =
        children(parent).stream()
            .filter(e -> followers.contains(e.getLocalName()))
            .findFirst()
            .orElse(null);
    return insert(parent, name, before);
  }

  /** Sets an attribute of the element's own namespace, as word processing has them. */
  public static void set(Element element, String name, String value) {
    String namespace = element.getNamespaceURI();
    String prefix =
        element.getPrefix() == null ? element.lookupPrefix(namespace) : element.getPrefix();
    if (prefix == null) {
      prefix = "w";
      declare(element, prefix, namespace);
    }
    element.setAttributeNS(namespace, prefix + ":" + name, value);
  }

  /** Declares a namespace at an element, for it and all below. */
  public static void declare(Element element, String prefix, String namespace) {
    element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, namespace);
  }

  /** An attribute of the element's own namespace; empty when it is not there. */
  public static String get(Element element, String name) {
    return element.getAttributeNS(element.getNamespaceURI(), name);
  }

  /** Says that blanks at the ends of an element's text are meant. */
  public static void keepBlanks(Element text) {
    text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
  }

  /** Takes an attribute away, of whichever namespace. */
  public static void removeAttributes(Element element, String name) {
    var attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      Attr attribute = (Attr) attributes.item(i);
      if (name.equals(attribute.getLocalName())) {
        element.removeAttributeNode(attribute);
      }
    }
  }
}
