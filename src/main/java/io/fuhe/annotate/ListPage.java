package io.fuhe.annotate;

import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page of the list of findings while it is drawn. Lengths are points from the top left corner of
 * an A4 page.
 */
final class ListPage {

  static final float WIDTH = PDRectangle.A4.getWidth();
  static final float HEIGHT = PDRectangle.A4.getHeight();

  /** From a page's own space the link's area, and where it leads to. */
  record Link(PDRectangle area, Place place) {}

  private static final String BLACK = "0 0 0";
  private static final String LINK = "0.05 0.25 0.6";

  private final GlyphFont font;
  private final StringBuilder content = new StringBuilder();
  private final List<Link> links = new ArrayList<>();

  ListPage(GlyphFont font) {
    this.font = font;
  }

  /** The operators of all that was drawn. */
  String content() {
    return content.toString();
  }

  List<Link> links() {
    return links;
  }

  void text(float x, float baseline, float size, String text) {
    text(x, baseline, size, text, BLACK);
  }

  /** A text that leads to a place. */
  void link(float x, float baseline, float size, String text, Place place) {
    text(x, baseline, size, text, LINK);
    float width = font.width(text) * size;
    PDRectangle area = new PDRectangle(x, HEIGHT - baseline - size / 4, width, size * 1.25f);
    links.add(new Link(area, place));
  }

  /** A box with a colour and a frame, which is seen in black and white too. */
  void box(float x, float top, float width, float height, Tint tint) {
    add(
        "q %.3f %.3f %.3f rg 0.35 G 0.5 w %.2f %.2f %.2f %.2f re B Q",
        tint.red() / 255f,
        tint.green() / 255f,
        tint.blue() / 255f,
        x,
        HEIGHT - top - height,
        width,
        height);
  }

  /** A line from left to right. */
  void rule(float x0, float x1, float y, float thickness) {
    add("q 0.35 G %.2f w %.2f %.2f m %.2f %.2f l S Q", thickness, x0, HEIGHT - y, x1, HEIGHT - y);
  }

  private void text(float x, float baseline, float size, String text, String colour) {
    add("BT %s rg 1 0 0 1 %.2f %.2f Tm %s ET", colour, x, HEIGHT - baseline, font.show(text, size));
  }

  private void add(String operators, Object... values) {
    content.append(String.format(Locale.ROOT, operators, values)).append('\n');
  }
}
