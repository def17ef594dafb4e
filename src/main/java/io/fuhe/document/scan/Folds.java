package io.fuhe.document.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Folds and the streaks of copiers: lines that run on beyond the tables that they cross, where the
 * rulings beside them end.
 */
final class Folds {

  /** They run on so far, in pixels of a picture with 200 to the inch. */
  private static final int BEYOND = 25;

  /** One in so many of the lines that cross a table may be one. */
  private static final int FEW = 4;

  private Folds() {}

  /**
   * The lines without folds.
   *
   * @param across the lines of the other direction
   */
  static List<Line> without(List<Line> lines, List<Line> across) {
    Set<Line> beyond = new HashSet<>();
    int ending = 0;
    for (Line line : lines) {
      List<Line> met = across.stream().filter(other -> Rules.meet(line, other)).toList();
      if (met.size() > 1) {
        double first = met.stream().mapToDouble(Line::at).min().orElse(0);
        double last = met.stream().mapToDouble(Line::at).max().orElse(0);
        if (first - line.from() > BEYOND && line.to() - last > BEYOND) {
          beyond.add(line);
        } else {
          ending++;
        }
      }
    }
    if (beyond.isEmpty() || beyond.size() * FEW > ending) {
      return lines;
    }
    return lines.stream().filter(line -> !beyond.contains(line)).toList();
  }
}
