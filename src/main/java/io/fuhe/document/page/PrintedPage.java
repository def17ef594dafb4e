package io.fuhe.document.page;

import java.util.Arrays;
import java.util.List;

/**
 * What is printed on a page, turned upright.
 *
 * @param number counted from 1
 * @param faint edges that are no drawn lines
 * @param outlines shapes that may be characters
 * @param pictured how much of it pictures cover, from 0 to 1
 */
record PrintedPage(
    int number,
    float width,
    float height,
    List<Glyph> glyphs,
    List<Ruling> rulings,
    List<Ruling> faint,
    List<Extent> outlines,
    float pictured) {

  /** A picture over so much of a page is the page. */
  private static final float WHOLE = 0.5f;

  /** A stamp and a page number are shorter than this, what a page is read for is longer. */
  private static final int STAMPED = 200;

  /** Of a page that can be read, more characters can. */
  private static final float ILLEGIBLE = 0.05f;

  /** So many shapes of the size of characters are text, fewer may be a sign or a seal. */
  private static final int TEXT = 20;

  /** The page with other characters and lines. */
  PrintedPage with(List<Glyph> others, List<Ruling> lines) {
    return new PrintedPage(number, width, height, others, lines, faint, outlines, pictured);
  }

  /** Whether nothing on it can be read. */
  boolean textless() {
    return glyphs.stream().allMatch(g -> g.blank() || g.unreadable());
  }

  /** Shapes that are characters; none where there are too few. */
  List<Extent> shapes() {
    return outlines.size() < TEXT ? List.of() : outlines;
  }

  /** Whether it has text that can be seen and not be read, beyond a sign or two. */
  boolean illegible() {
    long unreadable = glyphs.stream().filter(Glyph::unreadable).count();
    return !shapes().isEmpty() || unreadable > ILLEGIBLE * glyphs.size();
  }

  /** Whether it is a picture on which a little was printed. */
  boolean isPicture() {
    return pictured >= WHOLE && glyphs.stream().filter(g -> !g.blank()).count() < STAMPED;
  }

  /** The size of most characters. */
  float bodySize() {
    float[] sizes = new float[glyphs.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = glyphs.get(i).size();
    }
    Arrays.sort(sizes);
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }
}
