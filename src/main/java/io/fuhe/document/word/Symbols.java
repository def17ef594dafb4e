package io.fuhe.document.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.util.StringUtil;

/**
 * The characters of symbol fonts: what a person sees where the file names a glyph. The glyphs of
 * Symbol are the library's; of the dingbats those that forms use.
 */
final class Symbols {

  /** Word moves the characters of symbol fonts to the private area from here on. */
  private static final int PRIVATE_AREA = 0xF000;

  private static final String SYMBOL = "symbol";

  private static final Set<String> FONTS =
      Set.of(SYMBOL, "wingdings", "wingdings 2", "wingdings 3", "webdings");

  private static final Map<String, String> DINGBATS = dingbats();

  private Symbols() {}

  private static Map<String, String> dingbats() {
    Map<String, String> known = new HashMap<>();
    put(known, "wingdings", 0x6C, "●■");
    put(known, "wingdings", 0x6F, "□□□□");
    put(known, "wingdings", 0x75, "◆");
    put(known, "wingdings", 0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿");
    put(known, "wingdings", 0x9F, "•");
    put(known, "wingdings", 0xA1, "○");
    put(known, "wingdings", 0xA7, "▪□");
    put(known, "wingdings", 0xAB, "★");
    put(known, "wingdings", 0xDF, "←→↑↓");
    put(known, "wingdings", 0xE8, "→");
    put(known, "wingdings", 0xFB, "×√☒☑");
    put(known, "wingdings 2", 0x4F, "×√☒☑☒☒");
    put(known, "wingdings 2", 0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿");
    put(known, "wingdings 2", 0x97, "●");
    put(known, "wingdings 2", 0xA2, "■□");
    put(known, "wingdings 3", 0x70, "▲▼");
    put(known, "webdings", 0x61, "√");
    put(known, "webdings", 0x63, "□");
    put(known, "webdings", 0x67, "■");
    put(known, "webdings", 0x72, "×");
    return known;
  }

  private static void put(Map<String, String> known, String font, int first, String seen) {
    for (int i = 0; i < seen.length(); i++) {
      known.put(font + (first + i), seen.substring(i, i + 1));
    }
  }

  /**
   * What a symbol prints.
   *
   * @param font its font
   * @param code its character as a hexadecimal number
   * @return an empty text when no common character looks like it
   */
  static String of(String font, String code) {
    if (font == null || code == null) {
      return "";
    }
    try {
      int character = Integer.parseInt(code, 16);
      if (isSymbolFont(font)) {
        return seen(font, character);
      }
      return isMoved(character) ? "" : Character.toString(character);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /**
   * What a run prints.
   *
   * @param latin the font of its ASCII characters, or null
   * @param high the font of its other characters that are not East Asian, or null
   */
  static String inRun(String latin, String high, String text) {
    if (!isSymbolFont(latin) && !isSymbolFont(high)) {
      return text;
    }
    StringBuilder seen = new StringBuilder();
    for (char c : text.toCharArray()) {
      String font = c < 0x80 || !isSymbolFont(high) ? latin : high;
      boolean glyph = c > ' ' && c <= 0xFF || isMoved(c);
      seen.append(glyph && isSymbolFont(font) ? seen(font, c) : String.valueOf(c));
    }
    return seen.toString();
  }

  private static boolean isSymbolFont(String font) {
    return font != null && FONTS.contains(font.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isMoved(int character) {
    return character >= PRIVATE_AREA && character <= PRIVATE_AREA + 0xFF;
  }

  private static String seen(String font, int character) {
    int own = isMoved(character) ? character - PRIVATE_AREA : character;
    if (own > 0xFF) {
      return Character.toString(character);
    }
    String name = font.strip().toLowerCase(Locale.ROOT);
    return name.equals(SYMBOL)
        ? StringUtil.mapMsCodepointString(Character.toString(PRIVATE_AREA + own))
        : DINGBATS.getOrDefault(name + own, "");
  }
}
