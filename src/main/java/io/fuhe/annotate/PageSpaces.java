package io.fuhe.annotate;

import io.fuhe.document.pdf.PageSpace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The submitted pages of a PDF with the spaces of their places, which a page is scanned for. */
final class PageSpaces {

  private final List<PDPage> submitted = new ArrayList<>();
  private final Map<Integer, PageSpace> known = new HashMap<>();

  /** Those of a PDF before which no pages were put yet. */
  PageSpaces(PDDocument pdf) {
    pdf.getPages().forEach(submitted::add);
  }

  /** How many pages were submitted. */
  int pages() {
    return submitted.size();
  }

  /**
   * A submitted page.
   *
   * @param number counted from 1
   */
  PDPage page(int number) {
    return submitted.get(number - 1);
  }

  /**
   * The space of a page's places, found once, before anything is drawn on the page.
   *
   * @param number counted from 1
   * @throws IOException when the page's content is damaged
   */
  PageSpace of(int number) throws IOException {
    PageSpace space = known.get(number);
    if (space == null) {
      space = PageSpace.of(page(number));
      known.put(number, space);
    }
    return space;
  }
}
