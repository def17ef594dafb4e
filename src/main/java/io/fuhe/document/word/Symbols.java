package io.fuhe.document.word;

import java.util.Locale;
import java.util.Map;

/** The characters of symbol fonts that forms use: ticks and boxes to tick. */
final class Symbols {

  private static final Map<String, String> TICKS =
      Map.ofEntries(
          Map.entry("Wingdings:FC", "√"),
          Map.entry("Wingdings:FB", "×"),
          Map.entry("Wingdings:FE", "☑"),
          Map.entry("Wingdings:FD", "☒"),
          Map.entry("Wingdings:A8", "□"),
          Map.entry("Wingdings:6F", "□"),
          Map.entry("Wingdings 2:50", "√"),
          Map.entry("Wingdings 2:52", "☑"),
          Map.entry("Wingdings 2:51", "☒"),
          Map.entry("Wingdings 2:A3", "□"));

  /** Word moves the characters of symbol fonts to the private area from here on. */
  private static final int PRIVATE_AREA = 0xF000;

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
      int character = Integer.parseInt(code, 16);
      boolean moved = character >= PRIVATE_AREA && character <= PRIVATE_AREA + 0xFF;
      int own = moved ? character - PRIVATE_AREA : character;
      String tick = TICKS.get(font + ":" + Integer.toString(own, 16).toUpperCase(Locale.ROOT));
      return tick != null ? tick : moved ? "" : Character.toString(character);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
