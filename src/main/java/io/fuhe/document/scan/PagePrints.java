package io.fuhe.document.scan;

import io.fuhe.document.page.Extent;
import io.fuhe.document.page.Ink;
import io.fuhe.document.page.PageContent;
import io.fuhe.document.page.Print;
import io.fuhe.document.page.RecognizedPage;
import io.fuhe.document.page.Stroke;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Places what was found in a picture on the page that the picture shows. */
final class PagePrints {

  /** How high the ink of text is, in sizes of its font. */
  private static final float INK = 0.9f;

  /** The same of digits and Latin letters. */
  private static final float LATIN_INK = 0.74f;

  /** How much of a character stands above the baseline, on average. */
  private static final float RISE = 0.38f;

  /** Half of the widest character, in heights of text. */
  private static final float HALF = 0.58f;

  private static final int FIRST_WIDE = 0x2E80;

  /** A page of which less was read surely, in percent, was not read. */
  private static final int BELIEVED = 75;

  private final Picture picture;
  private final int quarters;
  private final float scale;
  private final List<Print> prints = new ArrayList<>();
  private final List<Integer> confidences = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();
  private int runs;

  /**
   * Makes a page without prints.
   *
   * @param picture as it is stored
   * @param quarters how often it was turned clockwise to stand upright
   * @param scale points to the pixel
   */
  PagePrints(Picture picture, int quarters, float scale) {
    this.picture = picture;
    this.quarters = quarters;
    this.scale = scale;
  }

  /** A point of the upright picture on the page as it is stored. */
  private Point2D.Float stored(float x, float y) {
    float w = picture.width;
    float h = picture.height;
    return switch (quarters) {
      case 1 -> new Point2D.Float(y * scale, (h - x) * scale);
      case 2 -> new Point2D.Float((w - x) * scale, (h - y) * scale);
      case 3 -> new Point2D.Float((w - y) * scale, x * scale);
      default -> new Point2D.Float(x * scale, y * scale);
    };
  }

  void line(float x0, float y0, float x1, float y1) {
    Point2D.Float from = stored(x0, y0);
    Point2D.Float to = stored(x1, y1);
    strokes.add(new Stroke(from.x, from.y, to.x, to.y, false));
  }

  /** Prints a piece of text; what stands side by side ends where the next begins. */
  void add(Piece piece, List<Recognized> read, int usual) {
    runs++;
    boolean wide = read.stream().anyMatch(one -> one.text().codePointAt(0) >= FIRST_WIDE);
    float height = piece.height() < usual / 2 ? usual : piece.height();
    float size = Math.min(height / (wide ? INK : LATIN_INK), 1.5f * Math.max(usual, height));
    float baseline = (piece.y0() + piece.y1()) / 2f + RISE * size;
    float left = piece.x0() - Piece.margin(piece.height());
    float half = reach(piece, read, size);
    // Bounds of their own keep what almost touches in two cells apart.
    Extent clip = extent(left - size, piece.y0() - size, piece.x1() + size, piece.y1() + size);
    for (int i = 0; i < read.size(); i++) {
      Recognized one = read.get(i);
      float at = left + one.at();
      float from = Math.max(piece.x0() - size / 4, at - half);
      float to = Math.min(piece.x1() + size / 4, at + half);
      if (i > 0) {
        from = Math.max(from, left + (one.at() + read.get(i - 1).at()) / 2);
      }
      if (i + 1 < read.size()) {
        to = Math.min(to, left + (one.at() + read.get(i + 1).at()) / 2);
      }
      print(one, from, Math.max(to, from + 1), baseline, size, clip);
    }
  }

  /** Half of the widest character; digits that are spread go from one to the next. */
  private static float reach(Piece piece, List<Recognized> read, float size) {
    return Spread.isIn(read, Points.of(piece), piece.height())
        ? Math.max(HALF * size, piece.height())
        : HALF * size;
  }

  private Extent extent(float x0, float y0, float x1, float y1) {
    Point2D.Float a = stored(x0, y0);
    Point2D.Float b = stored(x1, y1);
    return new Extent(
        Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
  }

  private void print(
      Recognized one, float from, float to, float baseline, float size, Extent clip) {
    Point2D.Float start = stored(from, baseline);
    Point2D.Float end = stored(to, baseline);
    prints.add(
        new Print(
            one.text(),
            start.x,
            start.y,
            end.x,
            end.y,
            size * scale,
            false,
            Ink.BLACK,
            runs,
            clip));
    confidences.add(one.confidence());
  }

  /** Whether so much was read surely that the rest may be believed, too. */
  boolean isBelieved() {
    return confidences.stream().mapToInt(Integer::intValue).average().orElse(0) >= BELIEVED;
  }

  /** The page. */
  RecognizedPage page(int number, float width, float height) {
    PageContent content = new PageContent(number, width, height, 0, prints, strokes, List.of(), 0);
    return new RecognizedPage(content, confidences);
  }
}
