package io.fuhe.document.scan;

import java.util.Arrays;

/**
 * A piece of a line of text in a picture.
 *
 * @param x0 its leftmost dark pixel
 * @param y0 its topmost
 * @param x1 past its rightmost
 * @param y1 past its lowest
 * @param ink which of its columns have dark pixels
 * @param picture what it shows, with nothing of what is around it
 */
record Piece(int x0, int y0, int x1, int y1, boolean[] ink, Picture picture) {

  /** Around what is recognized is so much paper, in parts of its height. */
  private static final int MARGIN = 8;

  int height() {
    return y1 - y0;
  }

  /** How much paper its picture has on each side. */
  static int margin(int height) {
    return Math.max(2, height / MARGIN);
  }

  /** Whether two are the same piece. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Piece p
        && x0 == p.x0
        && y0 == p.y0
        && x1 == p.x1
        && y1 == p.y1
        && Arrays.equals(ink, p.ink);
  }

  @Override
  public int hashCode() {
    return 31 * x0 + y0;
  }

  @Override
  public String toString() {
    return x0 + "," + y0 + " to " + x1 + "," + y1;
  }
}
