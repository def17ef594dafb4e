package io.fuhe.document.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A page taken apart.
 *
 * @param lines the lines outside of tables, from top to bottom
 * @param tables the tables from top to bottom
 */
record PageParts(PdfPage page, List<TextRow> lines, List<PageTable> tables) {

  /** Takes a page apart. */
  static PageParts of(PdfPage page) {
    List<TableFrame> frames = TableFinder.find(page);
    List<List<Glyph>> inside = new ArrayList<>();
    frames.forEach(any -> inside.add(new ArrayList<>()));
    List<Glyph> outside = new ArrayList<>();
    for (Glyph glyph : page.glyphs()) {
      int at = 0;
      while (at < frames.size() && !frames.get(at).contains(glyph.centreX(), glyph.centreY())) {
        at++;
      }
      (at < frames.size() ? inside.get(at) : outside).add(glyph);
    }
    List<PageTable> tables = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      if (inside.get(i).stream().anyMatch(g -> !g.blank())) {
        tables.add(TableReader.read(frames.get(i), inside.get(i), page.number()));
      }
    }
    tables.sort((a, b) -> Float.compare(a.top(), b.top()));
    return new PageParts(page, rows(outside, page.number()), tables);
  }

  private static List<TextRow> rows(List<Glyph> outside, int page) {
    List<TextRow> rows = new ArrayList<>();
    for (List<Glyph> line : TextLines.lines(outside)) {
      String text = TextLines.text(line).strip();
      if (!text.isBlank()) {
        Glyph first = line.get(0);
        rows.add(
            new TextRow(
                text,
                first.x0(),
                first.top(),
                line.get(line.size() - 1).x1(),
                first.bottom(),
                page));
      }
    }
    return rows;
  }
}
