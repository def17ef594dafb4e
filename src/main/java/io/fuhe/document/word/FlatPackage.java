package io.fuhe.document.word;

import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.XmlInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Packs a package that was written out as one XML file (Flat OPC). */
final class FlatPackage {

  private final XMLEventReader xml;
  private final ZipOutputStream zip;
  private final Limits limits;
  private int parts;

  private FlatPackage(XMLEventReader xml, ZipOutputStream zip, Limits limits) {
    this.xml = xml;
    this.zip = zip;
    this.limits = limits;
  }

  /**
   * Packs a file.
   *
   * @throws UnreadableDocument when it has a document type declaration or too many parts
   */
  static void pack(Path flat, Path packed, Limits limits)
      throws IOException, XMLStreamException, UnreadableDocument {
    try (InputStream in = Files.newInputStream(flat);
        OutputStream out = Files.newOutputStream(packed);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      // It is read once and thrown away.
      zip.setLevel(Deflater.NO_COMPRESSION);
      new FlatPackage(XmlInput.events(in), zip, limits).pack();
    }
  }

  private void pack() throws IOException, XMLStreamException, UnreadableDocument {
    boolean open = false;
    while (xml.hasNext()) {
      XMLEvent event = xml.nextEvent();
      if (event.getEventType() == XMLEvent.DTD) {
        throw new UnreadableDocument(Reason.UNSAFE_CONTENT, "document type declaration");
      }
      if (event.isStartElement()) {
        String name = event.asStartElement().getName().getLocalPart();
        if (name.equals("part")) {
          open = begin(event.asStartElement());
        } else if (name.equals("xmlData") && open) {
          copy();
        } else if (name.equals("binaryData") && open) {
          zip.write(Base64.getMimeDecoder().decode(xml.getElementText()));
        }
      }
    }
  }

  private boolean begin(StartElement part) throws IOException, UnreadableDocument {
    if (++parts > limits.unpacking().entries()) {
      throw new UnreadableDocument(Reason.UNSAFE_CONTENT, "more than " + parts + " parts");
    }
    for (var attributes = part.getAttributes(); attributes.hasNext(); ) {
      var attribute = attributes.next();
      if (attribute.getName().getLocalPart().equals("name")) {
        zip.putNextEntry(new ZipEntry(attribute.getValue().replaceFirst("^/", "")));
        return true;
      }
    }
    return false;
  }

  private void copy() throws XMLStreamException {
    XMLEventWriter part = XMLOutputFactory.newInstance().createXMLEventWriter(zip, "UTF-8");
    int depth = 0;
    while (depth >= 0) {
      XMLEvent event = xml.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
      if (depth >= 0) {
        part.add(event);
      }
    }
    part.flush();
  }
}
