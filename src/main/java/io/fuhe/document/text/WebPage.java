package io.fuhe.document.text;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.Flow;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;

/** Reads the text of a page as a person sees it. */
final class WebPage {

  /** Tags a cell, the ends counted too; more would not fit into memory as a tree. */
  private static final long TAGS_PER_CELL = 20;

  private WebPage() {}

  /**
   * The document that a page is.
   *
   * @param carried the text of another page that the file holds by its address; null for none
   * @throws UnreadableDocument when the page has too many tags or cells, or cannot be read
   */
  static Document read(Format format, String page, UnaryOperator<String> carried, Limits limits)
      throws UnreadableDocument {
    UnaryOperator<String> counted = address -> within(limits, carried.apply(address));
    try {
      if (within(limits, page) == null) {
        throw new UnreadableDocument(Reason.TOO_COMPLEX, "too many tags");
      }
      org.jsoup.nodes.Document tree = Jsoup.parse(page);
      new Frames(counted).fill(tree);
      FormControls.write(tree);
      boolean leftOut = SeenPage.prune(tree);
      Flow flow = new Flow(limits);
      HtmlFlow.lay(tree.body(), flow);
      List<Note> notes = leftOut ? List.of(Note.of(Note.Code.HIDDEN_TEXT)) : List.of();
      return new Document(format, List.of(flow.toGrid()), notes, Elsewhere.reason(tree));
    } catch (RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, e.toString(), e);
    }
  }

  /** A page that fits into memory as a tree, or null. */
  private static String within(Limits limits, String page) {
    boolean fits =
        page != null
            && page.chars().filter(c -> c == '<').count() <= TAGS_PER_CELL * limits.cells();
    return fits ? page : null;
  }
}
