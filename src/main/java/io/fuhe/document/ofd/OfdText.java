package io.fuhe.document.ofd;

import io.fuhe.document.page.Canvas;
import io.fuhe.document.page.Extent;
import io.fuhe.document.page.Ink;
import io.fuhe.document.page.Print;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.core.text.text.CT_Text;

/** Prints the characters of a text object, each where the file places it. */
final class OfdText {

  /** Latin letters and digits are about so wide, the wider ones more; the file does not tell. */
  private static final double NARROW = 0.5;

  private static final double WIDE = 0.85;

  private static final String WIDE_LETTERS = "%@&mwMWOQ";

  /** Where a font's size is missing. */
  private static final double USUAL = 3.5;

  private final Canvas canvas;
  private final AffineTransform toPage;
  private final Ink ink;
  private final Extent clip;
  private final double size;
  private final double scale;
  private final int turned;
  private int run;
  private double x;
  private double y;

  private OfdText(
      CT_Text text, AffineTransform toPage, Ink ink, Extent clip, int run, Canvas canvas) {
    this.canvas = canvas;
    this.toPage = toPage;
    this.ink = ink;
    this.clip = clip;
    this.run = run;
    this.size = text.getSize() == null ? USUAL : text.getSize();
    this.scale = text.getHScale() == null ? 1 : text.getHScale();
    this.turned =
        text.getCharDirection() == null ? 0 : Integer.parseInt(text.getCharDirection().toString());
  }

  /**
   * Prints a text object.
   *
   * @param toPage from the object's millimetres to the page's points
   * @param run the number of the last string before, within the page
   * @return the number of its last string
   */
  static int print(
      CT_Text text, AffineTransform toPage, Ink ink, Extent clip, int run, Canvas canvas) {
    OfdText printed = new OfdText(text, toPage, ink, clip, run, canvas);
    for (TextCode code : text.getTextCodes()) {
      printed.print(code);
    }
    return printed.run;
  }

  private void print(TextCode code) {
    int[] letters = code.getContent().codePoints().toArray();
    double[] right = Deltas.of(code.getDeltaX(), letters.length - 1);
    double[] down = Deltas.of(code.getDeltaY(), letters.length - 1);
    x = code.getX() == null ? x : code.getX();
    y = code.getY() == null ? y : code.getY();
    run++;
    for (int i = 0; i < letters.length; i++) {
      double width = width(letters[i]);
      boolean last = i == letters.length - 1;
      double stepX = last ? width : right != null ? right[i] : down != null ? 0 : width;
      double stepY = last || down == null ? 0 : down[i];
      boolean goesOn = stepY == 0 && stepX > 0;
      print(letters[i], goesOn ? Math.min(stepX, width) : width);
      if (!goesOn) {
        run++;
      }
      x += stepX;
      y += stepY;
    }
  }

  private void print(int letter, double width) {
    double turn = Math.toRadians(turned);
    Point2D start = toPage.transform(new Point2D.Double(x, y), null);
    Point2D end =
        toPage.transform(
            new Point2D.Double(x + width * Math.cos(turn), y + width * Math.sin(turn)), null);
    Point2D top =
        toPage.transform(
            new Point2D.Double(x + size * Math.sin(turn), y - size * Math.cos(turn)), null);
    canvas.print(
        new Print(
            readAs(letter),
            (float) start.getX(),
            (float) start.getY(),
            (float) end.getX(),
            (float) end.getY(),
            (float) start.distance(top),
            false,
            ink,
            run,
            clip));
  }

  private double width(int letter) {
    double share = letter >= 0x2000 ? 1 : NARROW;
    return size * scale * (WIDE_LETTERS.indexOf(letter) >= 0 ? WIDE : share);
  }

  /** A font of the file's own may give its characters numbers that mean nothing elsewhere. */
  private static String readAs(int letter) {
    return switch (Character.getType(letter)) {
      case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> Print.UNREADABLE;
      case Character.CONTROL -> " ";
      default -> Character.toString(letter);
    };
  }
}
