package io.fuhe.document.excel;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.XmlCursor;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.model.ThemesTable;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** POI's theme of a workbook, as far as its colours go. */
final class WrittenTheme extends ThemesTable {

  /** The elements of the colours by the numbers that styles know them by. */
  private static final List<String> NUMBERED =
      List.of(
          "lt1",
          "dk1",
          "lt2",
          "dk2",
          "accent1",
          "accent2",
          "accent3",
          "accent4",
          "accent5",
          "accent6",
          "hlink",
          "folHlink");

  /** Colours as hexadecimal numbers, by their elements. */
  private final Map<String, String> colors = new HashMap<>();

  /** Reads a part; an {@link IllegalArgumentException} where it is no theme. */
  WrittenTheme(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    xml.children(
        elements -> {
          if (elements.equals("themeElements")) {
            xml.children(
                scheme -> {
                  if (scheme.equals("clrScheme")) {
                    xml.children(name -> color(xml, name));
                  }
                });
          }
        });
    if (colors.isEmpty()) {
      throw new IllegalArgumentException("no theme");
    }
  }

  /** A colour by itself, or what one of the system was when the file was saved. */
  private void color(XmlCursor xml, String name) throws XMLStreamException, UnreadableDocument {
    xml.children(
        child -> {
          if (child.equals("srgbClr")) {
            colors.put(name, xml.attribute("val"));
          } else if (child.equals("sysClr")) {
            colors.putIfAbsent(name, xml.attribute("lastClr"));
          }
        });
  }

  @Override
  public XSSFColor getThemeColor(int number) {
    String color =
        number < 0 || number >= NUMBERED.size() ? null : colors.get(NUMBERED.get(number));
    return color == null
        ? null
        : new XSSFColor(HexFormat.of().parseHex(color.strip()), new DefaultIndexedColorMap());
  }
}
