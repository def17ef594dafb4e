package io.fuhe.store;

/** Words of forms as a column of 1,000 characters takes them, to look forms up by. */
final class ColumnText {

  private static final int LONGEST = 1000;

  private ColumnText() {}

  /** Cut where it is too long, never within a character; PostgreSQL takes no NUL. */
  static String of(String text) {
    String clean = text.replace("\0", "");
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return clean.substring(0, end);
  }
}
