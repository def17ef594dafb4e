package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Characters that follow one another on a line without a gap. They belong to one cell, also where
 * they run over its edge.
 *
 * @param stacked whether they stand below one another, one a line
 */
record Chain(List<Glyph> glyphs, boolean stacked) {

  /** Characters stacked one a line follow one another this near, in sizes. */
  private static final float LEADING = 1.35f;

  /** Two characters below one another may as well be of two rows. */
  private static final int LEAST_STACKED = 3;

  /** Strings that touch nearer than this, in sizes, are one text in two fonts. */
  private static final float TOUCHING = 0.12f;

  /** Characters of one string with less between them, in sizes, are not parted by an edge. */
  private static final float SPACED = 0.3f;

  private static final float SAME_LINE = 0.1f;

  /** The chains of a page, in the order in which they were printed. */
  static List<Chain> of(List<Glyph> glyphs) {
    List<Chain> chains = new ArrayList<>();
    List<Glyph> chain = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (!chain.isEmpty() && !follows(chain.get(chain.size() - 1), glyph)) {
        chains.add(new Chain(chain, false));
        chain = new ArrayList<>();
      }
      chain.add(glyph);
    }
    if (!chain.isEmpty()) {
      chains.add(new Chain(chain, false));
    }
    return stacked(chains);
  }

  private static List<Chain> stacked(List<Chain> chains) {
    List<Chain> found = new ArrayList<>(chains.size());
    int at = 0;
    while (at < chains.size()) {
      int end = at + 1;
      while (end < chains.size() && below(chains.get(end - 1), chains.get(end))) {
        end++;
      }
      if (end - at >= LEAST_STACKED) {
        found.add(new Chain(chains.subList(at, end).stream().map(Chain::first).toList(), true));
      } else {
        found.addAll(chains.subList(at, end));
      }
      at = end;
    }
    return found;
  }

  /** Whether a single Chinese character stands right below another. */
  private static boolean below(Chain above, Chain chain) {
    Glyph a = above.first();
    Glyph b = chain.first();
    float step = b.baseline() - a.baseline();
    return above.glyphs().size() == 1
        && chain.glyphs().size() == 1
        && a.angle() == 0
        && b.angle() == 0
        && Math.abs(a.centreX() - b.centreX()) <= SAME_LINE * a.size()
        && step > 0
        && step <= LEADING * a.size()
        && Character.isIdeographic(a.text().codePointAt(0))
        && Character.isIdeographic(b.text().codePointAt(0));
  }

  private static boolean follows(Glyph before, Glyph glyph) {
    float gap = (glyph.x0() - before.x1()) / glyph.size();
    float most = before.print().run() == glyph.print().run() ? SPACED : TOUCHING;
    boolean apart = most == TOUCHING && !Objects.equals(before.clip(), glyph.clip());
    return !apart
        && glyph.angle() == before.angle()
        && Math.abs(gap) <= most
        && Math.abs(glyph.baseline() - before.baseline()) <= SAME_LINE * glyph.size();
  }

  Glyph first() {
    return glyphs.get(0);
  }

  Glyph last() {
    return glyphs.get(glyphs.size() - 1);
  }

  boolean blank() {
    return glyphs.stream().allMatch(Glyph::blank);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(g -> text.append(g.text()));
    return text.toString();
  }
}
