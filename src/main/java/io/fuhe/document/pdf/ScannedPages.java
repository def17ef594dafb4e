package io.fuhe.document.pdf;

import io.fuhe.document.Scans;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.page.PageContent;
import io.fuhe.document.page.PictureReading;
import io.fuhe.document.page.RecognizedPage;
import io.fuhe.document.scan.ScanReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF that are pictures, and lets them be recognized. */
final class ScannedPages implements PictureReading {

  private static final float POINTS = 72f;

  private static final int QUARTER = 90;

  private final PDDocument pdf;
  private final ScanReader reader;

  ScannedPages(PDDocument pdf, Scans scans) {
    this.pdf = pdf;
    this.reader = new ScanReader(scans);
  }

  @Override
  public Optional<RecognizedPage> read(PageContent content) throws IOException, UnreadableDocument {
    if (!reader.hasRoom()) {
      return Optional.empty();
    }
    int index = content.number() - 1;
    PDRectangle box = pdf.getPage(index).getCropBox();
    boolean lying = pdf.getPage(index).getRotation() % (2 * QUARTER) != 0;
    float width = lying ? box.getHeight() : box.getWidth();
    float height = lying ? box.getWidth() : box.getHeight();
    float scale = reader.perInch(width, height) / POINTS;
    BufferedImage image = new PDFRenderer(pdf).renderImage(index, scale, ImageType.RGB);
    return reader.read(image, content.number(), width, height);
  }
}
