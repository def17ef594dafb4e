package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters that follow one another on a line without a gap. They belong to one cell, also where
 * they run over its edge.
 */
record Chain(List<Glyph> glyphs) {

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
        chains.add(new Chain(chain));
        chain = new ArrayList<>();
      }
      chain.add(glyph);
    }
    if (!chain.isEmpty()) {
      chains.add(new Chain(chain));
    }
    return chains;
  }

  private static boolean follows(Glyph before, Glyph glyph) {
    float gap = (glyph.x0() - before.x1()) / glyph.size();
    float most = before.print().run() == glyph.print().run() ? SPACED : TOUCHING;
    return glyph.angle() == before.angle()
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
