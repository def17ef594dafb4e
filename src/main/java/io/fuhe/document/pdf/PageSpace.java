package io.fuhe.document.pdf;

import io.fuhe.document.page.Turn;
import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Brings points of a page's own space, which begins at its lower left corner, to places.
 *
 * @param box the visible part of the page
 * @param turn what turns the page so that its text runs from left to right
 */
public record PageSpace(PDRectangle box, Turn turn) {

  /**
   * The space of a page's places.
   *
   * @throws IOException when the page's content is damaged
   */
  public static PageSpace of(PDPage page) throws IOException {
    return new PageSpace(
        page.getCropBox(), PageScanner.scan(page, 1, new OptionalContent(null)).upright());
  }

  /** The point of the page's own space that a place's corner is. */
  public Point2D.Float back(float x, float y) {
    Point2D.Float p = turn.back(x, y);
    return new Point2D.Float(p.x + box.getLowerLeftX(), box.getUpperRightY() - p.y);
  }
}
