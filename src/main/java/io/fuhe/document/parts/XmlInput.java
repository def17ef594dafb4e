package io.fuhe.document.parts;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that nobody vouches for: what it refers to outside is not followed, and it defines
 * nothing. That of the Java platform takes twice as long.
 */
public final class XmlInput {

  /** Word keeps whole drawings in one attribute; how large a part may be, its stream bounds. */
  private static final int LARGEST_ATTRIBUTE = 1 << 26;

  private static final XMLInputFactory FACTORY = factory();

  private XmlInput() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LARGEST_ATTRIBUTE);
    return factory;
  }

  /** Reads piece by piece. */
  public static XMLStreamReader pieces(InputStream part) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(part);
  }

  /** Reads event by event. */
  public static XMLEventReader events(InputStream part) throws XMLStreamException {
    return FACTORY.createXMLEventReader(part);
  }
}
