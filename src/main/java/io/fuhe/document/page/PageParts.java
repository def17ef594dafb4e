package io.fuhe.document.page;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A page taken apart.
 *
 * @param number of the page, counted from 1
 * @param height of the page
 * @param bodySize the size of most characters
 * @param lines the lines outside of tables, from top to bottom
 * @param tables the tables from top to bottom
 * @param levels the heights of the lines that are drawn from left to right
 */
record PageParts(
    int number,
    float height,
    float bodySize,
    List<TextRow> lines,
    List<PageTable> tables,
    List<Float> levels) {

  /** A page whose lines are all of its tables. */
  PageParts(int number, float height, float bodySize, List<TextRow> lines, List<PageTable> tables) {
    this(number, height, bodySize, lines, tables, List.of());
  }

  /**
   * Takes a page apart.
   *
   * @throws UnreadableDocument when its tables have more positions than the budget has left
   */
  static PageParts of(PrintedPage page, CellBudget budget) throws UnreadableDocument {
    return of(page, TableFinder.find(page), budget);
  }

  /**
   * Takes a page apart by another reading of its tables.
   *
   * @throws UnreadableDocument when its tables have more positions than the budget has left
   */
  static PageParts of(PrintedPage page, List<TableFrame> frames, CellBudget budget)
      throws UnreadableDocument {
    for (TableFrame frame : frames) {
      budget.take("", (long) frame.rows() * frame.columns());
    }
    List<Lattice> lattices = new ArrayList<>(Collections.nCopies(frames.size(), null));
    Function<Chain, Lattice> table = chain -> lattice(frames, lattices, chain);
    List<Chain> chains = Watermarks.without(Chain.of(page.glyphs()), table, page.bodySize());
    Map<Lattice, List<Chain>> inside = new LinkedHashMap<>();
    List<Glyph> outside = new ArrayList<>();
    for (Chain chain : chains) {
      Lattice lattice = table.apply(chain);
      if (lattice != null) {
        inside.computeIfAbsent(lattice, any -> new ArrayList<>()).add(chain);
      } else if (chain.first().angle() == 0) {
        outside.addAll(chain.glyphs());
      }
    }
    List<PageTable> tables = new ArrayList<>();
    inside.forEach(
        (lattice, within) -> {
          if (within.stream().anyMatch(chain -> !chain.blank())) {
            tables.add(TableReader.read(lattice, within, page.shapes(), page.number()));
          }
        });
    tables.sort((a, b) -> Float.compare(a.top(), b.top()));
    List<Float> levels =
        Rulings.merged(page.rulings(), true, Rulings.TOGETHER).stream()
            .map(Ruling::position)
            .toList();
    float gutter = Gutter.of(tables);
    List<TextRow> rows = new ArrayList<>();
    Map<Boolean, List<Glyph>> sides =
        outside.stream().collect(Collectors.partitioningBy(glyph -> glyph.centreX() > gutter));
    sides.values().forEach(side -> rows.addAll(rows(side, page)));
    return new PageParts(
        page.number(), page.height(), page.bodySize(), List.copyOf(rows), tables, levels);
  }

  /** Whether it has a table of several columns. */
  boolean hasTable() {
    return tables.stream().anyMatch(table -> table.xs().length > 2);
  }

  /** The table that a text begins in, or else ends in; null for one beside all tables. */
  private static Lattice lattice(List<TableFrame> frames, List<Lattice> lattices, Chain chain) {
    for (Glyph end : List.of(chain.first(), chain.last())) {
      for (int i = 0; i < frames.size(); i++) {
        if (frames.get(i).contains(end.centreX(), end.centreY())) {
          if (lattices.get(i) == null) {
            lattices.set(i, new Lattice(frames.get(i)));
          }
          return lattices.get(i);
        }
      }
    }
    return null;
  }

  /** The lines of what stands outside of tables; what is turned there is no part of the text. */
  private static List<TextRow> rows(List<Glyph> outside, PrintedPage page) {
    float rightmost = 0;
    for (Glyph glyph : page.glyphs()) {
      rightmost = glyph.blank() || glyph.angle() != 0 ? rightmost : Math.max(rightmost, glyph.x1());
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
