package io.fuhe.form;

/**
 * The sign in the place of what a person sees in the original and the file does not hold: a
 * character of a font without a map, a formula that nobody computed.
 */
public final class Illegible {

  public static final char SIGN = '\ufffd';

  private Illegible() {}

  /** Whether a part of a text is not known; null is no text. */
  public static boolean isIn(String text) {
    return text != null && text.indexOf(SIGN) >= 0;
  }
}
