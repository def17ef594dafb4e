package io.fuhe.document.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs through a page's content once and keeps characters, lines and whether there are images. */
final class PageScanner extends PDFGraphicsStreamEngine {

  /** A filled area thinner than this is a drawn line. */
  private static final float THIN = 3f;

  /**
   * A densely printed page has some thousand characters and lines; a small file can unpack to any.
   */
  private static final int MOST = 200_000;

  /** Drawings within drawings; a few that hold one another can multiply without end. */
  private static final int MOST_DRAWINGS = 10_000;

  private static final int WHITE = 0xFFFFFF;

  private final List<RawGlyph> glyphs = new ArrayList<>();
  private final List<float[]> lines = new ArrayList<>();
  private final List<List<Point2D.Float>> path = new ArrayList<>();
  private boolean pictures;
  private int drawings;

  /** A character between two points of the page's own space. */
  record RawGlyph(String text, Point2D.Float start, Point2D.Float end, float size) {}

  private PageScanner(PDPage page) {
    super(page);
  }

  /** Reads a page; text that runs sideways turns the page upright. */
  static PdfPage scan(PDPage page, int number) throws IOException {
    PageScanner scanner = scanned(page);
    return Upright.page(number, scanner.glyphs, scanner.lines, scanner.pictures, asViewed(page));
  }

  /** How a page turns upright. */
  static Turn turn(PDPage page) throws IOException {
    return Upright.turn(scanned(page).glyphs, asViewed(page));
  }

  private static PageScanner scanned(PDPage page) throws IOException {
    PageScanner scanner = new PageScanner(page);
    scanner.processPage(page);
    return scanner;
  }

  private static Turn asViewed(PDPage page) {
    return new Turn(page.getCropBox(), page.getRotation());
  }

  @Override
  protected void showGlyph(
      Matrix matrix, PDFont font, int code, String unicode, Vector displacement) {
    String text = unicode;
    if (text == null && font instanceof PDSimpleFont) {
      text = String.valueOf((char) code);
    }
    if (text == null || text.isEmpty()) {
      return;
    }
    boundedBy(MOST, glyphs.size());
    Point2D.Float start = matrix.transformPoint(0f, 0f);
    Point2D.Float end = matrix.transformPoint(displacement.getX(), displacement.getY());
    Point2D.Float top = matrix.transformPoint(0f, 1f);
    glyphs.add(new RawGlyph(text, start, end, (float) start.distance(top)));
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    boundedBy(MOST_DRAWINGS, drawings++);
    super.showForm(form);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
    boundedBy(MOST_DRAWINGS, drawings++);
    super.showTransparencyGroup(group);
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    lineTo((float) p1.getX(), (float) p1.getY());
    lineTo((float) p2.getX(), (float) p2.getY());
    lineTo((float) p3.getX(), (float) p3.getY());
    closePath();
  }

  @Override
  public void drawImage(PDImage image) {
    pictures = true;
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {
    List<Point2D.Float> part = new ArrayList<>();
    part.add(new Point2D.Float(x, y));
    path.add(part);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.isEmpty()) {
      moveTo(x, y);
    } else {
      path.get(path.size() - 1).add(new Point2D.Float(x, y));
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    if (path.isEmpty()) {
      return new Point2D.Float();
    }
    List<Point2D.Float> part = path.get(path.size() - 1);
    return part.get(part.size() - 1);
  }

  @Override
  public void closePath() {
    if (!path.isEmpty()) {
      List<Point2D.Float> part = path.get(path.size() - 1);
      part.add(part.get(0));
    }
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void strokePath() throws IOException {
    if (inked(getGraphicsState().getStrokingColor())) {
      for (List<Point2D.Float> part : path) {
        for (int i = 1; i < part.size(); i++) {
          line(part.get(i - 1), part.get(i));
        }
      }
    }
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    if (inked(getGraphicsState().getNonStrokingColor())) {
      path.forEach(this::thinArea);
    }
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    strokePath();
  }

  @Override
  public void shadingFill(COSName name) {}

  /** Whether a colour shows on paper; a pattern has no colour of its own. */
  private static boolean inked(PDColor color) throws IOException {
    return color.isPattern() || color.toRGB() != WHITE;
  }

  private void thinArea(List<Point2D.Float> part) {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    for (Point2D.Float p : part) {
      left = Math.min(left, p.x);
      right = Math.max(right, p.x);
      low = Math.min(low, p.y);
      high = Math.max(high, p.y);
    }
    if (high - low <= THIN && right - left > high - low) {
      float y = (low + high) / 2;
      line(new Point2D.Float(left, y), new Point2D.Float(right, y));
    } else if (right - left <= THIN && high - low > right - left) {
      float x = (left + right) / 2;
      line(new Point2D.Float(x, low), new Point2D.Float(x, high));
    }
  }

  private void line(Point2D.Float a, Point2D.Float b) {
    boundedBy(MOST, lines.size());
    lines.add(new float[] {a.x, a.y, b.x, b.y});
  }

  private static void boundedBy(int most, int count) {
    if (count >= most) {
      throw new OverfullPage(most);
    }
  }
}
