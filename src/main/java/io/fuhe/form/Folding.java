package io.fuhe.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The shape in which words are compared: full-width characters and spaces make no difference, nor
 * does a raised digit beside a number.
 */
public final class Folding {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0\\u200b\\ufeff]+");

  private static final Pattern LOST_LEAST = Pattern.compile("\\u00b3(?=\\d)");
  private static final Pattern LOST_MOST =
      Pattern.compile("\\u00a3(?=\\d{1,9}+(?:\\.\\d{1,6}+)?[^\\d.,\\s元万亿镑英])");
  private static final Pattern NOTE =
      Pattern.compile("(?<=[\\d%])[\\u00b9\\u00b2\\u00b3\\u2074-\\u2079]{1,2}$");

  /** Commas and stops, title marks, quotes, middle dots, dashes, comparisons. */
  private static final String PUNCTUATION =
      "\u3001\u3002\u300a\u300b\u3010\u3011\u2018\u2019\u201c\u201d\u00b7\u2014\u2264\u2265\u00d7";

  private static final char FIRST_WIDE = '\uff01';
  private static final char LAST_WIDE = '\uff5e';

  /** Longer texts than labels, too: one of a cell is folded for each thing that is looked for. */
  private static final int LONGEST = 500;

  private static final Remembered<String> FOLDED = new Remembered<>(4096, LONGEST, Folding::folded);

  private Folding() {}

  /** The text with full-width characters folded and all white space left out. */
  public static String fold(String text) {
    return FOLDED.of(text);
  }

  private static String folded(String text) {
    char[] plain = new char[text.length()];
    int kept = 0;
    boolean changed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnchanged(c)) {
        plain[kept++] = c;
      } else if (isWide(c)) {
        plain[kept++] = (char) (c - FIRST_WIDE + '!');
        changed = true;
      } else if (isSpace(c)) {
        changed = true;
      } else {
        return SPACES
            .matcher(Normalizer.normalize(signed(text), Normalizer.Form.NFKC))
            .replaceAll("");
      }
    }
    return changed ? new String(plain, 0, kept) : text;
  }

  /**
   * Signs that lost the font Symbol, in which they look like ≥ and ≤, and notes behind a figure: a
   * raised digit is no part of the number beside it.
   */
  private static String signed(String text) {
    String least = text.indexOf('\u00b3') < 0 ? text : LOST_LEAST.matcher(text).replaceAll("≥");
    String most = least.indexOf('\u00a3') < 0 ? least : LOST_MOST.matcher(least).replaceAll("≤");
    return NOTE.matcher(most).replaceFirst("");
  }

  /**
   * Whether a character is one of those that most of a form is printed in: no blank, and folded by
   * itself, whatever stands beside it.
   */
  public static boolean isPlain(char c) {
    return isUnchanged(c) || isWide(c);
  }

  /** Printed ASCII, common ideographs, Chinese punctuation. */
  private static boolean isUnchanged(char c) {
    return (c > ' ' && c < '\u007f')
        || (c >= '\u4e00' && c <= '\u9fff')
        || PUNCTUATION.indexOf(c) >= 0;
  }

  private static boolean isWide(char c) {
    return c >= FIRST_WIDE && c <= LAST_WIDE;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u3000' || c == '\u00a0';
  }
}
