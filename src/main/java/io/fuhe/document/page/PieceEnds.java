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
    List<List<Ruling>> byRow = new ArrayList<>();
    TreeSet<Float> columns = new TreeSet<>();
    for (float y : frame.ys()) {
      List<Ruling> on = pieces.stream().filter(p -> Math.abs(p.position() - y) <= ON_LINE).toList();
      byRow.add(on);
      on.forEach(piece -> addInner(columns, piece, frame));
    }
    List<Glyph> glyphs =
        all.stream().filter(g -> !g.blank() && frame.contains(g.centreX(), g.centreY())).toList();
    List<Ruling> sides = new ArrayList<>();
    columns.forEach(x -> addSides(sides, x, byRow, frame, glyphs));
    return sides;
  }

  /**
   * The sides where lines begin or end within a table: what spans the rows above and below such a
   * line stands beside it.
   */
  static List<Ruling> steps(TableFrame frame) {
    TreeSet<Float> columns = new TreeSet<>();
    frame.across().forEach(line -> addInner(columns, line, frame));
    List<Ruling> sides = new ArrayList<>();
    for (float x : columns) {
      Ruling above = null;
      for (Ruling line : frame.across()) {
        if (line.from() <= x + SAME && line.to() >= x - SAME) {
          if (above != null && (ends(List.of(above), x) || ends(List.of(line), x))) {
            sides.add(new Ruling(false, x, above.position(), line.position()));
          }
          above = line;
        }
      }
    }
    return sides;
  }

  private static void addInner(TreeSet<Float> columns, Ruling piece, TableFrame frame) {
    for (float x : new float[] {piece.from(), piece.to()}) {
      boolean outer = x - frame.left() <= SAME || frame.right() - x <= SAME;
      if (!outer && !near(columns, x)) {
        columns.add(x);
      }
    }
  }

  /** A side from each line that reaches so far to the next, where pieces of both end there. */
  private static void addSides(
      List<Ruling> sides, float x, List<List<Ruling>> lines, TableFrame frame, List<Glyph> glyphs) {
    int above = -1;
    for (int i = 0; i < lines.size(); i++) {
      boolean reaches =
          lines.get(i).stream().anyMatch(p -> p.from() <= x + SAME && p.to() >= x - SAME);
      if (!reaches) {
        continue;
      }
      boolean ends = ends(lines.get(i), x);
      if (above >= 0 && ends && ends(lines.get(above), x)) {
        float top = frame.ys()[above];
        float bottom = frame.ys()[i];
        if (free(glyphs, x, top, bottom)) {
          sides.add(new Ruling(false, x, top, bottom));
        }
      }
      above = i;
    }
  }

  private static boolean ends(List<Ruling> line, float x) {
    return line.stream()
        .anyMatch(p -> Math.abs(p.from() - x) <= SAME || Math.abs(p.to() - x) <= SAME);
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
