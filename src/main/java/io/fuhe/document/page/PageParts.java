package io.fuhe.document.page;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import java.util.ArrayList;
import java.util.List;

/**
 * A page taken apart.
 *
 * @param number of the page, counted from 1
 * @param height of the page
 * @param bodySize the size of most characters
 * @param lines the lines outside of tables, from top to bottom
 * @param tables the tables from top to bottom
 */
record PageParts(
    int number, float height, float bodySize, List<TextRow> lines, List<PageTable> tables) {

  /**
   * Takes a page apart.
   *
   * @throws UnreadableDocument when its tables have more positions than the budget has left
   */
  static PageParts of(PrintedPage page, CellBudget budget) throws UnreadableDocument {
    List<TableFrame> frames = TableFinder.find(page);
    for (TableFrame frame : frames) {
      budget.take("", (long) frame.rows() * frame.columns());
    }
    List<List<Glyph>> inside = new ArrayList<>();
    frames.forEach(any -> inside.add(new ArrayList<>()));
    List<Glyph> outside = new ArrayList<>();
    for (Glyph glyph : page.glyphs()) {
      int at = 0;
      while (at < frames.size() && !frames.get(at).contains(glyph.centreX(), glyph.centreY())) {
        at++;
      }
      if (at < frames.size()) {
        inside.get(at).add(glyph);
      } else if (glyph.angle() == 0) {
        outside.add(glyph);
      }
    }
    List<PageTable> tables = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      if (inside.get(i).stream().anyMatch(g -> !g.blank())) {
        tables.add(TableReader.read(frames.get(i), inside.get(i), page.number()));
      }
    }
    tables.sort((a, b) -> Float.compare(a.top(), b.top()));
    return new PageParts(
        page.number(), page.height(), page.bodySize(), rows(outside, page), tables);
  }

  /** The lines of what stands outside of tables; what is turned there is no part of the text. */
  private static List<TextRow> rows(List<Glyph> outside, PrintedPage page) {
    float rightmost = 0;
    for (Glyph glyph : page.glyphs()) {
      rightmost =
          glyph.blank() || glyph.angle() != 0 ? rightmost : Math.max(rightmost, glyph.x1());
    }
    List<TextRow> rows = new ArrayList<>();
    for (List<Glyph> line : TextLines.lines(outside)) {
      String text = TextLines.text(line).strip();
      if (!text.isBlank()) {
        TextRow row = TextRow.of(text, line, page.number());
        TextRow before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (before != null && before.runsInto(row, rightmost)) {
          rows.set(rows.size() - 1, before.and(row));
        } else {
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
