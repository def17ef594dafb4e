package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells which characters are struck out: a line as long as they are runs through their middle, and
 * is no side of a cell.
 */
final class Strikes {

  /** A strike runs this share of the size above the baseline, or more. */
  private static final float LOW = 0.12f;

  private static final float HIGH = 0.62f;

  /** A strike begins and ends with the characters, but for this, in sizes. */
  private static final float OVERHANG = 0.6f;

  /** Of a struck character, and of a strike, this share lies over the other. */
  private static final float SHARE = 0.7f;

  private static final float LARGEST = 72f;

  /** A line that ends nearer than this to one across it touches it. */
  private static final float TOUCHING = 0.6f;

  private static final float NEARLY = 1f;

  /** Steps that a page may take: a drawing may have more lines than a form. */
  private static final int MOST_STEPS = 20_000_000;

  private final List<Glyph> byBaseline;
  private final List<Ruling> plumb;
  private int steps;

  private Strikes(PrintedPage page) {
    byBaseline =
        page.glyphs().stream()
            .filter(g -> g.angle() == 0 && g.size() <= LARGEST)
            .sorted(Comparator.comparingDouble(Glyph::baseline))
            .toList();
    plumb =
        page.rulings().stream()
            .filter(r -> !r.horizontal())
            .sorted(Comparator.comparingDouble(Ruling::position))
            .toList();
  }

  /** A page without the characters that are struck out, and without what strikes them. */
  static PrintedPage unstruck(PrintedPage page) {
    Strikes strikes = new Strikes(page);
    Set<Glyph> struck = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Ruling> rulings = new ArrayList<>();
    for (Ruling ruling : page.rulings()) {
      List<Glyph> by = ruling.horizontal() ? strikes.struckBy(ruling) : List.of();
      struck.addAll(by);
      if (by.isEmpty()) {
        rulings.add(ruling);
      }
    }
    return struck.isEmpty()
        ? page
        : page.with(page.glyphs().stream().filter(g -> !struck.contains(g)).toList(), rulings);
  }

  private List<Glyph> struckBy(Ruling line) {
    List<Glyph> struck = new ArrayList<>();
    float covered = 0;
    float overhang = 0;
    for (int i = firstFrom(line.position()); i < byBaseline.size(); i++) {
      Glyph glyph = byBaseline.get(i);
      float rise = glyph.baseline() - line.position();
      if (rise > HIGH * LARGEST) {
        break;
      }
      step();
      float width = glyph.x1() - glyph.x0();
      float over = line.covers(glyph.x0(), glyph.x1());
      if (rise >= LOW * glyph.size()
          && rise <= HIGH * glyph.size()
          && over >= SHARE * width
          && over > 0) {
        struck.add(glyph);
        covered += over;
        overhang = OVERHANG * glyph.size();
      }
    }
    boolean fits = covered >= SHARE * (line.to() - line.from()) && spans(struck, line, overhang);
    return fits && !isSide(line) ? struck : List.of();
  }

  private static boolean spans(List<Glyph> struck, Ruling line, float overhang) {
    float from = Float.MAX_VALUE;
    float to = -Float.MAX_VALUE;
    for (Glyph glyph : struck) {
      from = Math.min(from, glyph.x0());
      to = Math.max(to, glyph.x1());
    }
    return from - line.from() <= overhang && line.to() - to <= overhang;
  }

  /**
   * Whether a line ends at lines across it, as the side of a cell does. A text may begin so near to
   * the side of its cell that a strike nearly touches it.
   */
  private boolean isSide(Ruling line) {
    return meets(line, line.from(), NEARLY) && meets(line, line.to(), NEARLY)
        || meets(line, line.from(), TOUCHING)
        || meets(line, line.to(), TOUCHING);
  }

  private boolean meets(Ruling line, float x, float within) {
    int low = 0;
    int high = plumb.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (plumb.get(middle).position() < x - within) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < plumb.size() && plumb.get(i).position() <= x + within; i++) {
      step();
      Ruling side = plumb.get(i);
      if (side.from() - 1 <= line.position() && side.to() + 1 >= line.position()) {
        return true;
      }
    }
    return false;
  }

  private int firstFrom(float baseline) {
    int low = 0;
    int high = byBaseline.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byBaseline.get(middle).baseline() < baseline) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void step() {
    if (++steps > MOST_STEPS) {
      throw new OverfullPage(MOST_STEPS);
    }
  }
}
