package io.fuhe.document.page;

import java.awt.geom.Point2D;

/**
 * Turns a page clockwise.
 *
 * @param width of the page as it is stored
 * @param height likewise
 * @param degrees how far: 0, 90, 180 or 270
 */
public record Turn(float width, float height, int degrees) {

  public Turn {
    degrees = Math.floorMod(degrees, 360);
  }

  /** This turn and so much more. */
  Turn more(int extra) {
    return new Turn(width, height, degrees + extra);
  }

  float turnedWidth() {
    return degrees % 180 == 0 ? width : height;
  }

  float turnedHeight() {
    return degrees % 180 == 0 ? height : width;
  }

  /** Where a point of the page comes to lie. */
  public Point2D.Float apply(float x, float y) {
    return switch (degrees) {
      case 90 -> new Point2D.Float(height - y, x);
      case 180 -> new Point2D.Float(width - x, height - y);
      case 270 -> new Point2D.Float(y, width - x);
      default -> new Point2D.Float(x, y);
    };
  }

  /** The point that {@link #apply} brings to a point. */
  public Point2D.Float back(float x, float y) {
    return switch (degrees) {
      case 90 -> new Point2D.Float(y, height - x);
      case 180 -> new Point2D.Float(width - x, height - y);
      case 270 -> new Point2D.Float(width - y, x);
      default -> new Point2D.Float(x, y);
    };
  }
}
