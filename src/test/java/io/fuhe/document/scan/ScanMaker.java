package io.fuhe.document.scan;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Makes scans of documents, as a scanner does.
 *
 * @param perInch pixels to the inch
 * @param degrees how far the paper lies askew
 * @param noise by how much of 255 pixels stray
 * @param quality of the JPEG, from 0 to 1
 * @param stamps grey stamps on each page
 * @param folds where each page was folded: shades with a light or dark line in their middle
 * @param damages what else happens to a page, each as strong as it says
 */
public record ScanMaker(
    int perInch,
    double degrees,
    int noise,
    float quality,
    int stamps,
    int folds,
    Map<Damage, Double> damages) {

  /** Scans paper that nothing else happened to. */
  public ScanMaker(int perInch, double degrees, int noise, float quality, int stamps, int folds) {
    this(perInch, degrees, noise, quality, stamps, folds, Map.of());
  }

  /** Scans paper that was never folded. */
  public ScanMaker(int perInch, double degrees, int noise, float quality, int stamps) {
    this(perInch, degrees, noise, quality, stamps, 0);
  }

  private static final long SEED = 20230418;

  /** Scans a document. */
  public void scan(Path pdf, Path scanned) throws IOException {
    try (PDDocument from = PDDocument.load(pdf.toFile());
        PDDocument to = new PDDocument()) {
      PDFRenderer renderer = new PDFRenderer(from);
      for (int i = 0; i < from.getNumberOfPages(); i++) {
        BufferedImage image = renderer.renderImageWithDPI(i, perInch, ImageType.GRAY);
        BufferedImage page = soiled(image, i);
        for (Damage damage : Damage.values()) {
          if (damages.containsKey(damage)) {
            page = damage.on(page, damages.get(damage), perInch, new Random(SEED + i));
          }
        }
        page(to, page);
      }
      to.save(scanned.toFile());
    }
  }

  /** Puts a picture on a page of its own. */
  void page(PDDocument to, BufferedImage image) throws IOException {
    float points = 72f / perInch;
    PDPage page =
        new PDPage(new PDRectangle(image.getWidth() * points, image.getHeight() * points));
    to.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(to, page)) {
      content.drawImage(
          JPEGFactory.createFromImage(to, image, quality),
          0,
          0,
          page.getMediaBox().getWidth(),
          page.getMediaBox().getHeight());
    }
  }

  /** What a scanner makes of a page. */
  BufferedImage soiled(BufferedImage clean, int number) {
    Random random = new Random(SEED + number);
    BufferedImage soiled =
        new BufferedImage(clean.getWidth(), clean.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = soiled.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, soiled.getWidth(), soiled.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    double lean = number % 2 == 0 ? degrees : -degrees;
    pen.rotate(Math.toRadians(lean), clean.getWidth() / 2.0, clean.getHeight() / 2.0);
    pen.drawImage(clean, 0, 0, null);
    for (int i = 0; i < stamps; i++) {
      stamp(pen, random, clean.getWidth(), clean.getHeight());
    }
    pen.dispose();
    for (int i = 1; i <= folds; i++) {
      fold(soiled, soiled.getHeight() * i / (folds + 1), i % 2 == 0);
    }
    if (noise > 0) {
      for (int y = 0; y < soiled.getHeight(); y++) {
        for (int x = 0; x < soiled.getWidth(); x++) {
          int light = soiled.getRaster().getSample(x, y, 0);
          int strayed = (int) (light * 0.94 + random.nextGaussian() * noise);
          soiled.getRaster().setSample(x, y, 0, Math.max(0, Math.min(255, strayed)));
        }
      }
    }
    return soiled;
  }

  /** Paper darkens towards a fold; in the fold itself the ink is gone, or there is a shadow. */
  private void fold(BufferedImage page, int at, boolean dark) {
    int reach = perInch / 8;
    int core = Math.max(1, perInch / 120);
    for (int y = Math.max(0, at - reach); y < Math.min(page.getHeight(), at + reach); y++) {
      int away = Math.abs(y - at);
      for (int x = 0; x < page.getWidth(); x++) {
        int light = page.getRaster().getSample(x, y, 0);
        int shaded = light * (reach * 3 + away) / (reach * 4);
        if (away < core) {
          shaded = dark ? shaded * 2 / 3 : Math.min(235, shaded + 110);
        }
        page.getRaster().setSample(x, y, 0, shaded);
      }
    }
  }

  private void stamp(Graphics2D pen, Random random, int width, int height) {
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.35f));
    pen.setColor(new Color(90, 90, 90));
    pen.setStroke(new BasicStroke(perInch / 50f));
    int size = (int) (1.5 * perInch);
    int x = random.nextInt(width - size);
    int y = random.nextInt(height - size);
    pen.drawOval(x, y, size, size);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, perInch / 4));
    pen.drawString("2020", x + size / 4, y + size / 2);
    pen.setComposite(AlphaComposite.SrcOver);
  }

  /**
   * A way of scanning by the words that stand for it: pixels to the inch, degrees, noise, quality,
   * stamps, folds, then damages such as {@code blur=1}.
   */
  static ScanMaker of(String words) {
    String[] how = words.split(",", -1);
    Map<Damage, Double> damages = new EnumMap<>(Damage.class);
    for (int i = 6; i < how.length; i++) {
      int sign = how[i].indexOf('=');
      Damage damage = Damage.valueOf(how[i].substring(0, sign).toUpperCase(Locale.ROOT));
      damages.put(damage, Double.valueOf(how[i].substring(sign + 1)));
    }
    return new ScanMaker(
        Integer.parseInt(how[0]),
        Double.parseDouble(how[1]),
        Integer.parseInt(how[2]),
        Float.parseFloat(how[3]),
        Integer.parseInt(how[4]),
        Integer.parseInt(how[5]),
        damages);
  }

  /** Scans a document: from, to, and the way. */
  public static void main(String[] args) throws IOException {
    of(args[2]).scan(Path.of(args[0]), Path.of(args[1]));
  }
}
