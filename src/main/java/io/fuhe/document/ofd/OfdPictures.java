package io.fuhe.document.ofd;

import io.fuhe.document.Scans;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.page.PageContent;
import io.fuhe.document.page.PictureReading;
import io.fuhe.document.page.RecognizedPage;
import io.fuhe.document.scan.PictureFile;
import io.fuhe.document.scan.ScanReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the pictures of a page where they show, and lets them be recognized. */
final class OfdPictures implements PictureReading {

  private static final float POINTS = 72f;

  /** A page is put together of no more. */
  private static final int MOST = 200;

  private final Resources resources;
  private final Scans scans;
  private final ScanReader reader;
  private final List<Shown> shown = new ArrayList<>();

  /**
   * A picture of the page.
   *
   * @param id of its file among the resources
   * @param toPage from a square of one by one, its first row above, to points of the page
   */
  private record Shown(String id, AffineTransform toPage) {}

  OfdPictures(Resources resources, Scans scans) {
    this.resources = resources;
    this.scans = scans;
    this.reader = new ScanReader(scans);
  }

  /** Begins a page. */
  void begin() {
    shown.clear();
  }

  /** Takes a picture of the page. */
  void add(String id, AffineTransform toPage) {
    if (shown.size() < MOST) {
      shown.add(new Shown(id, toPage));
    }
  }

  @Override
  public Optional<RecognizedPage> read(PageContent content) throws UnreadableDocument {
    if (!reader.hasRoom() || shown.isEmpty()) {
      return Optional.empty();
    }
    float scale = reader.perInch(content.width(), content.height()) / POINTS;
    BufferedImage page = page(content, scale);
    return reader.read(page, content.number(), content.width(), content.height());
  }

  /** The page with nothing but its pictures. */
  BufferedImage page(PageContent content, float scale) {
    BufferedImage page =
        new BufferedImage(
            Math.max(1, Math.round(content.width() * scale)),
            Math.max(1, Math.round(content.height() * scale)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    try {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, page.getWidth(), page.getHeight());
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      for (Shown each : shown) {
        draw(each, scale, pen);
      }
    } finally {
      pen.dispose();
    }
    return page;
  }

  /** A picture that is missing, or of a format that is not known here, is left out. */
  private void draw(Shown each, float scale, Graphics2D pen) {
    byte[] bytes = resources.picture(each.id());
    if (bytes.length == 0) {
      return;
    }
    try (PictureFile file = PictureFile.open(new ByteArrayInputStream(bytes), scans.pixels())) {
      BufferedImage image = file.page(0);
      AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
      place.concatenate(each.toPage());
      place.scale(1.0 / image.getWidth(), 1.0 / image.getHeight());
      pen.drawImage(image, place, null);
    } catch (UnreadableDocument | IOException | RuntimeException e) {
      // What is not drawn is not recognized, and the page stays a picture that was not read.
      return;
    }
  }
}
