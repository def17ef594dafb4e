package io.fuhe.mapping.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which rows belong to labels in cells that are not merged, where each label stands in the middle
 * of its rows: in the upper of the two middle ones everywhere, or in the lower one everywhere.
 */
final class MiddleLabels {

  /** More choices than this are not held against one another. */
  private static final int MOST = 200;

  /** A table that takes more steps has no answer worth waiting for. */
  private static final int MOST_STEPS = 20_000;

  private final List<Integer> at;
  private final int rows;
  private final boolean lower;
  private final List<int[]> found;
  private int steps;

  private MiddleLabels(List<Integer> at, int rows, boolean lower, List<int[]> found) {
    this.at = at;
    this.rows = rows;
    this.lower = lower;
    this.found = found;
  }

  /**
   * The choices that put each label into the middle of its rows: the label of each row, by its
   * number.
   *
   * @param at the rows that the labels stand in, from top to bottom
   */
  static List<int[]> owners(List<Integer> at, int rows) {
    List<int[]> found = new ArrayList<>();
    new MiddleLabels(at, rows, false, found).choose(0, 0, new int[rows]);
    new MiddleLabels(at, rows, true, found).choose(0, 0, new int[rows]);
    return found;
  }

  private void choose(int label, int from, int[] owners) {
    if (found.size() == MOST || ++steps > MOST_STEPS) {
      return;
    }
    if (label == at.size()) {
      if (from == rows) {
        found.add(owners.clone());
      }
      return;
    }
    int above = at.get(label) - from;
    int even = lower ? 2 * above : 2 * above + 2;
    for (int length : new int[] {2 * above + 1, even}) {
      if (length > 0 && from + length <= rows) {
        Arrays.fill(owners, from, from + length, label);
        choose(label + 1, from + length, owners);
      }
    }
  }
}
