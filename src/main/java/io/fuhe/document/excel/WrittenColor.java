package io.fuhe.document.excel;

import io.fuhe.document.parts.XmlCursor;
import java.util.HexFormat;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;

/**
 * A colour as an .xlsx writes it: of the palette, of the theme, or by itself; each part is null
 * where it is not written.
 */
record WrittenColor(String auto, String indexed, String theme, String tint, String rgb) {

  /** The colour of the current element. */
  static WrittenColor of(XmlCursor xml) {
    return new WrittenColor(
        xml.attribute("auto"),
        xml.attribute("indexed"),
        xml.attribute("theme"),
        xml.attribute("tint"),
        xml.attribute("rgb"));
  }

  /** Tells POI the colour; an {@link IllegalArgumentException} where what is written is none. */
  void tell(CTColor color) {
    if (auto != null) {
      color.setAuto(StreamedText.isTrue(auto));
    }
    if (indexed != null) {
      color.setIndexed(Integer.parseInt(indexed.strip()));
    }
    if (theme != null) {
      color.setTheme(Integer.parseInt(theme.strip()));
    }
    if (tint != null) {
      color.setTint(Double.parseDouble(tint));
    }
    if (rgb != null) {
      color.setRgb(HexFormat.of().parseHex(rgb.strip()));
    }
  }
}
