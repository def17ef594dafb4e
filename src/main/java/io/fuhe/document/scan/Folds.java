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

  /** What is seen of a fold on both sides of a table lies so nearly on one line, in pixels. */
  private static final int BESIDE = 6;

  /** The piece of a fold in a margin is longer than this. */
  private static final int MARGINAL = 50;

  private Folds() {}

  /**
   * The lines without pieces of folds that reach from side to side of a cell: to the left and to
   * the right of the tables the same fold is seen.
   *
   * @param all the lines of the same direction, sides of cells or not
   * @param across the lines of the other direction
   */
  static List<Line> withoutPieces(List<Line> lines, List<Line> all, List<Line> across) {
    double first = across.stream().mapToDouble(Line::at).min().orElse(0);
    double last = across.stream().mapToDouble(Line::at).max().orElse(0);
    List<Line> before =
        all.stream().filter(l -> l.length() >= MARGINAL && l.to() < first - BESIDE).toList();
    List<Line> after =
        all.stream().filter(l -> l.length() >= MARGINAL && l.from() > last + BESIDE).toList();
    return lines.stream()
        .filter(
            line ->
                line.length() * 2 > last - first
                    || before.stream()
                        .noneMatch(b -> after.stream().anyMatch(a -> isBetween(line, b, a))))
        .toList();
  }

  private static boolean isBetween(Line line, Line before, Line after) {
    double run = after.from() - before.to();
    double share = ((line.from() + line.to()) / 2.0 - before.to()) / run;
    double there = before.at() + share * (after.at() - before.at());
    return Math.abs(line.at() - there) <= BESIDE;
  }

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
