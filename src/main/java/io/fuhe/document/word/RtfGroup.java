package io.fuhe.document.word;

/** What holds inside of one group of an RTF; a group begins with what holds around it. */
final class RtfGroup {

  /** Where the words of a group go. */
  enum Destination {
    /** Into the text. */
    TEXT,
    /** Nowhere: a person does not see them. */
    NOWHERE,
    /** Into the table of colours. */
    COLOURS,
    /** Into the table of fonts. */
    FONTS,
    /** Into a field's instruction. */
    INSTRUCTION,
    /** Into the list of a form field. */
    CHOICE
  }

  Destination destination = Destination.TEXT;
  int font;
  boolean hidden;
  boolean struck;
  boolean deleted;
  boolean raised;
  int color;

  /** Ends together with the group: a field, or a text of its own; null for none. */
  Runnable end;

  RtfGroup inner() {
    RtfGroup inner = new RtfGroup();
    inner.destination = destination;
    inner.font = font;
    inner.hidden = hidden;
    inner.struck = struck;
    inner.deleted = deleted;
    inner.raised = raised;
    inner.color = color;
    return inner;
  }

  void plain() {
    hidden = false;
    struck = false;
    deleted = false;
    raised = false;
    color = 0;
  }
}
