package io.fuhe.document.page;

/**
 * A character as it stands on an upright page. The lengths of a turned character are those of the
 * page turned with it, so that its line runs from left to right.
 *
 * @param text what it reads as
 * @param x0 its left edge
 * @param x1 its right edge
 * @param baseline the line that it stands on
 * @param size the font's size
 * @param angle how far its line is turned clockwise, in degrees from 0 to 359
 * @param clip what bounds it on the page, or null
 * @param print what the page's source says of it
 */
record Glyph(
    String text,
    float x0,
    float x1,
    float baseline,
    float size,
    int angle,
    Extent clip,
    Print print) {

  /** How much of a character stands above the baseline, on average. */
  static final float RISE = 0.38f;

  /** Where its middle stands on the page. */
  float centreX() {
    float u = (x0 + x1) / 2;
    if (angle == 0) {
      return u;
    }
    double turn = Math.toRadians(angle);
    return (float) (u * Math.cos(turn) - (baseline - RISE * size) * Math.sin(turn));
  }

  /** Where its middle stands on the page. */
  float centreY() {
    float v = baseline - RISE * size;
    if (angle == 0) {
      return v;
    }
    double turn = Math.toRadians(angle);
    return (float) ((x0 + x1) / 2 * Math.sin(turn) + v * Math.cos(turn));
  }

  float top() {
    return baseline - 0.88f * size;
  }

  float bottom() {
    return baseline + 0.12f * size;
  }

  /** Whether another character's middle lies where this one is printed. */
  boolean over(Glyph other) {
    return Math.abs(centreX() - other.centreX()) < (x1 - x0) / 2
        && Math.abs(centreY() - other.centreY()) < size / 2;
  }

  boolean blank() {
    return text.isBlank();
  }

  /** Whether its middle shows within what bounds it. */
  boolean withinClip() {
    return clip == null || clip.contains(centreX(), centreY());
  }

  boolean unreadable() {
    return text.equals(Print.UNREADABLE);
  }
}
