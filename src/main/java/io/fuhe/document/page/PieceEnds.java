package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds the sides of columns in a table that has only horizontal lines. Programs draw these cell by
 * cell: where a piece of a line ends above a row and another below it, there is a side, unless a
 * text runs over it.
 */
final class PieceEnds {

  /** Ends nearer than this are one. */
  private static final float SAME = 2f;

  /** What is drawn within this of a line is a piece of it. */
  private static final float ON_LINE = 3f;

  /** More pieces than a table of a form has. */
  private static final int MOST = 5_000;

  private static final int LEAST_ROWS = 2;

  /** Lines farther apart are not of one table. */
  private static final float FARTHEST = 250f;

  private PieceEnds() {}

  /** The tables that lines without any across them may be of: three or more below one another. */
  static List<TableFrame> level(List<Ruling> lines) {
    List<Ruling> level = Rulings.merged(lines, true, Rulings.TOGETHER);
    if (level.size() > MOST) {
      return List.of();
    }
    List<List<Ruling>> groups = new ArrayList<>();
    for (Ruling line : level) {
      List<Ruling> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (last.isEmpty() || !goesOn(last, line)) {
        groups.add(new ArrayList<>(List.of(line)));
      } else {
        last.add(line);
      }
    }
    return groups.stream()
        .map(TableFrame::of)
        .filter(frame -> frame.rows() >= LEAST_ROWS && frame.columns() == 1)
        .toList();
  }

  private static boolean goesOn(List<Ruling> above, Ruling line) {
    Ruling last = above.get(above.size() - 1);
    return line.position() - last.position() <= FARTHEST
        && above.stream().anyMatch(r -> r.covers(line.from(), line.to()) > 0);
  }

  /**
   * The sides, a row high each.
   *
   * @param lines those of the page, as they are drawn
   */
  static List<Ruling> sides(TableFrame frame, List<Ruling> lines, List<Glyph> all) {
    List<Ruling> pieces = lines.stream().filter(r -> r.horizontal() && frame.holds(r)).toList();
    if (pieces.size() > MOST) {
      return List.of();
    }
    List<TreeSet<Float>> ends = new ArrayList<>();
    for (float y : frame.ys()) {
      ends.add(ends(pieces, y, frame));
    }
    List<Glyph> glyphs =
        all.stream()
            .filter(g -> !g.blank() && frame.contains(g.centreX(), g.centreY()))
            .toList();
    List<Ruling> sides = new ArrayList<>();
    for (int row = 0; row < frame.rows(); row++) {
      float top = frame.ys()[row];
      float bottom = frame.ys()[row + 1];
      for (float x : ends.get(row)) {
        if (near(ends.get(row + 1), x) && free(glyphs, x, top, bottom)) {
          sides.add(new Ruling(false, x, top, bottom));
        }
      }
    }
    return sides;
  }

  private static TreeSet<Float> ends(List<Ruling> pieces, float y, TableFrame frame) {
    TreeSet<Float> ends = new TreeSet<>();
    for (Ruling piece : pieces) {
      if (Math.abs(piece.position() - y) <= ON_LINE) {
        for (float x : new float[] {piece.from(), piece.to()}) {
          boolean outer = x - frame.left() <= SAME || frame.right() - x <= SAME;
          if (!outer && !near(ends, x)) {
            ends.add(x);
          }
        }
      }
    }
    return ends;
  }

  private static boolean near(TreeSet<Float> ends, float x) {
    Float above = ends.ceiling(x - SAME);
    return above != null && above <= x + SAME;
  }

  private static boolean free(List<Glyph> glyphs, float x, float top, float bottom) {
    return glyphs.stream()
        .noneMatch(
            g ->
                g.angle() == 0
                    && g.centreY() > top
                    && g.centreY() < bottom
                    && g.x0() < x - 1
                    && g.x1() > x + 1);
  }
}
