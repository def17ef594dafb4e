package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.PackageParts;
import io.fuhe.document.parts.XmlCursor;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The automatic numbers of a .docx, counted as its paragraphs are met. */
final class Numbering {

  private static final int LEVELS = 9;

  private final Map<String, ListCounter> lists = new HashMap<>();
  private final Map<String, String> listOfNumbering = new HashMap<>();

  static Numbering of(PackageParts parts, String main)
      throws IOException, XMLStreamException, UnreadableDocument {
    Numbering numbering = new Numbering();
    for (String part : parts.related(main, "numbering")) {
      if (parts.has(part)) {
        try (InputStream stream = parts.open(part)) {
          numbering.read(parts.cursor(stream));
        }
      }
    }
    return numbering;
  }

  /**
   * The label of the next paragraph of a numbering; empty for none and for bullets.
   *
   * @param id the numbering's id, or null
   */
  String next(String id, int level) {
    ListCounter list = id == null ? null : lists.get(listOfNumbering.get(id));
    return list == null || level >= LEVELS ? "" : list.next(Math.max(0, level));
  }

  private void read(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    xml.children(
        name -> {
          if (name.equals("abstractNum")) {
            ListCounter list = new ListCounter(LEVELS);
            lists.put(xml.attribute("abstractNumId"), list);
            xml.children(inner -> level(inner, list, xml));
          } else if (name.equals("num")) {
            String id = xml.attribute("numId");
            xml.children(
                inner -> {
                  if (inner.equals("abstractNumId")) {
                    listOfNumbering.put(id, xml.attribute("val"));
                  }
                });
          }
        });
  }

  private void level(String name, ListCounter list, XmlCursor xml)
      throws XMLStreamException, UnreadableDocument {
    int level = xml.number("ilvl", -1);
    if (name.equals("lvl") && level >= 0 && level < LEVELS) {
      xml.children(
          property -> {
            switch (property) {
              case "start" -> list.start(level, xml.number("val", 1));
              case "numFmt" -> list.format(level, NumberFormat.of(xml.attribute("val")));
              case "lvlText" -> list.pattern(level, xml.attribute("val"));
              default -> {}
            }
          });
    }
  }
}
