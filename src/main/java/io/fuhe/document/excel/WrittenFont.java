package io.fuhe.document.excel;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.XmlCursor;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.model.ThemesTable;
import org.apache.poi.xssf.usermodel.IndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/**
 * What decides whether text in a font of an .xlsx is seen, and as what.
 *
 * @param name null where none is written
 * @param offset whether it is raised or lowered; null for neither
 * @param color null where none is written
 */
record WrittenFont(
    String name, boolean struck, STVerticalAlignRun.Enum offset, WrittenColor color) {

  /**
   * The font of the current element.
   *
   * @param naming the element that names it: the styles call it otherwise than a text does
   */
  static WrittenFont of(XmlCursor xml, String naming)
      throws XMLStreamException, UnreadableDocument {
    Map<String, String> said = new HashMap<>();
    WrittenColor[] color = new WrittenColor[1];
    xml.children(
        child -> {
          String value = xml.attribute("val");
          if (child.equals("color") && color[0] == null) {
            color[0] = WrittenColor.of(xml);
          } else if (child.equals("strike")) {
            said.putIfAbsent(child, String.valueOf(xml.on()));
          } else if (child.equals(naming) || child.equals("vertAlign")) {
            said.putIfAbsent(child, value == null ? "" : value);
          }
        });
    return new WrittenFont(
        said.get(naming),
        Boolean.parseBoolean(said.get("strike")),
        STVerticalAlignRun.Enum.forString(said.getOrDefault("vertAlign", "")),
        color[0]);
  }

  /** The same for POI. */
  XSSFFont font(int index, IndexedColorMap palette, ThemesTable theme) {
    CTFont looks = CTFont.Factory.newInstance();
    if (name != null) {
      looks.addNewName().setVal(name);
    }
    if (struck) {
      looks.addNewStrike().setVal(true);
    }
    if (offset != null) {
      looks.addNewVertAlign().setVal(offset);
    }
    if (color != null) {
      color.tell(looks.addNewColor());
    }
    XSSFFont font = new XSSFFont(looks, index, palette);
    font.setThemesTable(theme);
    return font;
  }
}
