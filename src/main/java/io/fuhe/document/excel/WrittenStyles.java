package io.fuhe.document.excel;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.XmlCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.CustomIndexedColorMap;
import org.apache.poi.xssf.usermodel.IndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColors;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTIndexedColors;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * POI's styles of a workbook, as far as fonts, fills and formats of numbers go; made of the few
 * that cells have, where POI makes objects of all that the part holds.
 */
final class WrittenStyles extends StylesTable {

  /** What one kind of cells has; each index is null where it is not written. */
  private record Format(Integer number, Integer font, Integer fill, Boolean filled, Integer of) {

    static Format of(XmlCursor xml) {
      String filled = xml.attribute("applyFill");
      return new Format(
          whole(xml, "numFmtId"),
          whole(xml, "fontId"),
          whole(xml, "fillId"),
          filled == null ? null : StreamedText.isTrue(filled),
          whole(xml, "xfId"));
    }

    CTXf told() {
      CTXf told = CTXf.Factory.newInstance();
      if (number != null) {
        told.setNumFmtId(number);
      }
      if (font != null) {
        told.setFontId(font);
      }
      if (fill != null) {
        told.setFillId(fill);
      }
      if (filled != null) {
        told.setApplyFill(filled);
      }
      return told;
    }
  }

  /** How cells are filled; the pattern's name is null where it is not written. */
  private record Fill(boolean patterned, String pattern, WrittenColor color) {}

  private final Map<Short, String> numbers = new HashMap<>();
  private final List<WrittenFont> fonts = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Format> formats = new ArrayList<>();
  private final List<Format> named = new ArrayList<>();
  private final Map<Integer, CTXf> toldNamed = new HashMap<>();
  private final Map<Integer, XSSFFont> toldFonts = new HashMap<>();
  private final Map<Integer, XSSFCellFill> toldFills = new HashMap<>();
  private IndexedColorMap palette = super.getIndexedColors();

  /** Reads a part; an {@link IllegalArgumentException} where a number in it is none. */
  WrittenStyles(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    xml.children(
        list -> {
          switch (list) {
            case "numFmts" -> xml.children(each -> number(xml));
            case "fonts" -> each(xml, "font", () -> fonts.add(WrittenFont.of(xml, "name")));
            case "fills" -> each(xml, "fill", () -> fills.add(fill(xml)));
            case "cellXfs" -> each(xml, "xf", () -> formats.add(Format.of(xml)));
            case "cellStyleXfs" -> each(xml, "xf", () -> named.add(Format.of(xml)));
            case "colors" -> each(xml, "indexedColors", () -> palette = palette(xml));
            default -> {}
          }
        });
  }

  /** Reads an element. */
  private interface Reading {
    void read() throws XMLStreamException, UnreadableDocument;
  }

  private static void each(XmlCursor xml, String name, Reading reading)
      throws XMLStreamException, UnreadableDocument {
    xml.children(
        child -> {
          if (child.equals(name)) {
            reading.read();
          }
        });
  }

  private void number(XmlCursor xml) {
    Integer id = whole(xml, "numFmtId");
    numbers.put(id == null ? 0 : id.shortValue(), xml.attribute("formatCode"));
  }

  private static Fill fill(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    List<Fill> found = new ArrayList<>();
    each(
        xml,
        "patternFill",
        () -> {
          String pattern = xml.attribute("patternType");
          List<WrittenColor> colors = new ArrayList<>();
          each(xml, "fgColor", () -> colors.add(WrittenColor.of(xml)));
          found.add(new Fill(true, pattern, colors.isEmpty() ? null : colors.get(0)));
        });
    return found.isEmpty() ? new Fill(false, null, null) : found.get(0);
  }

  private static Integer whole(XmlCursor xml, String attribute) {
    String written = xml.attribute(attribute);
    return written == null ? null : Integer.valueOf(written.strip());
  }

  /** The workbook's own palette. */
  private static IndexedColorMap palette(XmlCursor xml)
      throws XMLStreamException, UnreadableDocument {
    CTColors told = CTColors.Factory.newInstance();
    CTIndexedColors colors = told.addNewIndexedColors();
    each(
        xml,
        "rgbColor",
        () -> colors.addNewRgbColor().setRgb(HexFormat.of().parseHex(xml.attribute("rgb"))));
    return CustomIndexedColorMap.fromColors(told);
  }

  @Override
  public IndexedColorMap getIndexedColors() {
    return palette;
  }

  @Override
  public XSSFCellStyle getStyleAt(int index) {
    if (index < 0 || index >= formats.size()) {
      return null;
    }
    Integer of = formats.get(index).of();
    return new XSSFCellStyle(index, of == null ? 0 : Math.max(0, of), this, getTheme());
  }

  @Override
  public CTXf getCellXfAt(int index) {
    return formats.get(index).told();
  }

  @Override
  public CTXf getCellStyleXfAt(int index) {
    return index < named.size() ? toldNamed.computeIfAbsent(index, i -> named.get(i).told()) : null;
  }

  @Override
  public XSSFFont getFontAt(int index) {
    return toldFonts.computeIfAbsent(
        index, i -> fonts.get(i).font(i, getIndexedColors(), getTheme()));
  }

  @Override
  public XSSFCellFill getFillAt(int index) {
    return toldFills.computeIfAbsent(index, this::fill);
  }

  private XSSFCellFill fill(int index) {
    Fill fill = fills.get(index);
    CTFill told = CTFill.Factory.newInstance();
    if (fill.patterned()) {
      CTPatternFill pattern = told.addNewPatternFill();
      if (fill.pattern() != null) {
        pattern.setPatternType(pattern(fill.pattern()));
      }
      if (fill.color() != null) {
        fill.color().tell(pattern.addNewFgColor());
      }
    }
    return new XSSFCellFill(told, getIndexedColors());
  }

  private static STPatternType.Enum pattern(String name) {
    STPatternType.Enum pattern = STPatternType.Enum.forString(name);
    if (pattern == null) {
      throw new IllegalArgumentException(name);
    }
    return pattern;
  }

  @Override
  public String getNumberFormatAt(short id) {
    return numbers.get(id);
  }
}
