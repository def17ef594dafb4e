package io.fuhe.document.word;

import io.fuhe.document.flow.SymbolFont;

/** The characters of symbol fonts as Word documents name them. */
final class Symbols {

  /** Word moves the characters of symbol fonts to the private area from here on. */
  private static final int PRIVATE_AREA = 0xF000;

  private static final int HIGHEST_LATIN = 0x7F;

  private Symbols() {}

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
      String seen = SymbolFont.text(font, Character.toString(Integer.parseInt(code, 16)));
      boolean unknown = seen.length() == 1 && isMoved(seen.charAt(0));
      return unknown ? "" : seen;
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
    if (!SymbolFont.is(latin) && !SymbolFont.is(high)) {
      return text;
    }
    StringBuilder seen = new StringBuilder();
    for (char c : text.toCharArray()) {
      String font = c <= HIGHEST_LATIN || !SymbolFont.is(high) ? latin : high;
      seen.append(SymbolFont.text(font, String.valueOf(c)));
    }
    return seen.toString();
  }

  private static boolean isMoved(char c) {
    return c >= PRIVATE_AREA && c <= PRIVATE_AREA + 0xFF;
  }
}
