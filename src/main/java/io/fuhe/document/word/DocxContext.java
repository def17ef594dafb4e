package io.fuhe.document.word;

import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** What the readers of a .docx share while they go through its body. */
final class DocxContext {

  private final DocxStyles styles;
  private final Numbering numbering;
  private final CellBudget budget;
  private final Enclosed enclosed;
  private final Margins margins;
  private final Revisions revisions = new Revisions();
  private final Map<String, List<Block>> read = new HashMap<>();
  private int placeholders;
  private boolean pictures;
  private boolean shaded;
  private boolean packaged = true;

  /** Reads the part that stands at the top or the bottom of pages, in the context of the body. */
  @FunctionalInterface
  interface Margins {
    List<Block> read(String part, DocxContext context)
        throws XMLStreamException, UnreadableDocument;
  }

  /** The context of a document that is no package. */
  DocxContext(DocxStyles styles, Numbering numbering, Limits limits) {
    this(styles, numbering, limits, Enclosed.none(), (part, context) -> List.of());
    packaged = false;
  }

  DocxContext(
      DocxStyles styles, Numbering numbering, Limits limits, Enclosed enclosed, Margins margins) {
    this.styles = styles;
    this.enclosed = enclosed;
    this.margins = margins;
    this.numbering = numbering;
    this.budget = new CellBudget(limits);
  }

  /** Whether the document is a package, as Word itself writes them today. */
  boolean packaged() {
    return packaged;
  }

  DocxStyles styles() {
    return styles;
  }

  Numbering numbering() {
    return numbering;
  }

  Enclosed enclosed() {
    return enclosed;
  }

  /** What the part with an id shows at the top or the bottom of pages; each part is read once. */
  List<Block> margin(String id) throws XMLStreamException, UnreadableDocument {
    String part = enclosed.part(id);
    if (part == null) {
      return List.of();
    }
    List<Block> known = read.get(part);
    if (known == null) {
      // Should a part refer to itself, it is blank the second time.
      read.put(part, List.of());
      known = margins.read(part, this);
      read.put(part, known);
    }
    return known;
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
