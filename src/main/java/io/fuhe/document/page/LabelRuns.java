package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows the labels of a column span: each label stands in its row or in the middle of several,
 * they follow one another, and together they leave as few rows between the first and the last one
 * without a label as can be.
 */
final class LabelRuns {

  /** A label stands in the middle of its rows within this, in heights of a line. */
  private static final float SLACK = 0.5f;

  /** What a label that is not in the middle of its row counts. */
  private static final int ASKEW = -1_000;

  /** Less than what any choice counts. */
  private static final int IMPOSSIBLE = -100_000_000;

  private final float[] edges;
  private final List<AlignedBlock> labels;
  private final float slack;
  private final int from;
  private final int to;

  /**
   * Takes the labels of one column.
   *
   * @param edges the sides of the rows from top to bottom
   * @param labels from top to bottom
   * @param line how high a line is
   */
  LabelRuns(float[] edges, List<AlignedBlock> labels, float line) {
    this.edges = edges;
    this.labels = labels;
    this.slack = SLACK * line;
    this.from = labels.isEmpty() ? 0 : row(labels.get(0));
    this.to = labels.isEmpty() ? 0 : row(labels.get(labels.size() - 1));
  }

  /** The row that the middle of a label stands in. */
  private int row(AlignedBlock label) {
    int row = 0;
    while (row < edges.length - 2 && label.middle() > edges[row + 1]) {
      row++;
    }
    return row;
  }

  /** Whether a label is not in the middle of its row, so that it may span several. */
  boolean askew() {
    return labels.stream().anyMatch(label -> worth(label, row(label), row(label)) < 0);
  }

  /** First and last row of each label; empty where two labels stand in one row. */
  List<int[]> find() {
    int rows = edges.length - 1;
    // worth[l][r]: of the best choice for the labels from l on in the rows from r on.
    int[][] worth = new int[labels.size() + 1][rows + 1];
    int[][][] choice = new int[labels.size()][rows + 1][];
    for (int l = labels.size() - 1; l >= 0; l--) {
      worth[l][rows] = IMPOSSIBLE;
      for (int r = rows - 1; r >= 0; r--) {
        worth[l][r] = worth[l][r + 1];
        choice[l][r] = choice[l][r + 1];
        for (int end = r; end < rows; end++) {
          int all = worth[l + 1][end + 1] + worth(labels.get(l), r, end);
          if (all > Math.max(worth[l][r], IMPOSSIBLE / 2)) {
            worth[l][r] = all;
            choice[l][r] = new int[] {r, end};
          }
        }
      }
    }
    return choice.length == 0 || choice[0][0] == null ? List.of() : chosen(choice);
  }

  private List<int[]> chosen(int[][][] choice) {
    List<int[]> runs = new ArrayList<>();
    int row = 0;
    for (int[][] label : choice) {
      int[] run = label[row];
      runs.add(run);
      row = run[1] + 1;
    }
    return runs;
  }

  /**
   * How good it is that a label spans rows: the more rows, the better, if it is in their middle.
   */
  private int worth(AlignedBlock label, int first, int last) {
    float middle = (edges[first] + edges[last + 1]) / 2;
    if (Math.abs(middle - label.middle()) <= slack) {
      return Math.max(0, Math.min(last, to) - Math.max(first, from) + 1);
    }
    boolean within = edges[first] <= label.middle() && label.middle() <= edges[last + 1];
    return first == last && within ? ASKEW : 2 * IMPOSSIBLE;
  }
}
