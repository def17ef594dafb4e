package io.fuhe.document.excel;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;

/**
 * Copies a part of a workbook while it streams by: names of the strict edition become those of the
 * transitional one, and rows and cells of a sheet in which nothing stands are left out.
 */
final class PlainXml {

  /** What the names of the strict edition begin with. */
  static final String STRICT = "http://purl.oclc.org/ooxml/";

  private static final String OFFICE = "http://schemas.openxmlformats.org/";

  /** ISO/IEC 29500-1, annex: the names that the two editions give to the same things. */
  private static final Map<String, String> EDITIONS =
      Map.of(
          "spreadsheetml/main", "spreadsheetml/2006/main",
          "officeDocument/relationships", "officeDocument/2006/relationships",
          "officeDocument/extendedProperties", "officeDocument/2006/extended-properties",
          "officeDocument/customProperties", "officeDocument/2006/custom-properties",
          "officeDocument/docPropsVTypes", "officeDocument/2006/docPropsVTypes",
          "drawingml/main", "drawingml/2006/main",
          "drawingml/spreadsheetDrawing", "drawingml/2006/spreadsheetDrawing",
          "drawingml/chart", "drawingml/2006/chart");

  private static final Set<String> MAY_BE_EMPTY = Set.of("row", "c");

  private final XMLStreamReader in;
  private final XMLStreamWriter out;
  private final boolean sheet;
  private final Deque<Start> waiting = new ArrayDeque<>();
  private boolean date;

  private PlainXml(XMLStreamReader in, XMLStreamWriter out, boolean sheet) {
    this.in = in;
    this.out = out;
    this.sheet = sheet;
  }

  /** The beginning of an element that is written only when something stands in it. */
  private record Start(String[] element, String[][] namespaces, String[][] attributes) {}

  static void copy(InputStream part, OutputStream to, boolean sheet) throws XMLStreamException {
    XMLInputFactory factory = XMLHelper.newXMLInputFactory();
    XMLStreamReader reader = factory.createXMLStreamReader(part);
    XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(to, "UTF-8");
    writer.writeStartDocument("UTF-8", "1.0");
    new PlainXml(reader, writer, sheet).copy();
    writer.flush();
  }

  private void copy() throws XMLStreamException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
        default -> {}
      }
    }
  }

  private void begin() throws XMLStreamException {
    Start start = start();
    if (sheet && MAY_BE_EMPTY.contains(in.getLocalName())) {
      waiting.add(start);
      return;
    }
    writeWaiting();
    write(start);
  }

  private void end() throws XMLStreamException {
    if (waiting.isEmpty()) {
      out.writeEndElement();
    } else {
      waiting.removeLast();
    }
    date &= !in.getLocalName().equals("c");
  }

  private void characters() throws XMLStreamException {
    if (waiting.isEmpty()) {
      out.writeCharacters(date ? serial(in.getText()) : in.getText());
    }
  }

  private void writeWaiting() throws XMLStreamException {
    while (!waiting.isEmpty()) {
      write(waiting.removeFirst());
    }
  }

  private Start start() {
    String[] element = {prefix(in.getPrefix()), in.getLocalName(), name(in.getNamespaceURI())};
    String[][] namespaces = new String[in.getNamespaceCount()][];
    for (int i = 0; i < namespaces.length; i++) {
      namespaces[i] = new String[] {prefix(in.getNamespacePrefix(i)), name(in.getNamespaceURI(i))};
    }
    String[][] attributes = new String[in.getAttributeCount()][];
    for (int i = 0; i < attributes.length; i++) {
      attributes[i] =
          new String[] {
            prefix(in.getAttributePrefix(i)),
            name(in.getAttributeNamespace(i)),
            in.getAttributeLocalName(i),
            name(in.getAttributeValue(i))
          };
    }
    return new Start(element, namespaces, attributes);
  }

  private void write(Start start) throws XMLStreamException {
    String[] element = start.element();
    out.writeStartElement(element[0], element[1], element[2]);
    for (String[] namespace : start.namespaces()) {
      out.writeNamespace(namespace[0], namespace[1]);
    }
    for (String[] attribute : start.attributes()) {
      // POI knows a date only as the number of its day.
      boolean iso =
          sheet && element[1].equals("c") && attribute[2].equals("t") && attribute[3].equals("d");
      date |= iso;
      if (!iso) {
        out.writeAttribute(attribute[0], attribute[1], attribute[2], attribute[3]);
      }
    }
  }

  private static String prefix(String prefix) {
    return prefix == null ? "" : prefix;
  }

  private static String name(String name) {
    if (name == null || !name.startsWith(STRICT)) {
      return name == null ? "" : name;
    }
    String rest = name.substring(STRICT.length());
    for (Map.Entry<String, String> edition : EDITIONS.entrySet()) {
      if (rest.startsWith(edition.getKey())) {
        return OFFICE + edition.getValue() + rest.substring(edition.getKey().length());
      }
    }
    return OFFICE + rest;
  }

  private static String serial(String iso) {
    try {
      String text = iso.strip();
      double day =
          text.indexOf('T') < 0
              ? DateUtil.getExcelDate(LocalDate.parse(text))
              : DateUtil.getExcelDate(LocalDateTime.parse(text.replaceFirst("Z$", "")));
      return String.valueOf(day);
    } catch (DateTimeException e) {
      return iso;
    }
  }
}
