package io.fuhe.document.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A ruling in a picture, in pixels; a level one where it is not said to be upright.
 *
 * @param at where it lies: how far down a level one
 * @param from where it begins
 * @param to where it ends
 * @param runs the pixels that it consists of
 */
record Line(float at, int from, int to, List<Run> runs) {

  /** Pixels side by side in one row, or one below the other in one column of an upright line. */
  record Run(int at, int from, int to) {

    /** The runs of a row, or of an upright line's column, of so many pixels. */
    static List<Run> of(int at, int length, IntPredicate dark) {
      List<Run> runs = new ArrayList<>();
      int from = -1;
      for (int i = 0; i <= length; i++) {
        boolean here = i < length && dark.test(i);
        if (here && from < 0) {
          from = i;
        } else if (!here && from >= 0) {
          runs.add(new Run(at, from, i));
          from = -1;
        }
      }
      return runs;
    }

    int length() {
      return to - from;
    }

    float middle() {
      return (from + to) / 2f;
    }
  }

  /** The line with one that follows it. */
  Line and(Line next) {
    List<Run> both = new ArrayList<>(runs);
    both.addAll(next.runs);
    float middle = (at * length() + next.at * next.length()) / (length() + next.length());
    return new Line(middle, from, Math.max(to, next.to), both);
  }

  int length() {
    return to - from;
  }
}
