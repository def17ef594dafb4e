package io.fuhe.document.page;

import java.util.Arrays;

/** The edges of a table's columns from left to right. */
final class ColumnEdges {

  /** Edges nearer than this are meant to be one. */
  static final float SAME_EDGE = 4f;

  private final float[] xs;

  ColumnEdges(float[] xs) {
    this.xs = xs;
  }

  float[] positions() {
    return xs;
  }

  int columns() {
    return xs.length - 1;
  }

  /** The edges of both, those that are meant to be one once. */
  ColumnEdges with(float[] others) {
    float[] all = Arrays.copyOf(xs, xs.length + others.length);
    System.arraycopy(others, 0, all, xs.length, others.length);
    Arrays.sort(all);
    float[] kept = new float[all.length];
    int count = 0;
    for (float position : all) {
      if (count == 0 || position - kept[count - 1] > SAME_EDGE) {
        kept[count++] = position;
      }
    }
    return new ColumnEdges(Arrays.copyOf(kept, count));
  }

  /** Whether each edge of a table has the same number among these as it has there. */
  boolean numberAlike(float[] own) {
    if (own.length != xs.length) {
      return false;
    }
    for (int i = 0; i < own.length; i++) {
      if (nearest(own[i]) != i) {
        return false;
      }
    }
    return true;
  }

  /** A cell whose columns are counted on a table's own edges, counted on these. */
  PageCell place(PageCell cell, float[] own) {
    int from = nearest(own[cell.column()]);
    int to = nearest(own[cell.column() + cell.columnSpan()]);
    return cell.at(cell.row(), from, Math.max(1, to - from));
  }

  private int nearest(float position) {
    int found = Arrays.binarySearch(xs, position);
    if (found >= 0) {
      return found;
    }
    int right = -found - 1;
    if (right == 0) {
      return 0;
    }
    boolean nearerRight = right < xs.length && xs[right] - position < position - xs[right - 1];
    return nearerRight ? right : right - 1;
  }
}
