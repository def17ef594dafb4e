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

  /** Whether nothing on it can be read. */
  boolean textless() {
    return glyphs.stream().allMatch(Glyph::blank);
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
