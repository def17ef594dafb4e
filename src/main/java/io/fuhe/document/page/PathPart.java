package io.fuhe.document.page;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** A part of a path: points, and whether each is reached by a curve. */
final class PathPart {

  /** A character drawn as a shape is no larger than this, and has curves or so many corners. */
  private static final float LARGEST_LETTER = 60f;

  private static final float SMALLEST_LETTER = 2f;

  private static final int CORNERS = 7;

  /** How far off a side a corner may lie. */
  private static final float OFF = 0.5f;

  /** A box may have corners that are round so far. */
  private static final float ROUND = 8f;

  private static final int LEFT = 1;
  private static final int RIGHT = 2;
  private static final int TOP = 4;
  private static final int BOTTOM = 8;

  private final List<Point2D.Float> points = new ArrayList<>();
  private final List<Boolean> curved = new ArrayList<>();

  void add(Point2D.Float point, boolean byCurve) {
    points.add(point);
    curved.add(byCurve);
  }

  /** Goes back to where it began. */
  void close() {
    add(points.get(0), false);
  }

  Point2D.Float end() {
    return points.get(points.size() - 1);
  }

  boolean isLine() {
    return points.size() == 2;
  }

  Extent bounds() {
    float x0 = Float.MAX_VALUE;
    float y0 = Float.MAX_VALUE;
    float x1 = -Float.MAX_VALUE;
    float y1 = -Float.MAX_VALUE;
    for (Point2D.Float p : points) {
      x0 = Math.min(x0, p.x);
      y0 = Math.min(y0, p.y);
      x1 = Math.max(x1, p.x);
      y1 = Math.max(y1, p.y);
    }
    return new Extent(x0, y0, x1, y1);
  }

  /** The straight lines; of a box with round corners its sides as if they met. */
  List<Extent> lines() {
    Extent b = bounds();
    if (rounded(b)) {
      return List.of(
          new Extent(b.x0(), b.y0(), b.x1(), b.y0()),
          new Extent(b.x0(), b.y1(), b.x1(), b.y1()),
          new Extent(b.x0(), b.y0(), b.x0(), b.y1()),
          new Extent(b.x1(), b.y0(), b.x1(), b.y1()));
    }
    List<Extent> lines = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      if (!curved.get(i)) {
        Point2D.Float a = points.get(i - 1);
        Point2D.Float p = points.get(i);
        lines.add(
            new Extent(
                Math.min(a.x, p.x), Math.min(a.y, p.y), Math.max(a.x, p.x), Math.max(a.y, p.y)));
      }
    }
    return lines;
  }

  /** Whether it fills what it lies in, but for round corners. */
  boolean rectangular(Extent bounds) {
    boolean corners = true;
    boolean sides = true;
    for (Point2D.Float p : points) {
      boolean level = sidesAt(p, bounds, LEFT | RIGHT) != 0;
      boolean plumb = sidesAt(p, bounds, TOP | BOTTOM) != 0;
      corners &= level && plumb;
      sides &= level || plumb;
    }
    return corners || sides && curved.contains(true) && points.size() > CORNERS || rounded(bounds);
  }

  boolean letter(Extent bounds) {
    float size = Math.max(bounds.width(), bounds.height());
    return size >= SMALLEST_LETTER
        && size <= LARGEST_LETTER
        && (curved.contains(true) || points.size() > CORNERS);
  }

  /** Whether its straight lines are all four sides of what it lies in, and only corners curve. */
  private boolean rounded(Extent bounds) {
    if (points.size() <= CORNERS || !curved.contains(true)) {
      return false;
    }
    float most = Math.min(ROUND, Math.min(bounds.width(), bounds.height()) / 2) + OFF;
    int drawn = 0;
    for (int i = 0; i < points.size(); i++) {
      Point2D.Float p = points.get(i);
      float x = Math.min(p.x - bounds.x0(), bounds.x1() - p.x);
      float y = Math.min(p.y - bounds.y0(), bounds.y1() - p.y);
      if (Math.max(x, y) > most) {
        return false;
      }
      if (i > 0 && !curved.get(i)) {
        Point2D.Float before = points.get(i - 1);
        boolean across = Math.abs(before.x - p.x) > Math.abs(before.y - p.y);
        int along = across ? TOP | BOTTOM : LEFT | RIGHT;
        drawn |= sidesAt(before, bounds, along) & sidesAt(p, bounds, along);
      }
    }
    return drawn == (LEFT | RIGHT | TOP | BOTTOM);
  }

  /** On which of some sides a point lies. */
  private static int sidesAt(Point2D.Float p, Extent bounds, int which) {
    int sides = near(p.x, bounds.x0()) ? LEFT : 0;
    sides |= near(p.x, bounds.x1()) ? RIGHT : 0;
    sides |= near(p.y, bounds.y0()) ? TOP : 0;
    sides |= near(p.y, bounds.y1()) ? BOTTOM : 0;
    return sides & which;
  }

  private static boolean near(float a, float b) {
    return Math.abs(a - b) <= OFF;
  }
}
