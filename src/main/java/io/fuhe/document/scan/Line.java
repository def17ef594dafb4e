package io.fuhe.document.scan;

import java.util.ArrayList;
import java.util.List;

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
  record Run(int at, int from, int to) {}

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
