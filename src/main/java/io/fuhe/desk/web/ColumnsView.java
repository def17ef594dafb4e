package io.fuhe.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Columns that show how often each of some numbers is there, and the same to be read.
 *
 * @param columns from left to right
 * @param total of all
 */
public record ColumnsView(List<Column> columns, long total) {

  /** The width of the whole picture. */
  public static final int WIDTH = 600;

  /** The height of the highest column. */
  public static final int HEIGHT = 100;

  private static final int LABELS = 4;

  /**
   * A column.
   *
   * @param label the numbers that it counts
   * @param mark what is drawn below it; empty for nothing
   */
  public record Column(
      String label, long count, int x, int y, int width, int height, String mark) {}

  /**
   * Counts numbers by steps.
   *
   * @param counts how often each whole number is there
   * @param from all below it are one column
   * @param to all from it on are one column
   * @param step how many numbers are one column
   */
  static ColumnsView of(Map<Integer, Long> counts, int from, int to, int step) {
    int bins = (to - from) / step + 2;
    long[] sums = new long[bins];
    counts.forEach(
        (number, count) -> {
          int bin = number < from ? 0 : Math.min(bins - 1, (number - from) / step + 1);
          sums[bin] += count;
        });
    long highest = 1;
    long total = 0;
    for (long sum : sums) {
      highest = Math.max(highest, sum);
      total += sum;
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < bins; i++) {
      int x = i * WIDTH / bins;
      // What is there at all is to be seen.
      int height = sums[i] == 0 ? 0 : Math.max(1, (int) (sums[i] * HEIGHT / highest));
      columns.add(
          new Column(
              label(i, bins, from, to, step),
              sums[i],
              x,
              HEIGHT - height,
              (i + 1) * WIDTH / bins - x - 2,
              height,
              mark(i, bins, from, step)));
    }
    return new ColumnsView(columns, total);
  }

  private static String label(int bin, int bins, int from, int to, int step) {
    if (bin == 0) {
      return "<" + from;
    }
    int first = from + (bin - 1) * step;
    return bin == bins - 1
        ? "≥" + to
        : step == 1 ? String.valueOf(first) : first + "–" + (first + step - 1);
  }

  private static String mark(int bin, int bins, int from, int step) {
    boolean marked = bin > 0 && (bin - 1) % ((bins - 2) / LABELS) == 0;
    return marked ? String.valueOf(from + (bin - 1) * step) : "";
  }
}
