package io.fuhe.document.page;

import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The path that a page is drawing, and what it becomes: lines, areas, shapes of characters. */
public final class PathShapes {

  /** A filled area thinner than this is a drawn line. */
  private static final float THIN = 3f;

  /** What is lighter does not show on paper. */
  private static final float FAINT = 0.02f;

  /** A shape darker than this may be a character. */
  private static final float DARK = 0.5f;

  /** How far off a side a corner may lie. */
  private static final float OFF = 0.5f;

  /** The dots of a border stand no farther apart. */
  private static final float DOTTED = 6f;

  /** Both sides of a cell may be drawn in turn, dot by dot. */
  private static final int LAST_DOTS = 8;

  /** A path of more parts draws no frames. */
  private static final int MOST_NESTED = 50;

  /** A smaller frame is a character, such as the box of a choice. */
  private static final float SMALLEST_FRAME = 20f;

  private final Canvas canvas;
  private final Deque<Extent> dots = new ArrayDeque<>();
  private final List<PathPart> parts = new ArrayList<>();

  /** Makes an empty path that is drawn on a canvas. */
  public PathShapes(Canvas canvas) {
    this.canvas = canvas;
  }

  /** Begins a part of the path. */
  public void moveTo(float x, float y) {
    PathPart part = new PathPart();
    part.add(new Point2D.Float(x, y), false);
    parts.add(part);
  }

  /** Goes on with a straight line. */
  public void lineTo(float x, float y) {
    to(x, y, false);
  }

  /** Goes on with a curve to a point; it is no line that could be a side. */
  public void curveTo(float x, float y) {
    to(x, y, true);
  }

  /** Goes back to where the part began. */
  public void close() {
    if (!parts.isEmpty()) {
      last().close();
    }
  }

  /** Forgets the path; the next one begins. */
  public void clear() {
    parts.clear();
  }

  /** Where the path ends; the corner of the page for an empty one. */
  public Point2D.Float currentPoint() {
    return parts.isEmpty() ? new Point2D.Float() : last().end();
  }

  /** What the path lies in; null for an empty one. */
  public Extent bounds() {
    Extent all = null;
    for (PathPart part : parts) {
      Extent b = part.bounds();
      all =
          all == null
              ? b
              : new Extent(
                  Math.min(all.x0(), b.x0()),
                  Math.min(all.y0(), b.y0()),
                  Math.max(all.x1(), b.x1()),
                  Math.max(all.y1(), b.y1()));
    }
    return all;
  }

  /**
   * Draws along the path.
   *
   * @param width of the pen
   * @param opaque whether it hides what lies under it
   * @param clip what bounds it, or null
   */
  public void stroke(Ink ink, float width, boolean opaque, Extent clip) {
    boolean faint = ink.darkness() < FAINT;
    for (PathPart part : parts) {
      part.lines().forEach(line -> stroke(line, faint, clip));
      if (opaque && width > THIN && part.isLine()) {
        Extent b = part.bounds();
        float half = width / 2;
        boolean level = b.height() < b.width();
        fill(
            new Extent(
                b.x0() - (level ? 0 : half),
                b.y0() - (level ? half : 0),
                b.x1() + (level ? 0 : half),
                b.y1() + (level ? half : 0)),
            ink,
            clip);
      }
    }
  }

  /**
   * Fills the path.
   *
   * @param opaque whether it hides what lies under it
   * @param clip what bounds it, or null
   */
  public void fill(Ink ink, boolean opaque, Extent clip) {
    boolean faint = ink.darkness() < FAINT;
    List<Extent> all = nested() ? parts.stream().map(PathPart::bounds).toList() : List.of();
    for (PathPart part : parts) {
      Extent bounds = part.bounds();
      Extent hole = hole(bounds, all);
      if (all.stream().anyMatch(other -> isWithin(bounds, other))) {
        continue;
      }
      if (part.letter(bounds) || hole != null && largest(bounds) <= SMALLEST_FRAME) {
        if (ink.darkness() > DARK) {
          canvas.outline(bounds);
        }
      } else if (hole != null) {
        frame(bounds, hole, faint, clip);
      } else if (!dot(bounds, faint, clip)
          && !line(bounds, faint, clip, canvas)
          && part.rectangular(bounds)) {
        edges(bounds, clip);
        if (opaque) {
          fill(bounds, ink, clip);
        } else if (clipped(bounds, clip) != null) {
          canvas.mixed(clipped(bounds, clip));
        }
      }
    }
  }

  /** Whether parts may lie within others: a frame is drawn as one rectangle within another. */
  private boolean nested() {
    return parts.size() > 1 && parts.size() <= MOST_NESTED;
  }

  /** The widest part within another; null without one. */
  private static Extent hole(Extent bounds, List<Extent> parts) {
    Extent found = null;
    for (Extent part : parts) {
      if (isWithin(part, bounds) && (found == null || part.width() > found.width())) {
        found = part;
      }
    }
    return found;
  }

  private static boolean isWithin(Extent part, Extent other) {
    return part.x0() >= other.x0()
        && part.x1() <= other.x1()
        && part.y0() >= other.y0()
        && part.y1() <= other.y1()
        && part.width() * part.height() < other.width() * other.height();
  }

  private static float largest(Extent area) {
    return Math.max(area.width(), area.height());
  }

  /** Draws the sides of a frame that are as thin as lines; what lies in its hole shows. */
  private void frame(Extent outer, Extent hole, boolean faint, Extent clip) {
    line(new Extent(outer.x0(), outer.y0(), outer.x1(), hole.y0()), faint, clip, canvas);
    line(new Extent(outer.x0(), hole.y1(), outer.x1(), outer.y1()), faint, clip, canvas);
    line(new Extent(outer.x0(), outer.y0(), hole.x0(), outer.y1()), faint, clip, canvas);
    line(new Extent(hole.x1(), outer.y0(), outer.x1(), outer.y1()), faint, clip, canvas);
  }

  /** Draws an area that is as thin as a line; false for any other. */
  public static boolean line(Extent area, boolean faint, Extent clip, Canvas canvas) {
    boolean level = area.height() <= THIN && area.width() > area.height();
    boolean plumb = area.width() <= THIN && area.height() > area.width();
    Extent seen = level || plumb ? clipped(area, clip) : null;
    if (seen != null && level) {
      float y = (seen.y0() + seen.y1()) / 2;
      canvas.line(seen.x0(), y, seen.x1(), y, faint);
    } else if (seen != null) {
      float x = (seen.x0() + seen.x1()) / 2;
      canvas.line(x, seen.y0(), x, seen.y1(), faint);
    }
    return level || plumb;
  }

  /** Joins a dot to one of the last that stands beside or above it: borders are made of them. */
  private boolean dot(Extent area, boolean faint, Extent clip) {
    if (Math.max(area.width(), area.height()) > THIN
        || Math.abs(area.width() - area.height()) > OFF) {
      return false;
    }
    if (clipped(area, clip) != null) {
      for (Extent before : dots) {
        float x = Math.abs(before.x0() - area.x0());
        float y = Math.abs(before.y0() - area.y0());
        if (Math.min(x, y) <= OFF && Math.max(x, y) <= DOTTED) {
          canvas.line(before.x0(), before.y0(), area.x0(), area.y0(), faint);
        }
      }
      dots.addFirst(area);
      if (dots.size() > LAST_DOTS) {
        dots.removeLast();
      }
    }
    return true;
  }

  /** The part of an area that a clip leaves; null where nothing is left. */
  public static Extent clipped(Extent area, Extent clip) {
    if (clip == null) {
      return area;
    }
    Extent left =
        new Extent(
            Math.max(area.x0(), clip.x0()),
            Math.max(area.y0(), clip.y0()),
            Math.min(area.x1(), clip.x1()),
            Math.min(area.y1(), clip.y1()));
    return left.width() < -OFF || left.height() < -OFF ? null : left;
  }

  private void to(float x, float y, boolean byCurve) {
    if (parts.isEmpty()) {
      moveTo(x, y);
    } else {
      last().add(new Point2D.Float(x, y), byCurve);
    }
  }

  private void stroke(Extent area, boolean faint, Extent clip) {
    if (Math.min(area.width(), area.height()) > THIN) {
      return;
    }
    Extent seen = clipped(area, clip);
    if (seen != null) {
      canvas.line(seen.x0(), seen.y0(), seen.x1(), seen.y1(), faint);
    }
  }

  private void fill(Extent area, Ink ink, Extent clip) {
    Extent seen = clipped(area, clip);
    if (seen != null) {
      canvas.fill(seen, ink);
    }
  }

  /** The sides of an area: where two areas of other colours meet, a person sees a line. */
  private void edges(Extent area, Extent clip) {
    Extent seen = clipped(area, clip);
    if (seen != null) {
      canvas.line(seen.x0(), seen.y0(), seen.x1(), seen.y0(), true);
      canvas.line(seen.x0(), seen.y1(), seen.x1(), seen.y1(), true);
      canvas.line(seen.x0(), seen.y0(), seen.x0(), seen.y1(), true);
      canvas.line(seen.x1(), seen.y0(), seen.x1(), seen.y1(), true);
    }
  }

  private PathPart last() {
    return parts.get(parts.size() - 1);
  }
}
