package io.fuhe.document.pdf;

import java.util.Arrays;
import java.util.List;

/**
 * What is printed on a page, turned upright.
 *
 * @param number counted from 1
 * @param pictures whether it shows an image
 */
record PdfPage(
    int number,
    float width,
    float height,
    List<Glyph> glyphs,
    List<Ruling> rulings,
    boolean pictures) {

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
