package io.fuhe.document.page;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns what a page prints so that its text runs from left to right. */
final class Upright {

  /** A line may lean this much and still be meant straight. */
  private static final float LEAN = 1.5f;

  /** The same character nearer than this is printed twice, to look bold. */
  private static final float TWICE = 0.2f;

  /** A text that leans no more degrees than this is meant straight. */
  private static final int STRAIGHT = 5;

  private Upright() {}

  static PrintedPage page(PageContent content) {
    Turn upright = content.upright();
    List<Glyph> kept = new ArrayList<>(content.prints().size());
    Map<Long, Glyph> places = new HashMap<>();
    for (Print print : content.prints()) {
      if (print.size() > 0) {
        Glyph glyph = glyph(print, upright);
        if (!near(places, glyph)) {
          kept.add(glyph);
          places.put(key(glyph, 0, 0), glyph);
        }
      }
    }
    return new PrintedPage(
        content.number(),
        upright.turnedWidth(),
        upright.turnedHeight(),
        NoteMarks.without(seen(kept)),
        LoneBoxes.without(rulings(content.strokes(), upright, false)),
        rulings(content.strokes(), upright, true),
        content.outlines().stream().map(o -> turned(o, upright)).toList(),
        content.pictured());
  }

  /** The characters without texts that show nowhere within their clips. */
  private static List<Glyph> seen(List<Glyph> glyphs) {
    if (glyphs.stream().allMatch(g -> g.clip() == null)) {
      return glyphs;
    }
    return Chain.of(glyphs).stream()
        .filter(chain -> chain.glyphs().stream().anyMatch(Glyph::withinClip))
        .flatMap(chain -> chain.glyphs().stream())
        .toList();
  }

  /** The turn of a page after which most of its characters stand upright. */
  static Turn turn(List<Print> prints, Turn turn) {
    int[] votes = new int[4];
    for (Print print : prints) {
      Point2D.Float start = turn.apply(print.x(), print.y());
      Point2D.Float end = turn.apply(print.endX(), print.endY());
      float dx = print.upright() ? end.y - start.y : end.x - start.x;
      float dy = print.upright() ? start.x - end.x : end.y - start.y;
      int quarter = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 2) : (dy > 0 ? 1 : 3);
      votes[quarter]++;
    }
    int most = 0;
    for (int i = 1; i < votes.length; i++) {
      most = votes[i] > votes[most] ? i : most;
    }
    return turn.more((360 - most * 90) % 360);
  }

  private static Glyph glyph(Print print, Turn turn) {
    Point2D.Float start = turn.apply(print.x(), print.y());
    Point2D.Float end = turn.apply(print.endX(), print.endY());
    int angle = angle(end.x - start.x, end.y - start.y);
    float x0 = along(start, angle);
    float x1 = along(end, angle);
    float baseline = across(start, angle) + (print.upright() ? Glyph.RISE * print.size() : 0);
    return new Glyph(
        print.text(),
        Math.min(x0, x1),
        Math.max(x0, x1),
        baseline,
        print.size(),
        angle,
        print.clip() == null ? null : turned(print.clip(), turn),
        print);
  }

  private static int angle(float dx, float dy) {
    if (dy == 0 && dx >= 0) {
      return 0;
    }
    int degrees = Math.floorMod(Math.round((float) Math.toDegrees(Math.atan2(dy, dx))), 360);
    int quarter = (degrees + STRAIGHT) / 90 * 90;
    return Math.abs(degrees - quarter) <= STRAIGHT ? quarter % 360 : degrees;
  }

  /** How far along a line of an angle a point lies. */
  private static float along(Point2D.Float p, int angle) {
    return switch (angle) {
      case 0 -> p.x;
      case 90 -> p.y;
      case 180 -> -p.x;
      case 270 -> -p.y;
      default -> {
        double turn = Math.toRadians(angle);
        yield (float) (p.x * Math.cos(turn) + p.y * Math.sin(turn));
      }
    };
  }

  /** How far across the lines of an angle a point lies. */
  private static float across(Point2D.Float p, int angle) {
    return along(p, (angle + 90) % 360);
  }

  private static boolean near(Map<Long, Glyph> places, Glyph glyph) {
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        Glyph other = places.get(key(glyph, dx, dy));
        if (other != null
            && other.angle() == glyph.angle()
            && other.text().equals(glyph.text())
            && Math.abs(other.x0() - glyph.x0()) < TWICE * glyph.size()
            && Math.abs(other.baseline() - glyph.baseline()) < TWICE * glyph.size()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Tells places of characters apart; the few that share a key are compared. */
  private static long key(Glyph glyph, int dx, int dy) {
    float step = Math.max(0.5f, TWICE * glyph.size());
    int x = Math.round(glyph.x0() / step) + dx;
    int y = Math.round(glyph.baseline() / step) + dy;
    return ((long) glyph.text().hashCode() << Integer.SIZE) ^ ((x << 16) ^ (y & 0xFFFF));
  }

  private static Extent turned(Extent extent, Turn turn) {
    Point2D.Float a = turn.apply(extent.x0(), extent.y0());
    Point2D.Float b = turn.apply(extent.x1(), extent.y1());
    return new Extent(
        Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
  }

  private static List<Ruling> rulings(List<Stroke> strokes, Turn turn, boolean faint) {
    List<Ruling> found = new ArrayList<>();
    for (Stroke stroke : strokes) {
      Point2D.Float a = turn.apply(stroke.x0(), stroke.y0());
      Point2D.Float b = turn.apply(stroke.x1(), stroke.y1());
      float dx = Math.abs(a.x - b.x);
      float dy = Math.abs(a.y - b.y);
      if (stroke.faint() != faint) {
        continue;
      }
      if (dy <= LEAN && dx > dy) {
        found.add(new Ruling(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x)));
      } else if (dx <= LEAN && dy > dx) {
        found.add(new Ruling(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y)));
      }
    }
    return found;
  }
}
