package io.fuhe.document.page;

import io.fuhe.document.flow.NoteMark;
import java.util.ArrayList;
import java.util.List;

/**
 * Small characters beside the line. A raised number behind a word or a figure is the mark of a
 * footnote and no part of either; behind a Latin letter it belongs to a unit, such as m².
 */
final class NoteMarks {

  /** Of the size of the text before it, a mark has less. */
  private static final float SMALL = 0.9f;

  /** How far its baseline stands above that of the text, in sizes of the text. */
  private static final float LOWEST = 0.15f;

  private static final float HIGHEST = 0.7f;

  /** How far from the text it may begin, likewise. */
  private static final float NEAR = 0.3f;

  private NoteMarks() {}

  /** The characters in the order of printing, without marks; what stays raised is on its line. */
  static List<Glyph> without(List<Glyph> glyphs) {
    List<Glyph> kept = new ArrayList<>(glyphs.size());
    Glyph text = null;
    Glyph mark = null;
    for (Glyph glyph : glyphs) {
      Glyph before = mark == null ? text : mark;
      boolean raised =
          text != null
              && isRaised(glyph, text)
              && Math.abs(glyph.x0() - before.x1()) <= NEAR * text.size();
      if (!raised) {
        kept.add(glyph);
        text = glyph.blank() ? text : glyph;
        mark = null;
      } else {
        mark = glyph;
        if (!NoteMark.is(text.text(), glyph.text())) {
          kept.add(onLine(glyph, text.baseline()));
        }
      }
    }
    return kept.size() == glyphs.size() && kept.equals(glyphs) ? glyphs : kept;
  }

  private static boolean isRaised(Glyph glyph, Glyph text) {
    float rise = (text.baseline() - glyph.baseline()) / text.size();
    return glyph.angle() == 0
        && text.angle() == 0
        && glyph.size() <= SMALL * text.size()
        && rise >= LOWEST
        && rise <= HIGHEST
        && NoteMark.looksLikeOne(glyph.text());
  }

  private static Glyph onLine(Glyph g, float baseline) {
    return new Glyph(g.text(), g.x0(), g.x1(), baseline, g.size(), 0, g.clip(), g.print());
  }
}
