package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * The table of a page that may be the right of another one's. Where a cell begins before the page
 * and ends behind it, no side is drawn on the page: the rows above and below look like tables of
 * their own, and only lines from left to right tell of it.
 */
final class StripTable {

  private StripTable() {}

  /** Whether the tables of a page may be parts of one, from one side to the other. */
  static boolean isOne(PageParts page) {
    List<PageTable> tables = page.tables();
    float[] sides = tables.isEmpty() ? null : sides(tables.get(0));
    return sides != null
        && tables.stream()
            .map(StripTable::sides)
            .allMatch(s -> near(s[0], sides[0]) && near(s[1], sides[1]));
  }

  /** Whether the tables of two pages have the same sides. */
  static boolean sameSides(PageParts page, PageParts other) {
    if (page.tables().isEmpty() || other.tables().isEmpty()) {
      return false;
    }
    float[] sides = sides(page.tables().get(0));
    float[] others = sides(other.tables().get(0));
    return near(sides[0], others[0]) && near(sides[1], others[1]);
  }

  /** A page whose only table has a blank column more where the one above it goes on further. */
  static PageParts asWideAs(PageParts above, PageParts page) {
    if (above.tables().isEmpty() || page.tables().size() != 1) {
      return page;
    }
    PageTable table = page.tables().get(0);
    List<Float> ys = edges(table.cells());
    float[] sides = sides(above.tables().get(above.tables().size() - 1));
    float end = sides(table)[1];
    if (!near(sides[0], sides(table)[0]) || sides[1] <= end || ys.size() != table.rows() + 1) {
      return page;
    }
    int columns = table.xs().length - 1;
    float[] xs = Arrays.copyOf(table.xs(), columns + 2);
    xs[columns + 1] = sides[1];
    List<PageCell> cells = new ArrayList<>(table.cells());
    for (int row = 0; row < table.rows(); row++) {
      float y0 = ys.get(row);
      float y1 = ys.get(row + 1);
      float size = page.bodySize();
      cells.add(
          new PageCell(row, columns, 1, 1, end, y0, sides[1], y1, "", 0, size, page.number()));
    }
    PageTable wider =
        new PageTable(
            xs,
            table.rows(),
            cells,
            table.top(),
            table.bottom(),
            table.firstPage(),
            table.lastPage(),
            table.openLeft(),
            table.openRight(),
            table.begun(),
            table.ended());
    return new PageParts(
        page.number(), page.height(), page.bodySize(), page.lines(), List.of(wider), page.levels());
  }

  /**
   * The page with its tables as one, and what stands between them in cells of their own.
   *
   * @param lines the heights of the lines of the table to its left
   */
  static PageParts of(PageParts page, List<Float> lines) {
    List<PageTable> tables = page.tables();
    List<Float> ys = heights(page, lines);
    if (tables.size() == 1 && ys.size() == edges(tables.get(0).cells()).size()) {
      return page;
    }
    ColumnEdges columns = new ColumnEdges(tables.get(0).xs());
    for (PageTable table : tables) {
      columns = columns.with(table.xs());
    }
    BitSet openLeft = new BitSet();
    BitSet openRight = new BitSet();
    List<PageCell> cells = new ArrayList<>();
    BitSet between = new BitSet();
    between.set(0, ys.size() - 1);
    for (PageTable table : tables) {
      int offset = row(ys, table.top());
      between.clear(offset, offset + table.rows());
      table.openLeft().stream().forEach(row -> openLeft.set(offset + row));
      table.openRight().stream().forEach(row -> openRight.set(offset + row));
      for (PageCell cell : table.cells()) {
        PageCell there = columns.place(cell, table.xs());
        cells.add(there.at(offset + cell.row(), there.column(), there.columnSpan()));
      }
    }
    openLeft.or(between);
    openRight.or(between);
    float[] xs = columns.positions();
    List<TextRow> outside = new ArrayList<>(page.lines());
    between.stream().forEach(row -> cells.add(between(page, row, ys, xs, outside)));
    PageTable first = tables.get(0);
    PageTable whole =
        new PageTable(
            xs,
            ys.size() - 1,
            cells,
            ys.get(0),
            ys.get(ys.size() - 1),
            first.firstPage(),
            first.lastPage(),
            openLeft,
            openRight,
            false,
            false);
    return new PageParts(
        page.number(), page.height(), page.bodySize(), outside, List.of(whole), page.levels());
  }

  /** A cell that reaches from side to side, with the lines that stand in it. */
  private static PageCell between(
      PageParts page, int row, List<Float> ys, float[] xs, List<TextRow> outside) {
    StringBuilder text = new StringBuilder();
    for (TextRow line : page.lines()) {
      float middle = (line.y0() + line.y1()) / 2;
      if (middle > ys.get(row) && middle < ys.get(row + 1)) {
        text.append(line.text());
        outside.remove(line);
      }
    }
    int columns = xs.length - 1;
    return new PageCell(
        row,
        0,
        1,
        columns,
        xs[0],
        ys.get(row),
        xs[columns],
        ys.get(row + 1),
        text.toString(),
        0,
        page.bodySize(),
        page.number());
  }

  /** The heights of the lines between a page's rows, those shared with the left page too. */
  private static List<Float> heights(PageParts page, List<Float> lines) {
    List<PageCell> cells = new ArrayList<>();
    page.tables().forEach(table -> cells.addAll(table.cells()));
    TreeSet<Float> heights = new TreeSet<>(edges(cells));
    for (float level : page.levels()) {
      boolean shared = lines.stream().anyMatch(y -> Math.abs(y - level) <= PageStrip.SAME_LINE);
      if (shared && heights.stream().noneMatch(y -> Math.abs(y - level) <= PageStrip.SAME_LINE)) {
        heights.add(level);
      }
    }
    return List.copyOf(heights);
  }

  /** The heights of the lines between the rows of cells, from top to bottom. */
  static List<Float> edges(List<PageCell> cells) {
    TreeSet<Float> all = new TreeSet<>();
    cells.forEach(cell -> all.addAll(List.of(cell.y0(), cell.y1())));
    List<Float> edges = new ArrayList<>();
    for (float y : all) {
      if (edges.isEmpty() || y - edges.get(edges.size() - 1) > PageStrip.SAME_LINE) {
        edges.add(y);
      }
    }
    return edges;
  }

  private static int row(List<Float> ys, float top) {
    int row = 0;
    while (row < ys.size() - 1 && ys.get(row + 1) <= top + PageStrip.SAME_LINE) {
      row++;
    }
    return row;
  }

  private static float[] sides(PageTable table) {
    float[] xs = table.xs();
    return new float[] {xs[0], xs[xs.length - 1]};
  }

  private static boolean near(float a, float b) {
    return Math.abs(a - b) <= ColumnEdges.SAME_EDGE;
  }
}
