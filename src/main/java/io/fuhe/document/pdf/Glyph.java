package io.fuhe.document.pdf;

/**
 * A character as it stands on a page.
 *
 * @param text what it reads as
 * @param x0 its left edge
 * @param x1 its right edge
 * @param baseline the line that it stands on
 * @param size the font's size
 */
record Glyph(String text, float x0, float x1, float baseline, float size) {

  /** How much of a character stands above the baseline, on average. */
  private static final float RISE = 0.38f;

  float centreX() {
    return (x0 + x1) / 2;
  }

  float centreY() {
    return baseline - RISE * size;
  }

  float top() {
    return baseline - 0.88f * size;
  }

  float bottom() {
    return baseline + 0.12f * size;
  }

  boolean blank() {
    return text.isBlank();
  }
}
