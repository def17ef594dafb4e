package io.fuhe.document.word;

import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;

/** What the readers of a .docx share while they go through its body. */
final class DocxContext {

  private final DocxStyles styles;
  private final Numbering numbering;
  private final CellBudget budget;
  private final Revisions revisions = new Revisions();
  private int placeholders;
  private boolean pictures;
  private boolean shaded;

  DocxContext(DocxStyles styles, Numbering numbering, Limits limits) {
    this.styles = styles;
    this.numbering = numbering;
    this.budget = new CellBudget(limits);
  }

  DocxStyles styles() {
    return styles;
  }

  Numbering numbering() {
    return numbering;
  }

  Revisions revisions() {
    return revisions;
  }

  /** Counts a cell as soon as it was read, before the next one costs memory. */
  void count(String text) throws UnreadableDocument {
    budget.take(text, 1);
  }

  /** From here on, text only asks to be replaced. */
  void enterPlaceholder() {
    placeholders++;
  }

  void leavePlaceholder() {
    placeholders--;
  }

  boolean inPlaceholder() {
    return placeholders > 0;
  }

  /**
   * From here on, text stands on a shade, or again on white.
   *
   * @return what was before, to be set again afterwards
   */
  boolean shade(boolean on) {
    boolean before = shaded;
    shaded = on;
    return before;
  }

  /** Whether text here may stand on another colour than white. */
  boolean shaded() {
    return shaded;
  }

  void metPicture() {
    pictures = true;
  }

  /** Whether a picture was met anywhere in the body. */
  boolean pictures() {
    return pictures;
  }
}
