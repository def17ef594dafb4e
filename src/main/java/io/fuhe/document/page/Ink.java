package io.fuhe.document.page;

/**
 * What something is printed with.
 *
 * @param rgb its colour, red in the third byte
 * @param alpha how opaque it is, from 0 to 1
 */
public record Ink(int rgb, float alpha) {

  public static final Ink BLACK = new Ink(0, 1);

  /** How dark it looks on white paper: 0 is white, 1 black. */
  public float darkness() {
    float red = (rgb >> 16 & 0xFF) / 255f;
    float green = (rgb >> 8 & 0xFF) / 255f;
    float blue = (rgb & 0xFF) / 255f;
    return alpha * (1 - (0.3f * red + 0.59f * green + 0.11f * blue));
  }
}
