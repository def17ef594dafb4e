package io.fuhe.document.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Brings points of the page's own space to an upright page.
 *
 * @param box the visible part of the page
 * @param degrees how far the page is turned clockwise: 0, 90, 180 or 270
 */
public record Turn(PDRectangle box, int degrees) {

  public Turn {
    degrees = Math.floorMod(degrees, 360);
  }

  /**
   * What brings a page's own space to the space of the places on it: the page as a viewer turns it,
   * and further where its text then still runs sideways.
   *
   * @throws IOException when the page's content is damaged
   */
  public static Turn of(PDPage page) throws IOException {
    return PageScanner.turn(page);
  }

  /** This turn and so much more. */
  Turn more(int extra) {
    return new Turn(box, degrees + extra);
  }

  float width() {
    return degrees % 180 == 0 ? box.getWidth() : box.getHeight();
  }

  float height() {
    return degrees % 180 == 0 ? box.getHeight() : box.getWidth();
  }

  Point2D.Float apply(float pageX, float pageY) {
    float x = pageX - box.getLowerLeftX();
    float y = box.getUpperRightY() - pageY;
    return switch (degrees) {
      case 90 -> new Point2D.Float(box.getHeight() - y, x);
      case 180 -> new Point2D.Float(box.getWidth() - x, box.getHeight() - y);
      case 270 -> new Point2D.Float(y, box.getWidth() - x);
      default -> new Point2D.Float(x, y);
    };
  }

  /** The point of the page's own space that {@link #apply} brings to a point. */
  public Point2D.Float back(float x, float y) {
    Point2D.Float p =
        switch (degrees) {
          case 90 -> new Point2D.Float(y, box.getHeight() - x);
          case 180 -> new Point2D.Float(box.getWidth() - x, box.getHeight() - y);
          case 270 -> new Point2D.Float(box.getWidth() - y, x);
          default -> new Point2D.Float(x, y);
        };
    return new Point2D.Float(p.x + box.getLowerLeftX(), box.getUpperRightY() - p.y);
  }
}
