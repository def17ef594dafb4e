package io.fuhe.report;

import java.util.regex.Pattern;

/** Submitted words made fit for a cell: nothing in them is a formula, an escape or broken XML. */
final class SafeText {

  /** Excel takes 32,767 characters in a cell; the rest is for what escaping adds. */
  private static final int LONGEST = 32_000;

  private static final String CUT = "……";

  /** Excel would read {@code _x0041_} as A; the underscore escaped stays what it is. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** What begins a formula when a person edits the cell, full-width forms included. */
  private static final String FORMULA_BEGINS = "=+-@\t\r＝＋－＠";

  private SafeText() {}

  /** The words without what XML forbids, line ends as Excel has them, cut where Excel would. */
  static String of(String words) {
    String lines = words.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder allowed = new StringBuilder(lines.length());
    lines.codePoints().filter(SafeText::allowed).forEach(allowed::appendCodePoint);
    String escaped = ESCAPE.matcher(allowed).replaceAll("_x005F_");
    if (escaped.length() <= LONGEST) {
      return escaped;
    }
    int end = Character.isHighSurrogate(escaped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return escaped.substring(0, end) + CUT;
  }

  /** Whether Excel would take the words for a formula once somebody edits their cell. */
  static boolean looksLikeFormula(String words) {
    return !words.isEmpty() && FORMULA_BEGINS.indexOf(words.charAt(0)) >= 0;
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
