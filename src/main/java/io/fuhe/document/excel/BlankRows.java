package io.fuhe.document.excel;

import io.fuhe.document.parts.XmlInput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Copies a sheet without cells that hold nothing, and without rows that are left with no cell
 * unless they are hidden above one that is not.
 */
final class BlankRows {

  private static final int BUFFER = 64 << 10;

  private static final QName NUMBER = new QName("r");
  private static final QName HIDDEN = new QName("hidden");

  /** What a cell holds: a value, a formula, text of its own. */
  private static final Set<String> CONTENT = Set.of("v", "f", "is");

  private final XMLEventReader in;
  private final XMLEventWriter out;
  private final XMLEventFactory events = XMLEventFactory.newFactory();
  private final List<Integer> hidden = new ArrayList<>();
  private int row;

  private BlankRows(XMLEventReader in, XMLEventWriter out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Copies a sheet.
   *
   * @param out left open
   * @throws IOException when it is no sheet, or holds what none does
   */
  static void leaveOut(InputStream sheet, OutputStream out) throws IOException {
    try {
      XMLEventReader reader = XmlInput.events(sheet);
      XMLEventWriter writer =
          XMLOutputFactory.newFactory()
              .createXMLEventWriter(
                  new BufferedOutputStream(out, BUFFER), StandardCharsets.UTF_8.name());
      new BlankRows(reader, writer).copy();
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void copy() throws XMLStreamException, IOException {
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (event.getEventType() == XMLEvent.DTD) {
        throw new IOException("DOCTYPE in a sheet");
      }
      if (begins(event, "row")) {
        row(event.asStartElement());
      } else {
        out.add(event);
      }
    }
  }

  private void row(StartElement begin) throws XMLStreamException {
    Attribute number = begin.getAttributeByName(NUMBER);
    row = number == null ? row + 1 : number(number, row + 1);
    List<XMLEvent> kept = new ArrayList<>();
    boolean filled = false;
    XMLEvent event = in.nextEvent();
    while (!ends(event, "row")) {
      if (begins(event, "c")) {
        filled |= cell(event.asStartElement(), kept);
      }
      event = in.nextEvent();
    }
    if (filled) {
      writeHidden(begin.getName());
      out.add(begin);
      if (number == null) {
        // Rows without a number count on from the one before, which may have been left out.
        out.add(events.createAttribute(NUMBER, String.valueOf(row)));
      }
      for (XMLEvent part : kept) {
        out.add(part);
      }
      out.add(event);
    } else if (isHidden(begin)) {
      hidden.add(row);
    }
  }

  /** Whether a row is seen counts for those below it. */
  private void writeHidden(QName name) throws XMLStreamException {
    for (int number : hidden) {
      out.add(events.createStartElement(name, null, null));
      out.add(events.createAttribute(NUMBER, String.valueOf(number)));
      out.add(events.createAttribute(HIDDEN, "1"));
      out.add(events.createEndElement(name, null));
    }
    hidden.clear();
  }

  private static boolean isHidden(StartElement row) {
    Attribute hidden = row.getAttributeByName(HIDDEN);
    return hidden != null && !hidden.getValue().equals("0") && !hidden.getValue().equals("false");
  }

  /** Keeps a cell that holds something; cells without an address count on from those before. */
  private boolean cell(StartElement begin, List<XMLEvent> kept) throws XMLStreamException {
    List<XMLEvent> cell = new ArrayList<>();
    boolean filled = false;
    XMLEvent event = begin;
    while (!ends(event, "c")) {
      cell.add(event);
      filled |=
          event.isStartElement()
              && CONTENT.contains(event.asStartElement().getName().getLocalPart());
      event = in.nextEvent();
    }
    cell.add(event);
    if (filled || begin.getAttributeByName(NUMBER) == null) {
      kept.addAll(cell);
    }
    return filled;
  }

  private static int number(Attribute attribute, int otherwise) {
    try {
      return Integer.parseInt(attribute.getValue());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static boolean begins(XMLEvent event, String name) {
    return event.isStartElement() && event.asStartElement().getName().getLocalPart().equals(name);
  }

  private static boolean ends(XMLEvent event, String name) {
    return event.isEndElement() && event.asEndElement().getName().getLocalPart().equals(name);
  }
}
