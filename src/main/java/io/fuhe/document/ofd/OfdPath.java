package io.fuhe.document.ofd;

import io.fuhe.document.page.PathShapes;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.OptVal;

/** Takes a path's abbreviated data, such as {@code M 0 0 L 10 0 C}, onto a page. */
final class OfdPath {

  private OfdPath() {}

  /**
   * Adds the parts of a path to what is about to be drawn.
   *
   * @param toPage from the object's millimetres to the page's points
   */
  static void add(String data, AffineTransform toPage, PathShapes path) {
    List<OptVal> steps = AbbreviatedData.parse(data == null ? "" : data);
    for (OptVal step : steps) {
      double[] v = step.expectValues();
      switch (step.opt) {
        case "S", "M" -> {
          Point2D p = at(v, 0, toPage);
          path.moveTo((float) p.getX(), (float) p.getY());
        }
        case "L" -> {
          Point2D p = at(v, 0, toPage);
          path.lineTo((float) p.getX(), (float) p.getY());
        }
        case "Q" -> curve(at(v, 2, toPage), path);
        case "B" -> curve(at(v, 4, toPage), path);
        case "A" -> curve(at(v, 5, toPage), path);
        case "C" -> path.close();
        default -> {
          // Nothing else is drawn.
        }
      }
    }
  }

  private static void curve(Point2D to, PathShapes path) {
    path.curveTo((float) to.getX(), (float) to.getY());
  }

  private static Point2D at(double[] values, int index, AffineTransform toPage) {
    return toPage.transform(new Point2D.Double(values[index], values[index + 1]), null);
  }
}
