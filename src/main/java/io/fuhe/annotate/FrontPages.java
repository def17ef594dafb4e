package io.fuhe.annotate;

import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Puts pages before those of a PDF, whose own keep their numbers. */
final class FrontPages {

  /** How much of the page is to be seen above a place that was led to. */
  private static final float ABOVE = 60;

  private final PDDocument pdf;
  private final Messages messages;
  private final PageSpaces spaces;

  FrontPages(PDDocument pdf, Messages messages, PageSpaces spaces) {
    this.pdf = pdf;
    this.messages = messages;
    this.spaces = spaces;
  }

  /** Puts the pages there, with their links and the font they were drawn with. */
  void put(List<ListPage> pages, GlyphFont font) throws IOException {
    PDResources resources = new PDResources();
    font.embed(pdf, resources);
    for (ListPage page : pages) {
      PDPage made = new PDPage(PDRectangle.A4);
      // Else they would be those of the page that it is put before.
      made.setCropBox(PDRectangle.A4);
      made.setRotation(0);
      made.setResources(resources);
      made.setContents(stream(page.content()));
      List<PDAnnotation> links = new ArrayList<>();
      for (ListPage.Link link : page.links()) {
        if (link.place().page() <= spaces.pages()) {
          links.add(link(link));
        }
      }
      made.setAnnotations(links);
      pdf.getPages().insertBefore(made, spaces.page(1));
    }
    label(pages.size(), spaces.pages());
  }

  private PDStream stream(String content) throws IOException {
    PDStream stream = new PDStream(pdf);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private PDAnnotationLink link(ListPage.Link link) throws IOException {
    PDAnnotationLink annotation = new PDAnnotationLink();
    annotation.setRectangle(link.area());
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    annotation.setBorderStyle(none);
    annotation.setDestination(destination(link.place()));
    return annotation;
  }

  private PDPageXYZDestination destination(Place place) throws IOException {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(spaces.page(place.page()));
    if (place.box() != null) {
      float top = Math.max(0, place.box().y0().floatValue() - ABOVE);
      Point2D.Float corner = spaces.of(place.page()).back(0, top);
      destination.setLeft((int) corner.x);
      destination.setTop((int) corner.y);
    }
    return destination;
  }

  /** Viewers go on calling the submitted pages what they called them. */
  private void label(int added, int submitted) throws IOException {
    PDPageLabels before = pdf.getDocumentCatalog().getPageLabels();
    PDPageLabels labels = new PDPageLabels(pdf);
    PDPageLabelRange own = new PDPageLabelRange();
    own.setPrefix(messages.get("annotate.list.label"));
    own.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    labels.setLabelItem(0, own);
    PDPageLabelRange counted = new PDPageLabelRange();
    counted.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    labels.setLabelItem(added, counted);
    for (int i = 0; before != null && i < submitted; i++) {
      if (before.getPageLabelRange(i) != null) {
        labels.setLabelItem(added + i, before.getPageLabelRange(i));
      }
    }
    pdf.getDocumentCatalog().setPageLabels(labels);
  }
}
