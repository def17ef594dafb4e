package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rulings of a table as a grid of base cells, with the knowledge of which neighbours a ruling
 * separates. Sides that are not drawn are where the other rulings end.
 *
 * @param xs the columns' edges from left to right
 * @param ys the rows' edges from top to bottom
 * @param across the horizontal rulings from top to bottom
 * @param down the vertical rulings from left to right
 * @param same positions nearer than this are one edge
 */
record TableFrame(float[] xs, float[] ys, List<Ruling> across, List<Ruling> down, float same) {

  /** A ruling that covers this share of an edge separates. */
  private static final float SHARE = 0.5f;

  /** Positions nearer than this are one edge. */
  private static final float SAME_EDGE = 3.5f;

  /** A table with so many times the cells of what is drawn around it is the table. */
  private static final int FRAMED = 4;

  static TableFrame of(List<Ruling> rulings) {
    return of(rulings, SAME_EDGE);
  }

  /** The frame of rulings whose cells stand apart, but no more than a gap. */
  static TableFrame of(List<Ruling> rulings, float gap) {
    float same = Math.max(gap, SAME_EDGE);
    List<Float> xs = new ArrayList<>();
    List<Float> ys = new ArrayList<>();
    for (Ruling ruling : rulings) {
      (ruling.horizontal() ? ys : xs).add(ruling.position());
    }
    addEnds(xs, rulings, true);
    addEnds(ys, rulings, false);
    return new TableFrame(
        edges(xs, same),
        edges(ys, same),
        Ruling.sorted(rulings, true),
        Ruling.sorted(rulings, false),
        same);
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

  /** Whether a table that it encloses has so many more cells that it only frames that one. */
  boolean isAround(TableFrame inner) {
    return encloses(inner)
        && inner.columns() > 2
        && inner.rows() > 2
        && inner.rows() * inner.columns() > FRAMED * rows() * columns();
  }

  /** Its left and right side, drawn or not. */
  List<Ruling> outerSides() {
    return List.of(
        new Ruling(false, left(), top(), bottom()), new Ruling(false, right(), top(), bottom()));
  }

  /** Whether they have a part of the page in common. */
  boolean meets(TableFrame other) {
    return left() < other.right()
        && other.left() < right()
        && top() < other.bottom()
        && other.top() < bottom();
  }

  /** Whether a line lies in it, or on its sides. */
  boolean holds(Ruling line) {
    float middle = (line.from() + line.to()) / 2;
    float x = line.horizontal() ? middle : line.position();
    float y = line.horizontal() ? line.position() : middle;
    return x >= left() - SAME_EDGE
        && x <= right() + SAME_EDGE
        && y >= top() - SAME_EDGE
        && y <= bottom() + SAME_EDGE;
  }

  /** Whether a ruling stands right of a base cell. */
  boolean separatedRight(int row, int column) {
    return separated(false, xs[column + 1], ys[row], ys[row + 1]);
  }

  /** The rows without a line at one of its sides, by the number of its edge; none if no row has. */
  BitSet open(int side) {
    BitSet open = new BitSet();
    for (int row = 0; row < rows(); row++) {
      open.set(row, !separated(false, xs[side], ys[row], ys[row + 1]));
    }
    return open.cardinality() == rows() ? new BitSet() : open;
  }

  /** Whether a ruling stands below a base cell. */
  boolean separatedBelow(int row, int column) {
    return separated(true, ys[row + 1], xs[column], xs[column + 1]);
  }

  /** Whether a ruling stands above the first cell of a column. */
  boolean begun(int column) {
    return separated(true, ys[0], xs[column], xs[column + 1]);
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
    List<Ruling> lines = horizontal ? across : down;
    float covered = 0;
    for (int i = Ruling.firstFrom(lines, position - same);
        i < lines.size() && lines.get(i).position() <= position + same;
        i++) {
      covered = Math.max(covered, lines.get(i).covers(from, to));
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
  private static void addEnds(List<Float> edges, List<Ruling> rulings, boolean horizontal) {
    float first = edges.stream().min(Float::compare).orElse(Float.MAX_VALUE);
    float last = edges.stream().max(Float::compare).orElse(-Float.MAX_VALUE);
    for (Ruling ruling : rulings) {
      for (float end : new float[] {ruling.from(), ruling.to()}) {
        boolean beyond = end < first - 2 * SAME_EDGE || end > last + 2 * SAME_EDGE;
        if (ruling.horizontal() == horizontal && beyond) {
          edges.add(end);
          first = Math.min(first, end);
          last = Math.max(last, end);
        }
      }
    }
  }

  private static float[] edges(List<Float> positions, float same) {
    List<Float> sorted = positions.stream().sorted().toList();
    List<Float> kept = new ArrayList<>();
    for (float position : sorted) {
      if (kept.isEmpty() || position - kept.get(kept.size() - 1) > same) {
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
