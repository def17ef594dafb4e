package io.fuhe.document;

/**
 * What a text is made of. Old workbooks and fonts of PDFs may hold what is no character: halves of
 * pairs of surrogates, which no file in UTF-8 can hold, and NUL, which no database takes.
 */
final class Characters {

  private static final char UNKNOWN = '\uFFFD';

  private Characters() {}

  /** A text of characters, each as it is meant to be read; the same text where all are. */
  static String sound(String text) {
    String folded = Radicals.folded(text);
    for (int i = 0; i < folded.length(); i++) {
      if (isUnsound(folded, i)) {
        return replaced(folded);
      }
    }
    return folded;
  }

  private static String replaced(String text) {
    StringBuilder sound = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isUnsound(text, i)) {
        sound.append(text.charAt(i));
      } else if (text.charAt(i) != 0) {
        sound.append(UNKNOWN);
      }
    }
    return sound.toString();
  }

  private static boolean isUnsound(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c == 0;
  }
}
