package io.fuhe.document.word;

import java.util.List;
import java.util.TreeSet;

/** Tells whether a table goes on with the one before it, as a table that an editor split does. */
final class TableSeam {

  /** Two millimetres: parts of a split table are drawn at the same place. */
  private static final int TOLERANCE = 120;

  private TableSeam() {}

  /** Whether all edges of the cells of one table are edges of the other. */
  static boolean sameColumns(List<List<Block.TableCell>> above, List<List<Block.TableCell>> below) {
    TreeSet<Integer> first = edges(above);
    TreeSet<Integer> second = edges(below);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    return near(first.first(), second)
        && near(first.last(), second)
        && near(second.first(), first)
        && near(second.last(), first)
        && (within(first, second) || within(second, first));
  }

  private static boolean within(TreeSet<Integer> some, TreeSet<Integer> all) {
    return some.stream().allMatch(edge -> near(edge, all));
  }

  private static boolean near(int edge, TreeSet<Integer> edges) {
    Integer below = edges.floor(edge);
    Integer above = edges.ceiling(edge);
    return (below != null && edge - below <= TOLERANCE)
        || (above != null && above - edge <= TOLERANCE);
  }

  private static TreeSet<Integer> edges(List<List<Block.TableCell>> rows) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (List<Block.TableCell> row : rows) {
      for (Block.TableCell cell : row) {
        edges.add(cell.left());
        edges.add(cell.right());
      }
    }
    return edges;
  }
}
