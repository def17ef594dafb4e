package io.fuhe.document.text;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.Flow;
import io.fuhe.document.flow.TableCell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads plain text with tables in it: values between tabs or commas, markdown, or one cell a line
 * as browsers copy tables. Text knows no spans: a blank cell stays a blank cell of its own.
 */
public final class TextReader implements DocumentReader {

  /** A file that opens a page, or nothing but the address of one. */
  private static final Pattern SHORTCUT =
      Pattern.compile("(?is)\\s*(\\[InternetShortcut\\].*|https?://\\S+\\s*)");

  private final Limits limits;

  public TextReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    String text = WholeFile.text(file, limits);
    if (text.isBlank()) {
      throw new UnreadableDocument(Reason.EMPTY_FILE, "no text");
    }
    Flow flow = new Flow(limits);
    int paragraphs = 0;
    Dialect dialect = Dialect.of(text);
    for (Section section : LostCells.restored(dialect.sections(text), dialect.padsRows())) {
      if (section instanceof Section.Prose prose) {
        flow.paragraph(paragraphs++, prose.text());
      } else if (section instanceof Section.Table table) {
        flow.table(table.rows().size(), cells(table.rows()));
      }
    }
    Reason elsewhere = SHORTCUT.matcher(text).matches() ? Reason.LINKED_CONTENT : null;
    return new Document(Format.TEXT, List.of(flow.toGrid()), List.of(), elsewhere);
  }

  private static List<TableCell> cells(List<List<String>> rows) {
    List<TableCell> cells = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        cells.add(new TableCell(r, c, 1, 1, rows.get(r).get(c)));
      }
    }
    return cells;
  }
}
