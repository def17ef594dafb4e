package io.fuhe.report.original;

import io.fuhe.files.Folders;
import io.fuhe.form.Box;
import io.fuhe.form.Place;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF with places outlined, so that an author sees what Fuhe sees. */
public final class PagePictures {

  private static final float POINTS_PER_INCH = 72;
  private static final float DOTS_PER_INCH = 110;
  private static final Color CELL = new Color(0x33, 0x77, 0xCC);
  private static final Color VALUE = new Color(0xCC, 0x22, 0x22);

  private final List<Place> cells;
  private final List<Place> values;

  /**
   * Prepares the drawing.
   *
   * @param cells outlined in blue
   * @param values outlined in red
   */
  public PagePictures(List<Place> cells, List<Place> values) {
    this.cells = cells;
    this.values = values;
  }

  /**
   * Draws every page that has a place.
   *
   * @param folder made when it is not there
   * @return the pictures, in the order of the pages
   */
  public List<Path> draw(Path pdf, Path folder) throws IOException {
    Folders.make(folder);
    List<Path> pictures = new ArrayList<>();
    try (PDDocument document = PDDocument.load(pdf.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage image = renderer.renderImageWithDPI(i, DOTS_PER_INCH);
        outline(image, i + 1);
        Path picture = folder.resolve("page-%03d.png".formatted(i + 1));
        ImageIO.write(image, "png", picture.toFile());
        pictures.add(picture);
      }
    }
    return pictures;
  }

  /**
   * Draws one page as it is.
   *
   * @param page counted from 1
   * @param out takes a PNG
   * @return the width and the height of the page in points; empty when there is no such page
   */
  public static List<BigDecimal> page(Path pdf, int page, OutputStream out) throws IOException {
    try (PDDocument document = PDDocument.load(pdf.toFile())) {
      if (page < 1 || page > document.getNumberOfPages()) {
        return List.of();
      }
      BufferedImage image =
          new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB);
      ImageIO.write(image, "png", out);
      return List.of(points(image.getWidth()), points(image.getHeight()));
    }
  }

  private static BigDecimal points(int dots) {
    return BigDecimal.valueOf(dots)
        .multiply(BigDecimal.valueOf((long) POINTS_PER_INCH))
        .divide(BigDecimal.valueOf((long) DOTS_PER_INCH), 2, RoundingMode.HALF_UP);
  }

  private void outline(BufferedImage image, int page) {
    Graphics2D graphics = image.createGraphics();
    outline(graphics, cells, page, CELL, 1);
    outline(graphics, values, page, VALUE, 2);
    graphics.dispose();
  }

  private static void outline(
      Graphics2D graphics, List<Place> places, int page, Color colour, int width) {
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke(width));
    for (Place place : places) {
      if (place.box() != null && place.page() == page) {
        graphics.draw(rectangle(place.box(), width));
      }
    }
  }

  private static Rectangle2D rectangle(Box box, int inset) {
    float scale = DOTS_PER_INCH / POINTS_PER_INCH;
    float x = toFloat(box.x0()) * scale + inset;
    float y = toFloat(box.y0()) * scale + inset;
    float right = toFloat(box.x1()) * scale - inset;
    float bottom = toFloat(box.y1()) * scale - inset;
    return new Rectangle2D.Float(x, y, right - x, bottom - y);
  }

  private static float toFloat(BigDecimal points) {
    return points.floatValue();
  }
}
