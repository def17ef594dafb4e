package io.fuhe.document;

import io.fuhe.document.ofd.OfdReader;
import io.fuhe.document.scan.PictureFile;
import io.fuhe.document.word.PackedPictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page of a file as a person sees it: the same page, and in the same points, as the places of
 * what was recognized on it.
 *
 * @param perPoint pixels to the point
 * @param pages how many the file has
 */
public record PagePicture(BufferedImage image, float perPoint, int pages) {

  /** The longer side of a sheet of A4, which a picture without a page is taken for, in points. */
  public static final float A4 = 841.9f;

  private static final float POINTS = 72;

  /**
   * Draws a page.
   *
   * @param page counted from 1
   * @param perInch pixels to the inch, where the file does not have its own
   * @return nothing where the file has no such page, or none that can be drawn
   * @throws IOException when it cannot be read
   */
  public static Optional<PagePicture> of(Path file, int page, float perInch, Limits limits)
      throws IOException {
    try {
      return switch (FormatDetector.detect(file)) {
        case PDF -> ofPdf(file, page, perInch);
        case OFD -> new OfdReader(limits).picture(file, page, perInch / POINTS);
        case PICTURE -> {
          try (InputStream stream = Files.newInputStream(file)) {
            yield of(List.of(stream), page, limits);
          }
        }
        case DOCX -> of(PackedPictures.of(file, limits), page, limits);
        default -> Optional.empty();
      };
    } catch (UnreadableDocument | RuntimeException e) {
      throw new IOException(e);
    }
  }

  private static Optional<PagePicture> ofPdf(Path file, int page, float perInch)
      throws IOException {
    try (PDDocument pdf = PDDocument.load(file.toFile())) {
      if (page < 1 || page > pdf.getNumberOfPages()) {
        return Optional.empty();
      }
      BufferedImage image =
          new PDFRenderer(pdf).renderImageWithDPI(page - 1, perInch, ImageType.RGB);
      return Optional.of(new PagePicture(image, perInch / POINTS, pdf.getNumberOfPages()));
    }
  }

  /** The pictures of a file, one after the other, are its pages. */
  private static Optional<PagePicture> of(Iterable<InputStream> pictures, int page, Limits limits)
      throws IOException, UnreadableDocument {
    int before = 0;
    BufferedImage found = null;
    for (InputStream picture : pictures) {
      try (PictureFile file = PictureFile.open(picture, limits.scans().pixels())) {
        int own = file.pages();
        if (page > before && page <= before + own) {
          found = file.page(page - before - 1);
        }
        before += own;
      }
    }
    if (found == null) {
      return Optional.empty();
    }
    float perPoint = Math.max(found.getWidth(), found.getHeight()) / A4;
    return Optional.of(new PagePicture(found, perPoint, before));
  }
}
