package io.fuhe.document.flow;

import java.util.Locale;
import java.util.Map;
import org.apache.poi.util.StringUtil;

/** What the letters of symbol fonts look like: signs of comparison, ticks, boxes to tick. */
public final class SymbolFont {

  /** Office programs move the characters of symbol fonts to the private area from here on. */
  private static final int PRIVATE_AREA = 0xF000;

  private static final int LAST = 0xFF;

  private static final Map<String, Map<Integer, String>> TICKS =
      Map.of(
          "wingdings",
          Map.of(
              0xFC, "√", 0xFB, "×", 0xFE, "☑", 0xFD, "☒", 0xA8, "□", 0x6F, "□", 0x6C, "●", 0x6E,
              "■", 0xD8, "➢", 0xF0, "⇨"),
          "wingdings 2",
          Map.of(0x50, "√", 0x4F, "×", 0x52, "☑", 0x51, "☒", 0x53, "☒", 0x54, "☒", 0xA3, "□"),
          "webdings",
          Map.of(0x61, "√", 0x72, "×", 0x63, "□"));

  private SymbolFont() {}

  /**
   * What a text prints in a font.
   *
   * @param font its name; null or that of any other font prints the text itself
   */
  public static String text(String font, String text) {
    String name = font == null ? "" : font.strip().toLowerCase(Locale.ROOT);
    boolean greek = name.equals("symbol");
    if (!greek && !TICKS.containsKey(name)) {
      return text;
    }
    StringBuilder printed = new StringBuilder();
    for (char c : text.toCharArray()) {
      int own = c >= PRIVATE_AREA && c <= PRIVATE_AREA + LAST ? c - PRIVATE_AREA : c;
      String known = greek ? greek(own) : TICKS.get(name).get(own);
      printed.append(known == null ? String.valueOf(c) : known);
    }
    return printed.toString();
  }

  /** POI knows the font Symbol; what is no letter of it stays, such as a Chinese one. */
  private static String greek(int own) {
    return own > ' ' && own <= LAST
        ? StringUtil.mapMsCodepointString(Character.toString(PRIVATE_AREA + own))
        : null;
  }
}
