package io.fuhe.annotate;

import io.fuhe.document.pdf.PageSpace;
import io.fuhe.form.Box;
import io.fuhe.form.Place;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;

/** Highlights places on the pages of a PDF. */
final class PdfHighlights {

  private static final float NOTE_WIDTH = 220;
  private static final float NOTE_HEIGHT = 140;
  private static final float FULL = 255f;

  private final PDDocument pdf;
  private final RemarkText words;
  private final PageSpaces spaces;

  PdfHighlights(PDDocument pdf, RemarkText words, PageSpaces spaces) {
    this.pdf = pdf;
    this.words = words;
    this.spaces = spaces;
  }

  /**
   * Highlights all places of remarks that have an area on a page.
   *
   * @return what was highlighted
   */
  List<Mark> write(List<Remark> remarks) throws IOException {
    List<Mark> written = new ArrayList<>();
    Map<Remark, Integer> numbers = Remark.numbers(remarks);
    for (Mark mark : Mark.of(remarks, Remark::places)) {
      if (isOnPage(mark.place())) {
        highlight(mark, numbers(mark, numbers));
        written.add(mark);
      }
    }
    return written;
  }

  private boolean isOnPage(Place place) {
    return place.box() != null
        && place.page() != null
        && place.page() >= 1
        && place.page() <= spaces.pages();
  }

  private void highlight(Mark mark, String numbers) throws IOException {
    int number = mark.place().page();
    PDPage page = spaces.page(number);
    Corners corners = corners(spaces.of(number), mark.place().box());
    PDAnnotationTextMarkup highlight =
        new PDAnnotationTextMarkup(PDAnnotationTextMarkup.SUB_TYPE_HIGHLIGHT);
    Tint tint = Tint.of(mark.severity());
    highlight.setColor(
        new PDColor(
            new float[] {tint.red() / FULL, tint.green() / FULL, tint.blue() / FULL},
            PDDeviceRGB.INSTANCE));
    highlight.setRectangle(corners.rectangle());
    highlight.setQuadPoints(corners.quad());
    highlight.setTitlePopup(words.author());
    highlight.setSubject(words.title(mark.remarks().get(0)));
    highlight.setContents(words.text(mark));
    highlight.setPrinted(true);
    highlight.setPage(page);
    HighlightLook.draw(pdf, highlight, tint, corners, numbers);
    PDAnnotationPopup note = note(page, highlight);
    highlight.setPopup(note);
    List<PDAnnotation> annotations = page.getAnnotations();
    annotations.add(highlight);
    annotations.add(note);
    page.setAnnotations(annotations);
  }

  private PDAnnotationPopup note(PDPage page, PDAnnotationTextMarkup highlight) {
    PDRectangle at = highlight.getRectangle();
    PDAnnotationPopup note = new PDAnnotationPopup();
    note.setRectangle(
        new PDRectangle(
            page.getCropBox().getUpperRightX() - NOTE_WIDTH,
            at.getUpperRightY() - NOTE_HEIGHT,
            NOTE_WIDTH,
            NOTE_HEIGHT));
    note.setOpen(false);
    note.setParent(highlight);
    note.getCOSObject().setItem(COSName.P, page);
    return note;
  }

  /** The remarks' numbers in the list of findings. */
  private static String numbers(Mark mark, Map<Remark, Integer> numbers) {
    return mark.remarks().stream()
        .map(remark -> String.valueOf(numbers.get(remark)))
        .collect(Collectors.joining(","));
  }

  private static Corners corners(PageSpace space, Box box) {
    float left = box.x0().floatValue();
    float top = box.y0().floatValue();
    float right = box.x1().floatValue();
    float bottom = box.y1().floatValue();
    return new Corners(
        space.back(left, top),
        space.back(right, top),
        space.back(left, bottom),
        space.back(right, bottom));
  }

  /** Corners as a reader sees them, in the page's own space. */
  record Corners(
      Point2D.Float topLeft,
      Point2D.Float topRight,
      Point2D.Float bottomLeft,
      Point2D.Float bottomRight) {

    /** In the order in which viewers expect them. */
    float[] quad() {
      return new float[] {
        topLeft.x, topLeft.y, topRight.x, topRight.y,
        bottomLeft.x, bottomLeft.y, bottomRight.x, bottomRight.y
      };
    }

    PDRectangle rectangle() {
      float x = Math.min(topLeft.x, bottomRight.x);
      float y = Math.min(topLeft.y, bottomRight.y);
      return new PDRectangle(
          x, y, Math.abs(topLeft.x - bottomRight.x), Math.abs(topLeft.y - bottomRight.y));
    }
  }
}
