package io.fuhe.document.scan;

import io.fuhe.document.PagePicture;
import io.fuhe.document.Reason;
import io.fuhe.document.Scans;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.page.RecognizedPage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads pictures of pages of one file, as many as are allowed. */
public final class ScanReader {

  /** All pictures are worked on with so many pixels to the inch. */
  public static final int PER_INCH = 200;

  private static final float POINTS = 72f;

  private static final int QUARTERS = 4;

  /** Opening a model takes longer than reading a page; a folder's is opened once. */
  private static final Map<Path, Recognizer> OPEN = new ConcurrentHashMap<>();

  private final Scans scans;
  private final long until;
  private int pages;

  /** Reads the pictures of one file from now on. */
  public ScanReader(Scans scans) {
    this.scans = scans;
    this.until = System.nanoTime() + scans.seconds() * 1_000_000_000L;
  }

  /**
   * Whether another picture may be read.
   *
   * @throws UnreadableDocument when files with pictures are left for later
   */
  public boolean hasRoom() throws UnreadableDocument {
    if (scans.read() && scans.later()) {
      throw new UnreadableDocument(Reason.PICTURES_WAIT, "has pictures");
    }
    return scans.read() && pages < scans.pages() && System.nanoTime() < until;
  }

  /** How many pixels a page has to the inch when it is drawn to be read. */
  public float perInch(float width, float height) {
    double pixels = (double) width * height / (POINTS * POINTS) * PER_INCH * PER_INCH;
    return (float) (PER_INCH * Math.min(1, Math.sqrt(scans.pixels() / pixels)));
  }

  /**
   * Reads a picture that came without a page: it is one of A4.
   *
   * @param number of the page, counted from 1
   */
  public Optional<RecognizedPage> read(BufferedImage image, int number) throws UnreadableDocument {
    float scale = PagePicture.A4 / Math.max(image.getWidth(), image.getHeight());
    return read(image, number, image.getWidth() * scale, image.getHeight() * scale);
  }

  /**
   * Reads a page.
   *
   * @param number of the page, counted from 1
   * @param width of the page, in points
   * @param height likewise
   * @return nothing where nothing was recognized that can be believed
   * @throws UnreadableDocument when what reads pictures fails
   */
  public Optional<RecognizedPage> read(BufferedImage image, int number, float width, float height)
      throws UnreadableDocument {
    pages++;
    double scale = width / POINTS * PER_INCH / image.getWidth();
    boolean fits = scale > 0.9 && scale < 1.1;
    Picture picture = Picture.of(fits ? image : Picture.scaled(image, scale));
    Recognizer recognizer = recognizer();
    Picture turned = picture;
    for (int quarters = 0; quarters < QUARTERS && System.nanoTime() < until; quarters++) {
      ScannedPicture scanned = ScannedPicture.of(turned);
      if (quarters == 0 && scanned.isEmpty()) {
        return Optional.empty();
      }
      if (scanned.isUpright(recognizer)) {
        PagePrints prints = new PagePrints(picture, quarters, width / picture.width);
        scanned.print(recognizer, second(), prints);
        return prints.isBelieved()
            ? Optional.of(prints.page(number, width, height))
            : Optional.empty();
      }
      turned = turned.quartered();
    }
    return Optional.empty();
  }

  private SecondReader second() {
    String program = scans.second();
    return program == null ? null : new Tesseract(Path.of(program), Tesseract.PATIENCE);
  }

  private Recognizer recognizer() throws UnreadableDocument {
    Path folder = Path.of(scans.folder());
    Recognizer open = OPEN.get(folder);
    if (open == null) {
      try {
        open = PaddleRecognizer.open(new OcrFolder(folder));
      } catch (IOException e) {
        throw new UnreadableDocument(Reason.IMAGE_ONLY, "pictures cannot be read: " + e, e);
      }
      OPEN.put(folder, open);
    }
    return open;
  }
}
