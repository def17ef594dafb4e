package io.fuhe.document.text;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.Flow;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;

/** Reads web pages, those among them that spreadsheets and word processors save. */
public final class HtmlReader implements DocumentReader {

  /** Tags a cell, the ends counted too; more would not fit into memory as a tree. */
  private static final long TAGS_PER_CELL = 20;

  private final Limits limits;

  public HtmlReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    String page = WholeFile.text(file, limits);
    if (page.chars().filter(c -> c == '<').count() > TAGS_PER_CELL * limits.cells()) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, "too many tags");
    }
    try {
      Flow flow = new Flow(limits);
      HtmlFlow.lay(Jsoup.parse(page).body(), flow);
      return new Document(Format.HTML, List.of(flow.toGrid()), List.of());
    } catch (RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, e.toString(), e);
    }
  }
}
