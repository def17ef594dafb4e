package io.fuhe.document.flow;

import java.util.regex.Pattern;

/**
 * The mark of a note: a raised number behind a word or a figure is no part of either. Behind a
 * Latin letter it belongs to a unit, such as m².
 */
public final class NoteMark {

  private static final Pattern MARK = Pattern.compile("[0-9*\\[\\]①-⑳]{1,6}");

  private static final Pattern LATIN = Pattern.compile("[A-Za-zＡ-Ｚａ-ｚ]");

  private NoteMark() {}

  /**
   * Whether a raised text marks a note.
   *
   * @param before what stands before it in its paragraph
   */
  public static boolean is(CharSequence before, String raised) {
    int end = before.length();
    while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
      end--;
    }
    return end > 0
        && MARK.matcher(raised.strip()).matches()
        && !LATIN.matcher(before.subSequence(end - 1, end)).matches();
  }

  /** Whether a raised text may mark a note, whatever stands before it. */
  public static boolean looksLikeOne(String raised) {
    return MARK.matcher(raised).matches();
  }
}
