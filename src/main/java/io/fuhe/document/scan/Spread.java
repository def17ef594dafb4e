package io.fuhe.document.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures written with digits as wide as Chinese characters, as input methods make them: so far
 * apart the recognizer loses points, and what is printed seems to have spaces.
 */
final class Spread {

  /** Digits of usual width are never so far apart, in percent of their height. */
  private static final int NEAREST = 125;

  /** Further apart they are figures of their own. */
  private static final int FURTHEST = 190;

  /** Paper between what is read is made so wide, in percent of the height. */
  private static final int CLOSE = 15;

  private static final int PERCENT = 100;

  private Spread() {}

  /** Whether all digits of a line are so far apart, a point between them or not. */
  static boolean isIn(List<Recognized> read, Points points, int height) {
    int pairs = 0;
    Recognized before = null;
    boolean point = false;
    for (Recognized one : read) {
      if (Points.isDigit(one)) {
        if (before != null) {
          boolean pointed = point || points.anyBetween(before.at(), one.at());
          float apart = (one.at() - before.at()) * PERCENT / (pointed ? 2 : 1);
          if (apart < NEAREST * height || apart > FURTHEST * height) {
            return false;
          }
          pairs++;
        }
        before = one;
        point = false;
      } else if (Readings.isOfFigures(one.text())) {
        point = true;
      } else {
        return false;
      }
    }
    return pairs > 0;
  }

  /** The columns of a piece's picture without most of the paper between its strokes. */
  static List<Integer> closed(Piece piece) {
    int margin = Piece.margin(piece.height());
    int most = Math.max(2, piece.height() * CLOSE / PERCENT);
    List<Integer> columns = new ArrayList<>();
    int paper = 0;
    for (int x = 0; x < piece.picture().width; x++) {
      int at = x - margin;
      boolean inside = at >= 0 && at < piece.ink().length;
      paper = inside && !piece.ink()[at] ? paper + 1 : 0;
      if (paper <= most) {
        columns.add(x);
      }
    }
    return columns;
  }
}
