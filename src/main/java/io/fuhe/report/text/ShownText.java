package io.fuhe.report.text;

import java.util.regex.Pattern;

/**
 * Submitted words as people may see them: nothing in them turns text around, hides it or commands a
 * terminal, and none of them is so long that it buries what stands around it.
 */
public final class ShownText {

  /**
   * Longer names say no more to a reader; what was submitted is whole in the files for machines.
   */
  private static final int BRIEF = 80;

  private static final String CUT = "……";

  /** Marks that only help to lay out mixed text; copied dates and paths are full of them. */
  private static final Pattern MARKS = Pattern.compile("[\\u061C\\u200E\\u200F]");

  /** Overrides, embeddings and isolates: what follows is shown in another order than it is in. */
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  /** Controls but tab and line end, and letters that nobody sees. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\x{E0000}-\\x{E007F}\\uFFF9-\\uFFFB&&[^\\t\\r\\n]]");

  private ShownText() {}

  /** The words in the order in which they are; where something would turn them, its code shows. */
  public static String of(String words) {
    if (isOrdinary(words)) {
      return words;
    }
    String plain = UNSEEN.matcher(MARKS.matcher(words).replaceAll("")).replaceAll("");
    return TURNS
        .matcher(plain)
        .replaceAll(turn -> "[U+%04X]".formatted((int) turn.group().charAt(0)));
  }

  /** Whether there is nothing to look for, as in nearly all words. */
  static boolean isOrdinary(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (!isOrdinary(words.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** What none of the patterns takes; halves of pairs may be letters that nobody sees. */
  private static boolean isOrdinary(char c) {
    if (c < '\u2000') {
      return (c >= ' ' && c <= '~') || c == '\n' || c == '\t' || (c >= '\u00A0' && c != '\u061C');
    }
    return c <= '\u200D'
        || (c >= '\u2010' && c <= '\u2029')
        || (c >= '\u202F' && c <= '\u2065')
        || (c >= '\u206A' && c <= '\uD7FF')
        || (c >= '\uE000' && c <= '\uFFF8');
  }

  /** A name or label, cut when it is longer than anybody reads. */
  public static String brief(String words) {
    return words.codePointCount(0, words.length()) <= BRIEF
        ? words
        : words.substring(0, words.offsetByCodePoints(0, BRIEF)) + CUT;
  }
}
