package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives rows that go on in a grid a little narrower, as after a page break or in a table put into a
 * table, the columns of the rows above them. Sides are moved only all together: what stands below
 * one another among these rows still does.
 */
final class LikeColumns {

  /** Fewer cells in a row may stand alike by chance. */
  private static final int LEAST_CELLS = 3;

  private final PageTable table;
  private final List<PageCell> cells;
  private final List<TreeSet<Integer>> sides = new ArrayList<>();
  private final TreeMap<Integer, Integer> firstUse = new TreeMap<>();
  private final TreeMap<Integer, Integer> lastUse = new TreeMap<>();

  private LikeColumns(PageTable table) {
    this.table = table;
    this.cells = new ArrayList<>(table.cells());
    for (int row = 0; row < table.rows(); row++) {
      sides.add(new TreeSet<>());
    }
    for (PageCell cell : cells) {
      for (int side : new int[] {cell.column(), cell.column() + cell.columnSpan()}) {
        firstUse.merge(side, cell.row(), Math::min);
        lastUse.merge(side, cell.lastRow(), Math::max);
        for (int row = cell.row(); row <= cell.lastRow(); row++) {
          sides.get(row).add(side);
        }
      }
    }
  }

  /** The table with such rows moved; its columns' edges stay. */
  static PageTable aligned(PageTable table) {
    LikeColumns columns = new LikeColumns(table);
    for (int row = 1; row < table.rows(); row++) {
      columns.align(row);
    }
    return new PageTable(
        table.xs(),
        table.rows(),
        columns.cells,
        table.top(),
        table.bottom(),
        table.firstPage(),
        table.lastPage());
  }

  private void align(int row) {
    NavigableMap<Integer, Integer> moves = moves(row);
    if (moves.isEmpty()) {
      return;
    }
    int last = moves.keySet().stream().mapToInt(lastUse::get).max().orElse(row);
    TreeSet<Integer> own = new TreeSet<>(sides.get(row));
    if (!sides.subList(row, last + 1).stream().allMatch(own::containsAll)) {
      return;
    }
    cells.replaceAll(cell -> cell.row() < row || cell.row() > last ? cell : moved(cell, moves));
    for (int r = row; r <= last; r++) {
      TreeSet<Integer> there = new TreeSet<>();
      sides.get(r).forEach(side -> there.add(moves.getOrDefault(side, side)));
      sides.set(r, there);
    }
  }

  /** Where the sides that a row is the first to have would move; none unless all cells match. */
  private NavigableMap<Integer, Integer> moves(int row) {
    List<Integer> above = List.copyOf(sides.get(row - 1));
    List<Integer> own = List.copyOf(sides.get(row));
    TreeMap<Integer, Integer> moves = new TreeMap<>();
    if (own.size() != above.size() || own.size() <= LEAST_CELLS) {
      return moves;
    }
    for (int i = 0; i < own.size(); i++) {
      if (!own.get(i).equals(above.get(i))) {
        moves.put(own.get(i), above.get(i));
      }
      boolean alike = i == 0 || alike(own.get(i - 1), own.get(i), above.get(i - 1), above.get(i));
      if (!alike) {
        return new TreeMap<>();
      }
    }
    boolean elsewhere = moves.keySet().stream().anyMatch(side -> firstUse.get(side) < row);
    return elsewhere ? new TreeMap<>() : moves;
  }

  /** Whether two cells have more than half of the wider one in common. */
  private boolean alike(int from, int to, int otherFrom, int otherTo) {
    float[] xs = table.xs();
    float common = Math.min(xs[to], xs[otherTo]) - Math.max(xs[from], xs[otherFrom]);
    float wider = Math.max(xs[to] - xs[from], xs[otherTo] - xs[otherFrom]);
    return 2 * common > wider;
  }

  private static PageCell moved(PageCell cell, NavigableMap<Integer, Integer> moves) {
    int end = cell.column() + cell.columnSpan();
    int from = moves.getOrDefault(cell.column(), cell.column());
    return cell.at(cell.row(), from, moves.getOrDefault(end, end) - from);
  }
}
