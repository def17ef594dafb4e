package io.fuhe.document;

import io.fuhe.form.Box;
import io.fuhe.form.Place;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Pictures of the cells that were recognized in a file, to be held against what was read. */
public final class CellPictures {

  private static final float PER_INCH = 120;

  /** So much around a cell is shown with it, in points. */
  private static final float AROUND = 4;

  /** Wider pictures are made smaller, in pixels. */
  private static final int WIDEST = 700;

  private final Path file;
  private final Limits limits;
  private final Map<Integer, Optional<PagePicture>> pages = new HashMap<>();

  /** Cuts pictures out of a file, within the limits of what is read. */
  public CellPictures(Path file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * The address of the picture itself, as pages hold it; nothing for what was not recognized.
   *
   * @throws IOException when the file cannot be read
   */
  public Optional<String> of(Place place) throws IOException {
    return png(place).map(content -> "data:image/png;base64," + content);
  }

  /**
   * The picture as PNG in base 64; nothing for what was not recognized.
   *
   * @throws IOException when the file cannot be read
   */
  public Optional<String> png(Place place) throws IOException {
    if (place.confidence() == null || place.page() == null || place.box() == null) {
      return Optional.empty();
    }
    Optional<PagePicture> page = page(place.page());
    if (page.isEmpty()) {
      return Optional.empty();
    }
    BufferedImage cut = cut(page.get(), place.box());
    if (cut == null) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(cut, "png", bytes);
    return Optional.of(Base64.getEncoder().encodeToString(bytes.toByteArray()));
  }

  /** Findings are many and pages few; a page is drawn once. */
  private Optional<PagePicture> page(int number) throws IOException {
    Optional<PagePicture> known = pages.get(number);
    if (known == null) {
      known = PagePicture.of(file, number, PER_INCH, limits);
      // One page is held in memory at a time.
      pages.clear();
      pages.put(number, known);
    }
    return known;
  }

  private static BufferedImage cut(PagePicture page, Box box) {
    BufferedImage image = page.image();
    int x0 = pixel(box.x0().floatValue() - AROUND, page, image.getWidth());
    int x1 = pixel(box.x1().floatValue() + AROUND, page, image.getWidth());
    int y0 = pixel(box.y0().floatValue() - AROUND, page, image.getHeight());
    int y1 = pixel(box.y1().floatValue() + AROUND, page, image.getHeight());
    if (x0 >= x1 || y0 >= y1) {
      return null;
    }
    BufferedImage cut = image.getSubimage(x0, y0, x1 - x0, y1 - y0);
    double scale = Math.min(1, (double) WIDEST / cut.getWidth());
    BufferedImage drawn =
        new BufferedImage(
            Math.max(1, (int) (cut.getWidth() * scale)),
            Math.max(1, (int) (cut.getHeight() * scale)),
            BufferedImage.TYPE_BYTE_GRAY);
    var pen = drawn.createGraphics();
    pen.drawImage(cut, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
    pen.dispose();
    return drawn;
  }

  private static int pixel(float points, PagePicture page, int most) {
    return Math.max(0, Math.min(most, Math.round(points * page.perPoint())));
  }
}
