package io.fuhe.check;

/**
 * What a text of a form is known by in other units' texts.
 *
 * @param mark the hash of a sentence's words; the name itself where the kind is a name's
 */
public record TextMark(Kind kind, String mark) {

  /** What a mark is of. */
  public enum Kind {
    /** A sentence long and particular enough that nobody else writes it by chance. */
    SENTENCE,
    /** Such a sentence that names the unit whose form it is in. */
    OWN_SENTENCE,
    /** Another unit's name where a sentence says who did something. */
    SUBJECT,
    /** The name of whom the unit belongs to, or works for or with. */
    RELATED;

    /** Whether it is of a sentence, which two texts may share. */
    public boolean isOfSentence() {
      return this == SENTENCE || this == OWN_SENTENCE;
    }
  }
}
