package io.fuhe.document.flow;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The grid columns of a table, found from the edges of all its cells: edges that are drawn almost
 * at the same position are one edge, so that cells of rows that were dragged a little by hand stand
 * below one another.
 */
final class Columns {

  /**
   * Tried from the widest to the narrowest until no cell vanishes; 120 twips are two millimetres.
   */
  private static final int[] TOLERANCES = {120, 60, 20, 0};

  private final TreeMap<Integer, Integer> indexes;

  private Columns(TreeMap<Integer, Integer> indexes) {
    this.indexes = indexes;
  }

  static Columns of(List<List<EdgedCell>> rows) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (List<EdgedCell> row : rows) {
      for (EdgedCell cell : row) {
        edges.add(cell.left());
        edges.add(cell.right());
      }
    }
    Columns found = null;
    for (int tolerance : TOLERANCES) {
      found = new Columns(cluster(edges, tolerance));
      if (found.keepsAll(rows)) {
        break;
      }
    }
    return found;
  }

  /** The column that begins at an edge. */
  int index(int edge) {
    return indexes.get(edge);
  }

  private static TreeMap<Integer, Integer> cluster(TreeSet<Integer> edges, int tolerance) {
    TreeMap<Integer, Integer> indexes = new TreeMap<>();
    int index = -1;
    long first = Long.MIN_VALUE;
    for (int edge : edges) {
      if (index < 0 || edge - first > tolerance) {
        index++;
        first = edge;
      }
      indexes.put(edge, index);
    }
    return indexes;
  }

  private boolean keepsAll(List<List<EdgedCell>> rows) {
    return rows.stream()
        .flatMap(List::stream)
        .filter(cell -> cell.left() < cell.right())
        .allMatch(cell -> index(cell.left()) < index(cell.right()));
  }
}
