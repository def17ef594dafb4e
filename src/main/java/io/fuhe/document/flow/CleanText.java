package io.fuhe.document.flow;

/** Brings a text to what a reader of the original sees. */
public final class CleanText {

  private CleanText() {}

  /**
   * The text without characters that print nothing, every kind of blank but the ideographic one as
   * a space, and nothing blank around it or at the ends of its lines. Line breaks stay.
   */
  public static String of(CharSequence raw) {
    StringBuilder clean = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
        continue;
      }
      append(clean, c);
    }
    trimLineEnd(clean);
    return clean.toString().strip();
  }

  private static void append(StringBuilder clean, char c) {
    if (c == '\n' || c == '\r' || c == '\u000b' || c == '\u2028' || c == '\u2029') {
      trimLineEnd(clean);
      clean.append('\n');
    } else if (c == '\t' || c == '\u00a0' || c == '\u2007' || c == '\u202f') {
      clean.append(' ');
    } else if (!printsNothing(c)) {
      clean.append(c);
    }
  }

  private static boolean printsNothing(char c) {
    return Character.isISOControl(c)
        || c == '\u00ad'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || c == '\u2060'
        || c == '\ufeff';
  }

  private static void trimLineEnd(StringBuilder clean) {
    int end = clean.length();
    while (end > 0
        && clean.charAt(end - 1) != '\n'
        && Character.isWhitespace(clean.charAt(end - 1))) {
      end--;
    }
    clean.setLength(end);
  }
}
