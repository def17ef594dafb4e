package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Fills a table's cells with the page's characters. */
final class TableReader {

  /** Fewer cells side by side do not tell whether a row is whole. */
  private static final int LEAST_CELLS = 3;

  private final TableFrame frame;
  private final int page;

  private TableReader(TableFrame frame, int page) {
    this.frame = frame;
    this.page = page;
  }

  /**
   * Reads a table.
   *
   * @param outlines shapes in it that may be characters
   */
  static PageTable read(Lattice lattice, List<Chain> inside, List<Extent> outlines, int page) {
    TableFrame frame = lattice.frame();
    Map<Integer, List<Glyph>> texts = new TreeMap<>();
    Map<Chain, Integer> overflowing = Overflow.homes(lattice, inside);
    for (Chain chain : inside) {
      Integer home = overflowing.get(chain);
      int cell = home == null ? lattice.home(chain) : home;
      texts.computeIfAbsent(cell, any -> new ArrayList<>()).addAll(chain.glyphs());
    }
    Map<Integer, Integer> drawn = new TreeMap<>();
    for (Extent outline : outlines) {
      float x = (outline.x0() + outline.x1()) / 2;
      float y = (outline.y0() + outline.y1()) / 2;
      if (frame.contains(x, y)) {
        drawn.merge(lattice.cellAt(x, y), 1, Integer::sum);
      }
    }
    TableReader reader = new TableReader(frame, page);
    int last = frame.rows() - 1;
    List<PageCell> cells = new ArrayList<>();
    lattice
        .boxes()
        .forEach(
            (cell, box) ->
                cells.add(
                    reader.cell(
                        box, texts.getOrDefault(cell, List.of()), drawn.containsKey(cell))));
    return new PageTable(
        frame.xs(),
        frame.rows(),
        cells,
        frame.top(),
        frame.bottom(),
        page,
        page,
        frame.open(0),
        frame.open(frame.columns()),
        reader.bounded(cells, 0, frame::begun),
        reader.bounded(cells, last, column -> frame.separatedBelow(last, column)));
  }

  /** Whether lines bound all cells that stand in one row only, and some other has none there. */
  private boolean bounded(List<PageCell> cells, int row, IntPredicate line) {
    boolean others = false;
    int single = 0;
    for (PageCell cell : cells) {
      if (cell.row() <= row && cell.lastRow() >= row) {
        boolean drawn =
            IntStream.range(cell.column(), cell.column() + cell.columnSpan()).allMatch(line);
        boolean alone = cell.rowSpan() == 1 && !cell.blank();
        if (alone && !drawn) {
          return false;
        }
        single += alone ? 1 : 0;
        others |= !drawn;
      }
    }
    return others && single >= LEAST_CELLS;
  }

  private PageCell cell(int[] box, List<Glyph> glyphs, boolean drawn) {
    float x0 = frame.xs()[box[1]];
    float y0 = frame.ys()[box[0]];
    float x1 = frame.xs()[box[3] + 1];
    float y1 = frame.ys()[box[2] + 1];
    CellText text = CellText.of(glyphs, x1 - x0, y1 - y0);
    return new PageCell(
        box[0],
        box[1],
        box[2] - box[0] + 1,
        box[3] - box[1] + 1,
        x0,
        y0,
        x1,
        y1,
        text.text().isEmpty() && drawn ? Print.UNREADABLE : text.text(),
        text.room(),
        text.size(),
        page);
  }
}
