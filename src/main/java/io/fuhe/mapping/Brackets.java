package io.fuhe.mapping;

import java.util.regex.Pattern;

/** Remarks in brackets, in folded words. */
final class Brackets {

  private static final Pattern INNERMOST = Pattern.compile("\\([^()]*\\)");

  private Brackets() {}

  /** The words without remarks in brackets, brackets within brackets too. */
  static String without(String folded) {
    String before = "";
    String text = folded;
    while (!text.equals(before)) {
      before = text;
      text = INNERMOST.matcher(text).replaceAll("");
    }
    return text;
  }

  /** Whether a position stands inside of brackets. */
  static boolean around(String folded, int position) {
    int depth = 0;
    for (int i = 0; i < position; i++) {
      char c = folded.charAt(i);
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
    }
    return depth > 0;
  }
}
