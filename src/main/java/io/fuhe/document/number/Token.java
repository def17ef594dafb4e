package io.fuhe.document.number;

/**
 * A piece of a format code.
 *
 * @param text what it prints, or the letters that it is written with
 */
record Token(Kind kind, String text) {

  /** What a piece does. */
  enum Kind {
    /** Prints itself. */
    LITERAL,
    /** A place for a digit: {@code 0}, {@code #} or {@code ?}. */
    DIGIT,
    POINT,
    COMMA,
    PERCENT,
    EXPONENT,
    SLASH,
    GENERAL,
    /** Letters of a date or time. */
    DATE,
    /** Hours, minutes or seconds that do not start anew: {@code [h]}. */
    ELAPSED,
    /** Before or after noon. */
    NOON,
    /** The text of the cell. */
    TEXT
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
