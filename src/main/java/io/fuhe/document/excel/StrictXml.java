package io.fuhe.document.excel;

import io.fuhe.document.parts.XmlInput;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Copies a part of a workbook while it streams by: names of the strict edition become those of the
 * transitional one, and dates the numbers of their days, as which POI knows them.
 */
final class StrictXml {

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

  private final XMLStreamReader in;
  private final XMLStreamWriter out;
  private boolean date;

  private StrictXml(XMLStreamReader in, XMLStreamWriter out) {
    this.in = in;
    this.out = out;
  }

  static void copy(InputStream part, OutputStream to) throws XMLStreamException {
    XMLStreamReader reader = XmlInput.pieces(part);
    XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(to, "UTF-8");
    writer.writeStartDocument("UTF-8", "1.0");
    new StrictXml(reader, writer).copy();
    writer.flush();
  }

  private void copy() throws XMLStreamException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.END_ELEMENT -> {
          out.writeEndElement();
          date &= !in.getLocalName().equals("c");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            out.writeCharacters(date ? serial(in.getText()) : in.getText());
        default -> {}
      }
    }
  }

  private void begin() throws XMLStreamException {
    out.writeStartElement(prefix(in.getPrefix()), in.getLocalName(), name(in.getNamespaceURI()));
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      out.writeNamespace(prefix(in.getNamespacePrefix(i)), name(in.getNamespaceURI(i)));
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String value = in.getAttributeValue(i);
      boolean iso =
          in.getLocalName().equals("c")
              && in.getAttributeLocalName(i).equals("t")
              && value.equals("d");
      date |= iso;
      if (!iso) {
        out.writeAttribute(
            prefix(in.getAttributePrefix(i)),
            name(in.getAttributeNamespace(i)),
            in.getAttributeLocalName(i),
            name(value));
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

  /** The number of a day for a date in the words of ISO 8601; what is no such date, as it is. */
  static String serial(String iso) {
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
