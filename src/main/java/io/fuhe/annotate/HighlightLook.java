package io.fuhe.annotate;

import io.fuhe.annotate.PdfHighlights.Corners;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * How a highlight looks: the text shines through its colour, and its number in the list stands in
 * its corner, so that a printed page still leads to the finding.
 */
final class HighlightLook {

  private static final float SIZE = 5.5f;
  private static final float PADDING = 1;
  private static final Color INK = new Color(0x80, 0, 0);

  private HighlightLook() {}

  static void draw(
      PDDocument pdf, PDAnnotationTextMarkup highlight, Tint tint, Corners corners, String numbers)
      throws IOException {
    PDAppearanceStream look = new PDAppearanceStream(pdf);
    PDRectangle area = corners.rectangle();
    look.setBBox(area);
    look.setResources(new PDResources());
    try (PDAppearanceContentStream content = new PDAppearanceContentStream(look, true)) {
      PDExtendedGraphicsState shining = new PDExtendedGraphicsState();
      shining.setBlendMode(BlendMode.MULTIPLY);
      content.setGraphicsStateParameters(shining);
      content.setNonStrokingColor(new Color(tint.red(), tint.green(), tint.blue()));
      content.addRect(
          area.getLowerLeftX(), area.getLowerLeftY(), area.getWidth(), area.getHeight());
      content.fill();
      content.setNonStrokingColor(INK);
      content.beginText();
      content.setFont(PDType1Font.HELVETICA_BOLD, SIZE);
      content.setTextMatrix(inTopRight(corners, numbers));
      content.showText(numbers);
      content.endText();
    }
    PDAppearanceDictionary looks = new PDAppearanceDictionary();
    looks.setNormalAppearance(look);
    highlight.setAppearance(looks);
  }

  /** Where the numbers begin, turned as the reader turns the page. */
  private static Matrix inTopRight(Corners corners, String numbers) throws IOException {
    Point2D.Float along = unit(corners.topLeft(), corners.topRight());
    Point2D.Float up = unit(corners.bottomLeft(), corners.topLeft());
    float width = PDType1Font.HELVETICA_BOLD.getStringWidth(numbers) / 1000 * SIZE;
    float back = width + PADDING;
    Point2D.Float corner = corners.topRight();
    return new Matrix(
        along.x,
        along.y,
        up.x,
        up.y,
        corner.x - along.x * back - up.x * SIZE,
        corner.y - along.y * back - up.y * SIZE);
  }

  private static Point2D.Float unit(Point2D.Float from, Point2D.Float to) {
    float length = (float) Math.max(from.distance(to), 1e-3);
    return new Point2D.Float((to.x - from.x) / length, (to.y - from.y) / length);
  }
}
