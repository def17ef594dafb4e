package io.fuhe.document.pdf;

import io.fuhe.document.pdf.PageScanner.RawGlyph;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what was scanned so that the page's text runs from left to right. */
final class Upright {

  /** A line may lean this much and still be meant straight. */
  private static final float LEAN = 1.5f;

  /** The same character nearer than this is printed twice, to look bold. */
  private static final float TWICE = 0.2f;

  private Upright() {}

  static PdfPage page(
      int number, List<RawGlyph> glyphs, List<float[]> lines, boolean pictures, Turn turn) {
    Turn upright = turn(glyphs, turn);
    Map<String, Glyph> kept = new LinkedHashMap<>();
    for (RawGlyph raw : glyphs) {
      Glyph glyph = glyph(raw, upright);
      if (glyph != null && !near(kept, glyph)) {
        kept.put(key(glyph, 0, 0), glyph);
      }
    }
    return new PdfPage(
        number,
        upright.width(),
        upright.height(),
        List.copyOf(kept.values()),
        rulings(lines, upright),
        pictures);
  }

  /** The turn of a page after which its text runs from left to right. */
  static Turn turn(List<RawGlyph> glyphs, Turn turn) {
    return turn.more(sideways(glyphs, turn));
  }

  /** How far the page must be turned so that most characters stand upright. */
  private static int sideways(List<RawGlyph> glyphs, Turn turn) {
    int[] votes = new int[4];
    for (RawGlyph glyph : glyphs) {
      Point2D.Float start = turn.apply(glyph.start().x, glyph.start().y);
      Point2D.Float end = turn.apply(glyph.end().x, glyph.end().y);
      float dx = end.x - start.x;
      float dy = end.y - start.y;
      int quarter = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 2) : (dy > 0 ? 1 : 3);
      votes[quarter]++;
    }
    int most = 0;
    for (int i = 1; i < votes.length; i++) {
      most = votes[i] > votes[most] ? i : most;
    }
    return (360 - most * 90) % 360;
  }

  private static Glyph glyph(RawGlyph raw, Turn turn) {
    Point2D.Float start = turn.apply(raw.start().x, raw.start().y);
    Point2D.Float end = turn.apply(raw.end().x, raw.end().y);
    if (Math.abs(end.y - start.y) > Math.abs(end.x - start.x) || raw.size() <= 0) {
      return null;
    }
    return new Glyph(
        raw.text(), Math.min(start.x, end.x), Math.max(start.x, end.x), start.y, raw.size());
  }

  private static boolean near(Map<String, Glyph> kept, Glyph glyph) {
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        Glyph other = kept.get(key(glyph, dx, dy));
        if (other != null
            && Math.abs(other.x0() - glyph.x0()) < TWICE * glyph.size()
            && Math.abs(other.baseline() - glyph.baseline()) < TWICE * glyph.size()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String key(Glyph glyph, int dx, int dy) {
    float step = Math.max(0.5f, TWICE * glyph.size());
    int x = Math.round(glyph.x0() / step) + dx;
    int y = Math.round(glyph.baseline() / step) + dy;
    return glyph.text() + "@" + x + "," + y;
  }

  private static List<Ruling> rulings(List<float[]> lines, Turn turn) {
    List<Ruling> found = new ArrayList<>();
    for (float[] line : lines) {
      Point2D.Float a = turn.apply(line[0], line[1]);
      Point2D.Float b = turn.apply(line[2], line[3]);
      float dx = Math.abs(a.x - b.x);
      float dy = Math.abs(a.y - b.y);
      if (dy <= LEAN && dx > dy) {
        found.add(new Ruling(true, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x)));
      } else if (dx <= LEAN && dy > dx) {
        found.add(new Ruling(false, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y)));
      }
    }
    return found;
  }
}
