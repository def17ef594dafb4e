package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.PackageParts;
import io.fuhe.document.parts.XmlCursor;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/** What of the styles of a .docx bears on its text: hidden text and automatic numbers. */
final class DocxStyles {

  /**
   * The numbering that a paragraph style brings.
   *
   * @param id the numbering's id, or null for none
   */
  record Numbered(String id, int level) {}

  private static final Numbered NONE = new Numbered(null, 0);

  private final Map<String, Style> styles = new HashMap<>();

  static DocxStyles of(PackageParts parts, String main)
      throws IOException, XMLStreamException, UnreadableDocument {
    DocxStyles styles = new DocxStyles();
    for (String part : parts.related(main, "styles")) {
      if (parts.has(part)) {
        try (InputStream stream = parts.open(part)) {
          styles.read(parts.cursor(stream));
        }
      }
    }
    return styles;
  }

  /** What a style, or the one that it is based on, says of its text; null for nothing. */
  Boolean says(String id, StyleFlag flag) {
    Style style = nearest(id, candidate -> candidate.flags.containsKey(flag));
    return style == null ? null : style.flags.get(flag);
  }

  /** Whether a table style shades anything. */
  boolean shades(String id) {
    Style style = nearest(id, candidate -> candidate.shades);
    return style != null && style.shades;
  }

  /** The numbering of a paragraph style, its own or an inherited one. */
  Numbered numbering(String id) {
    Style style = nearest(id, candidate -> candidate.numberingId != null);
    return style == null ? NONE : new Numbered(style.numberingId, style.level);
  }

  private Style nearest(String id, Predicate<Style> wanted) {
    Set<String> seen = new HashSet<>();
    for (String at = id; at != null && seen.add(at); ) {
      Style style = styles.get(at);
      if (style == null || wanted.test(style)) {
        return style;
      }
      at = style.basedOn;
    }
    return null;
  }

  /** Adds the styles of the current element. */
  void read(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    xml.children(
        name -> {
          if (name.equals("style")) {
            Style style = new Style();
            styles.put(xml.attribute("styleId"), style);
            xml.children(property -> style.take(property, xml));
          }
        });
  }

  /** One style as it is met. */
  private static final class Style {
    private String basedOn;
    private final Map<StyleFlag, Boolean> flags = new EnumMap<>(StyleFlag.class);
    private boolean shades;
    private String numberingId;
    private int level;

    void take(String name, XmlCursor xml) throws XMLStreamException, UnreadableDocument {
      switch (name) {
        case "basedOn" -> basedOn = xml.attribute("val");
        case "vanish", "strike", "dstrike" -> flags.put(StyleFlag.of(name), xml.on());
        case "color" -> flags.put(StyleFlag.WHITE, RunLook.isWhite(xml));
        case "shd" -> shades |= RunLook.isShade(xml);
        case "numId" -> numberingId = xml.attribute("val");
        case "ilvl" -> level = xml.number("val", 0);
        case "pPr", "rPr", "numPr", "tblPr", "tcPr", "tblStylePr" ->
            xml.children(inner -> take(inner, xml));
        default -> {}
      }
    }
  }
}
