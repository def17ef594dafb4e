package io.fuhe.desk.store;

import java.time.Instant;

/**
 * What somebody said about a question, or to whom they gave it.
 *
 * @param words what was said, or who it is assigned to; empty where it is nobody's any more
 */
public record ThreadEntry(Kind kind, String words, String actor, Instant at) {

  /** What was done. */
  public enum Kind {
    NOTE,
    ASSIGN,
    /** A mapping or a rule calls it otherwise; what it was called before is the words. */
    REKEY
  }
}
