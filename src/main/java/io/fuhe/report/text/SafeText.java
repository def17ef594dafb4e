package io.fuhe.report.text;

import java.util.regex.Pattern;

/** Submitted words made fit for a cell: nothing in them is a formula, an escape or broken XML. */
public final class SafeText {

  /** Excel takes 32,767 characters in a cell; the rest is for what escaping adds. */
  private static final int LONGEST = 32_000;

  private static final String CUT = "……";

  /** Excel would read {@code _x0041_} as A; the underscore escaped stays what it is. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** What begins a formula when a person edits the cell, full-width forms included. */
  private static final String FORMULA_BEGINS = "=+-@\t\r＝＋－＠";

  private SafeText() {}

  /** The words without what XML forbids, line ends as Excel has them, cut where Excel would. */
  public static String of(String words) {
    String escaped = ESCAPE.matcher(XmlText.of(words)).replaceAll("_x005F_");
    if (escaped.length() <= LONGEST) {
      return escaped;
    }
    int end = Character.isHighSurrogate(escaped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return escaped.substring(0, end) + CUT;
  }

  /** Whether Excel would take the words for a formula once somebody edits their cell. */
  public static boolean looksLikeFormula(String words) {
    return !words.isEmpty() && FORMULA_BEGINS.indexOf(words.charAt(0)) >= 0;
  }
}
