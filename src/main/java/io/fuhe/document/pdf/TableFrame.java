package io.fuhe.document.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The rulings of a table as a grid of base cells, with the knowledge of which neighbours a ruling
 * separates. Sides that are not drawn are where the other rulings end.
 *
 * @param xs the columns' edges from left to right
 * @param ys the rows' edges from top to bottom
 */
record TableFrame(float[] xs, float[] ys, List<Ruling> rulings) {

  /** A ruling that covers this share of an edge separates. */
  private static final float SHARE = 0.5f;

  /** Positions nearer than this are one edge. */
  private static final float SAME_EDGE = 3.5f;

  static TableFrame of(List<Ruling> rulings) {
    List<Float> xs = new ArrayList<>();
    List<Float> ys = new ArrayList<>();
    for (Ruling ruling : rulings) {
      (ruling.horizontal() ? ys : xs).add(ruling.position());
    }
    for (Ruling ruling : rulings) {
      List<Float> along = ruling.horizontal() ? xs : ys;
      addEnd(along, ruling.from());
      addEnd(along, ruling.to());
    }
    return new TableFrame(edges(xs), edges(ys), rulings);
  }

  int columns() {
    return Math.max(0, xs.length - 1);
  }

  int rows() {
    return Math.max(0, ys.length - 1);
  }

  float top() {
    return ys[0];
  }

  float bottom() {
    return ys[ys.length - 1];
  }

  float left() {
    return xs[0];
  }

  float right() {
    return xs[xs.length - 1];
  }

  boolean contains(float x, float y) {
    return x >= left() && x <= right() && y >= top() && y <= bottom();
  }

  boolean encloses(TableFrame other) {
    return left() <= other.left()
        && right() >= other.right()
        && top() <= other.top()
        && bottom() >= other.bottom();
  }

  /** Whether a ruling stands right of a base cell. */
  boolean separatedRight(int row, int column) {
    return separated(false, xs[column + 1], ys[row], ys[row + 1]);
  }

  /** Whether a ruling stands below a base cell. */
  boolean separatedBelow(int row, int column) {
    return separated(true, ys[row + 1], xs[column], xs[column + 1]);
  }

  /** The row that a y lies in. */
  int rowAt(float y) {
    return indexOf(ys, y);
  }

  /** The column that an x lies in. */
  int columnAt(float x) {
    return indexOf(xs, x);
  }

  private boolean separated(boolean horizontal, float position, float from, float to) {
    float covered = 0;
    for (Ruling ruling : rulings) {
      if (ruling.horizontal() == horizontal
          && Math.abs(ruling.position() - position) <= SAME_EDGE) {
        covered = Math.max(covered, ruling.covers(from, to));
      }
    }
    return covered >= SHARE * (to - from);
  }

  private static int indexOf(float[] edges, float position) {
    int index = 0;
    while (index < edges.length - 2 && position >= edges[index + 1]) {
      index++;
    }
    return index;
  }

  /** Only what sticks out beyond all drawn edges shows where an undrawn side is. */
  private static void addEnd(List<Float> edges, float end) {
    boolean beyond =
        edges.stream().allMatch(e -> end < e - 2 * SAME_EDGE)
            || edges.stream().allMatch(e -> end > e + 2 * SAME_EDGE);
    if (beyond) {
      edges.add(end);
    }
  }

  private static float[] edges(List<Float> positions) {
    List<Float> sorted = positions.stream().sorted().toList();
    List<Float> kept = new ArrayList<>();
    for (float position : sorted) {
      if (kept.isEmpty() || position - kept.get(kept.size() - 1) > SAME_EDGE) {
        kept.add(position);
      }
    }
    float[] edges = new float[kept.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = kept.get(i);
    }
    return edges;
  }
}
