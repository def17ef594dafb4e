package io.fuhe.document.text;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import java.nio.file.Path;

/** Reads web pages, those among them that spreadsheets and word processors save. */
public final class HtmlReader implements DocumentReader {

  private final Limits limits;

  public HtmlReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    return WebPage.read(Format.HTML, WholeFile.text(file, limits), address -> null, limits);
  }
}
