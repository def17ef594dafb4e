package io.fuhe.document.ofd;

import io.fuhe.document.page.Ink;
import org.ofdrw.core.pageDescription.color.color.CT_Color;

/** Colours as inks. */
final class Colours {

  private static final int FULL = 255;

  private Colours() {}

  /**
   * A colour as ink. What has no plain value, such as a shading, is taken for black: what is
   * printed with it shows.
   *
   * @param color null for the default, black
   * @param alpha of the object, 0 to 255, or null
   */
  static Ink ink(CT_Color color, Integer alpha) {
    float opacity = share(alpha) * (color == null ? 1 : share(color.getAlpha()));
    int rgb = color == null || color.getValue() == null ? 0 : rgb(color.getValue().toDouble());
    return new Ink(rgb, opacity);
  }

  /** Whether it is one colour, and not a shading or a pattern. */
  static boolean isPlain(CT_Color color) {
    return color == null || color.getColor() == null;
  }

  private static float share(Integer alpha) {
    return alpha == null ? 1 : Math.max(0, Math.min(FULL, alpha)) / (float) FULL;
  }

  private static int rgb(Double[] parts) {
    return switch (parts.length) {
      case 1 -> rgb(parts[0], parts[0], parts[0]);
      case 3 -> rgb(parts[0], parts[1], parts[2]);
      case 4 -> {
        double light = FULL - parts[3];
        yield rgb(
            (FULL - parts[0]) * light / FULL,
            (FULL - parts[1]) * light / FULL,
            (FULL - parts[2]) * light / FULL);
      }
      default -> 0;
    };
  }

  private static int rgb(double red, double green, double blue) {
    return level(red) << 16 | level(green) << 8 | level(blue);
  }

  private static int level(double part) {
    return (int) Math.round(Math.max(0, Math.min(FULL, part)));
  }
}
