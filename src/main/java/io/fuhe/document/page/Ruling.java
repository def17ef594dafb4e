package io.fuhe.document.page;

import java.util.Comparator;
import java.util.List;

/**
 * A drawn line, horizontal or vertical.
 *
 * @param position its y when horizontal, its x when vertical
 * @param from where it begins along its own direction
 * @param to where it ends
 */
record Ruling(boolean horizontal, float position, float from, float to) {

  /** Rulings that end this near to one another are meant to touch. */
  static final float TOUCH = 4f;

  /** Whether it meets a ruling of the other direction. */
  boolean touches(Ruling other) {
    return horizontal != other.horizontal
        && position >= other.from - TOUCH
        && position <= other.to + TOUCH
        && other.position >= from - TOUCH
        && other.position <= to + TOUCH;
  }

  /** This ruling with more at both ends. */
  Ruling longerBy(float more) {
    return new Ruling(horizontal, position, from - more, to + more);
  }

  /** How much of a stretch along its direction it covers. */
  float covers(float start, float end) {
    return Math.max(0, Math.min(end, to) - Math.max(start, from));
  }

  /** Those of one direction, by their positions. */
  static List<Ruling> sorted(List<Ruling> rulings, boolean horizontal) {
    return rulings.stream()
        .filter(r -> r.horizontal() == horizontal)
        .sorted(Comparator.comparing(Ruling::position))
        .toList();
  }

  /** The index of the first of sorted lines at a position or behind it. */
  static int firstFrom(List<Ruling> lines, float position) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).position() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
