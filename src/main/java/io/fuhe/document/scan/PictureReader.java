package io.fuhe.document.scan;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.page.OverfullPage;
import io.fuhe.document.page.PageContent;
import io.fuhe.document.page.PageReader;
import io.fuhe.document.page.PictureReading;
import io.fuhe.document.page.RecognizedPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads files that are pictures of pages: scans and photographs. */
public final class PictureReader implements DocumentReader {

  /** The least that a picture of a page has on a side; smaller ones are signs and seals. */
  private static final int LEAST = 300;

  private final Limits limits;

  public PictureReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(List.of(stream), Format.PICTURE);
    } catch (IOException e) {
      throw new UnreadableDocument(Reason.DAMAGED, "cannot be read: " + e, e);
    }
  }

  /**
   * Reads pictures of pages, one after the other, of a file of any format.
   *
   * @throws UnreadableDocument {@code IMAGE_ONLY} where pictures are not read, or nothing in them
   *     can be believed
   */
  public Document read(Iterable<InputStream> pictures, Format format) throws UnreadableDocument {
    if (!limits.scans().read()) {
      throw new UnreadableDocument(Reason.IMAGE_ONLY, "pictures are not read");
    }
    ScanReader scans = new ScanReader(limits.scans());
    Pages pages = new Pages();
    PageReader reader = new PageReader(limits, pages);
    try {
      for (InputStream picture : pictures) {
        add(picture, scans, pages, reader);
      }
      return reader.document(format, null);
    } catch (OverfullPage e) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED, "a picture: " + e, e);
    }
  }

  private void add(InputStream picture, ScanReader scans, Pages pages, PageReader reader)
      throws IOException, UnreadableDocument {
    try (PictureFile file = PictureFile.open(picture, limits.scans().pixels())) {
      int count = file.pages();
      for (int i = 0; i < count; i++) {
        pages.next = Optional.empty();
        pages.number++;
        if (scans.hasRoom()) {
          var image = file.page(i);
          boolean page = Math.min(image.getWidth(), image.getHeight()) >= LEAST;
          pages.next = page ? scans.read(image, pages.number) : Optional.empty();
        }
        reader.add(blank(pages.number));
      }
    }
  }

  /** A page that is nothing but a picture. */
  private static PageContent blank(int number) {
    return new PageContent(number, 1, 1, 0, List.of(), List.of(), List.of(), 1);
  }

  /** The page that was recognized last. */
  private static final class Pages implements PictureReading {

    private int number;
    private Optional<RecognizedPage> next = Optional.empty();

    @Override
    public Optional<RecognizedPage> read(PageContent content) {
      return next;
    }
  }
}
