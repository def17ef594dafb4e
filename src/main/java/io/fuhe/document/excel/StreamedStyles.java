package io.fuhe.document.excel;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.PackageParts;
import io.fuhe.document.parts.XmlCursor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.model.StylesTable;

/** What the sheets of a workbook share: styles, as POI knows them, and texts. */
final class StreamedStyles {

  private final StylesTable styles;
  private final List<StreamedText> texts = new ArrayList<>();
  private final Map<Integer, Look> looks = new HashMap<>();

  /** How cells of one style look. */
  record Look(CellStyle style, Font font) {}

  private StreamedStyles(StylesTable styles) {
    this.styles = styles;
  }

  /**
   * Reads them.
   *
   * @param parts the workbook's
   * @param related the parts that the workbook refers to, by the last word of the relation's type
   */
  static StreamedStyles of(PackageParts parts, Map<String, String> related)
      throws IOException, XMLStreamException, UnreadableDocument {
    StylesTable table =
        related.containsKey("styles") ? table(parts, related.get("styles")) : new StylesTable();
    if (related.containsKey("theme")) {
      try (InputStream in = parts.open(related.get("theme"))) {
        table.setTheme(new WrittenTheme(parts.cursor(in)));
      }
    }
    StreamedStyles shared = new StreamedStyles(table);
    if (related.containsKey("sharedStrings")) {
      try (InputStream in = parts.open(related.get("sharedStrings"))) {
        shared.read(parts.cursor(in));
      }
    }
    return shared;
  }

  private static StylesTable table(PackageParts parts, String part)
      throws IOException, XMLStreamException, UnreadableDocument {
    try (InputStream in = parts.open(part)) {
      return new WrittenStyles(parts.cursor(in));
    }
  }

  private void read(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    xml.children(
        name -> {
          if (name.equals("si")) {
            texts.add(text(xml));
          }
        });
  }

  /** The text of the current element. */
  StreamedText text(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    return StreamedText.of(xml, styles.getTheme());
  }

  /** The shared text of an index as it is written; an empty one where there is none. */
  StreamedText shared(String index) {
    try {
      return texts.get(Integer.parseInt(index));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return StreamedText.NONE;
    }
  }

  /** The style of an index; empty where there is none. */
  Optional<Look> look(int index) {
    return Optional.ofNullable(
        looks.computeIfAbsent(
            index,
            any -> {
              CellStyle style = styles.getStyleAt(index);
              return style == null ? null : new Look(style, styles.getFontAt(style.getFontIndex()));
            }));
  }
}
