package io.fuhe.document.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.util.StringUtil;

/**
 * What the letters of symbol fonts look like: signs of comparison, ticks, boxes to tick, numbers in
 * circles.
 */
public final class SymbolFont {

  /** Office programs move the characters of symbol fonts to the private area from here on. */
  private static final int PRIVATE_AREA = 0xF000;

  private static final int LAST = 0xFF;

  private static final String SYMBOL = "symbol";

  private static final Set<String> FONTS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    FONTS.addAll(List.of(SYMBOL, "wingdings", "wingdings 2", "wingdings 3", "webdings"));
  }

  private static final Map<String, String> DINGBATS = dingbats();

  private SymbolFont() {}

  /** Whether the letters of a font look like something else. */
  public static boolean is(String font) {
    return font != null && FONTS.contains(font.strip());
  }

  /**
   * What a text prints in a font.
   *
   * @param font its name; null or that of any other font prints the text itself
   */
  public static String text(String font, String text) {
    if (!is(font)) {
      return text;
    }
    StringBuilder printed = new StringBuilder();
    for (char c : text.toCharArray()) {
      int own = c >= PRIVATE_AREA && c <= PRIVATE_AREA + LAST ? c - PRIVATE_AREA : c;
      printed.append(own > ' ' && own <= LAST ? letter(name(font), own, c) : String.valueOf(c));
    }
    return printed.toString();
  }

  /** POI knows the font Symbol; what is known of no font stays. */
  private static String letter(String font, int own, char itself) {
    return font.equals(SYMBOL)
        ? StringUtil.mapMsCodepointString(Character.toString(PRIVATE_AREA + own))
        : DINGBATS.getOrDefault(font + own, String.valueOf(itself));
  }

  private static String name(String font) {
    return font.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> dingbats() {
    Map<String, String> known = new HashMap<>();
    put(known, "wingdings", 0x6C, "●", "", "■", "□", "", "□", "□");
    put(known, "wingdings", 0x75, "◆");
    put(known, "wingdings", 0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿".split(""));
    put(known, "wingdings", 0x9F, "•");
    put(known, "wingdings", 0xA1, "○");
    put(known, "wingdings", 0xA7, "▪", "□");
    put(known, "wingdings", 0xAB, "★");
    put(known, "wingdings", 0xD8, "➢");
    put(known, "wingdings", 0xDF, "←", "→", "↑", "↓");
    put(known, "wingdings", 0xE8, "→");
    put(known, "wingdings", 0xF0, "⇨");
    put(known, "wingdings", 0xFB, "×", "√", "☒", "☑");
    put(known, "wingdings 2", 0x4F, "×", "√", "☒", "☑", "☒", "☒");
    put(known, "wingdings 2", 0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿".split(""));
    put(known, "wingdings 2", 0x97, "●");
    put(known, "wingdings 2", 0xA2, "■", "□");
    put(known, "wingdings 3", 0x70, "▲", "▼");
    put(known, "webdings", 0x61, "√", "", "□");
    put(known, "webdings", 0x67, "■");
    put(known, "webdings", 0x72, "×");
    return known;
  }

  private static void put(Map<String, String> known, String font, int first, String... seen) {
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i].isEmpty()) {
        known.put(font + (first + i), seen[i]);
      }
    }
  }
}
