package io.fuhe.document.excel;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook of Excel 2003, as far as they decide what is seen. */
final class SpreadsheetXmlStyles {

  /** The names that stand for formats, as Excel in Chinese shows them. */
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("General Number", "General"),
          Map.entry("General Date", "yyyy/m/d h:mm"),
          Map.entry("Long Date", "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry("Medium Date", "d-mmm-yy"),
          Map.entry("Short Date", "yyyy/m/d"),
          Map.entry("Long Time", "h:mm:ss"),
          Map.entry("Medium Time", "h:mm AM/PM"),
          Map.entry("Short Time", "h:mm"),
          Map.entry("Currency", "¥#,##0.00;¥-#,##0.00"),
          Map.entry("Euro Currency", "€#,##0.00;-€#,##0.00"),
          Map.entry("Fixed", "0.00"),
          Map.entry("Standard", "#,##0.00"),
          Map.entry("Percent", "0.00%"),
          Map.entry("Scientific", "0.00E+00"),
          Map.entry("Yes/No", "\"Yes\";\"Yes\";\"No\""),
          Map.entry("True/False", "\"True\";\"True\";\"False\""),
          Map.entry("On/Off", "\"On\";\"On\";\"Off\""));

  private static final String PLAIN = "Default";

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();
  private XSSFCellStyle open;

  SpreadsheetXmlStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Takes an element of the styles. */
  void begin(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "Style" -> {
        open = workbook.createCellStyle();
        XSSFCellStyle parent = styles.get(String.valueOf(attribute(xml, "Parent")));
        if (parent != null) {
          open.cloneStyleFrom(parent);
        }
        styles.put(String.valueOf(attribute(xml, "ID")), open);
      }
      case "NumberFormat" -> format(attribute(xml, "Format"));
      case "Font" -> font(xml);
      default -> ground(attribute(xml, "Color"), attribute(xml, "Pattern"));
    }
  }

  /** What follows is no part of a style; words of cells have elements of the same names. */
  void end() {
    open = null;
  }

  /** The style of that name, or the usual one. */
  XSSFCellStyle of(String id) {
    XSSFCellStyle named = id == null ? null : styles.get(id);
    return named != null ? named : styles.getOrDefault(PLAIN, workbook.getCellStyleAt(0));
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return SpreadsheetXml.attribute(xml, name);
  }

  private void format(String format) {
    if (open != null && format != null && !format.isBlank()) {
      String code = FORMATS.getOrDefault(format, format);
      open.setDataFormat(workbook.createDataFormat().getFormat(code));
    }
  }

  private void font(XMLStreamReader xml) {
    if (open == null) {
      return;
    }
    XSSFFont font = workbook.createFont();
    font.setStrikeout("1".equals(attribute(xml, "StrikeThrough")));
    String name = attribute(xml, "FontName");
    if (name != null) {
      font.setFontName(name);
    }
    XSSFColor color = color(attribute(xml, "Color"));
    if (color != null) {
      font.setColor(color);
    }
    open.setFont(font);
  }

  private void ground(String color, String pattern) {
    XSSFColor ground = color(color);
    if (open != null && ground != null && "Solid".equals(pattern)) {
      open.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      open.setFillForegroundColor(ground);
    }
  }

  private static XSSFColor color(String written) {
    if (written == null || !written.matches("#[0-9A-Fa-f]{6}")) {
      return null;
    }
    int rgb = Integer.parseInt(written.substring(1), 16);
    byte[] parts = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XSSFColor(parts, null);
  }
}
