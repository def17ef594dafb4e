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
    if (!alike(positions(own, table.xs()), positions(above, table.xs()))) {
      return moves;
    }
    for (int i = 0; i < own.size(); i++) {
      if (!own.get(i).equals(above.get(i))) {
        moves.put(own.get(i), above.get(i));
      }
    }
    boolean elsewhere = moves.keySet().stream().anyMatch(side -> firstUse.get(side) < row);
    return elsewhere ? new TreeMap<>() : moves;
  }

  private static float[] positions(List<Integer> sides, float[] xs) {
    float[] positions = new float[sides.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = xs[sides.get(i)];
    }
    return positions;
  }

  /**
   * Whether two rows have as many cells, and each more than half of the wider one in common with
   * that of the same number.
   */
  private static boolean alike(float[] own, float[] above) {
    boolean alike = own.length == above.length && own.length > LEAST_CELLS;
    for (int i = 1; alike && i < own.length; i++) {
      float common = Math.min(own[i], above[i]) - Math.max(own[i - 1], above[i - 1]);
      float wider = Math.max(own[i] - own[i - 1], above[i] - above[i - 1]);
      alike = 2 * common > wider;
    }
    return alike;
  }

  /**
   * The edges of the part on the next page, stretched so that the sides of its first row are those
   * of the last row above; as they are where the rows are not alike.
   *
   * @param last the cells of the last row above
   * @param xs the edges on which its columns are counted
   */
  static float[] stretched(PageTable below, List<PageCell> last, float[] xs) {
    float[] own = sidesOf(below.cells().stream().filter(c -> c.row() == 0).toList(), below.xs());
    float[] above = sidesOf(last, xs);
    if (!alike(own, above)) {
      return below.xs();
    }
    float[] edges = below.xs().clone();
    for (int i = 0; i < edges.length; i++) {
      edges[i] = stretched(edges[i], own, above);
    }
    return edges;
  }

  private static float[] sidesOf(List<PageCell> row, float[] xs) {
    TreeSet<Integer> sides = new TreeSet<>();
    row.forEach(c -> sides.addAll(List.of(c.column(), c.column() + c.columnSpan())));
    return positions(List.copyOf(sides), xs);
  }

  private static float stretched(float x, float[] own, float[] above) {
    int right = 1;
    while (right < own.length - 1 && x > own[right]) {
      right++;
    }
    float share = (x - own[right - 1]) / (own[right] - own[right - 1]);
    return above[right - 1] + share * (above[right] - above[right - 1]);
  }

  private static PageCell moved(PageCell cell, NavigableMap<Integer, Integer> moves) {
    int end = cell.column() + cell.columnSpan();
    int from = moves.getOrDefault(cell.column(), cell.column());
    return cell.at(cell.row(), from, moves.getOrDefault(end, end) - from);
  }
}
