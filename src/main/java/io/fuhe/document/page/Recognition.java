package io.fuhe.document.page;

import io.fuhe.document.Grid;
import io.fuhe.form.Box;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Which pages were recognized in pictures, and how sure what is printed on them is. */
final class Recognition {

  private final Map<Integer, RecognizedPage> pages = new TreeMap<>();

  void add(RecognizedPage page) {
    pages.put(page.content().number(), page);
  }

  /** The numbers of the pages, in order. */
  Collection<Integer> pages() {
    return pages.keySet();
  }

  /** A grid whose places tell that they were recognized, and how surely. */
  Grid told(Grid grid) {
    return pages.isEmpty() ? grid : grid.withPlaces(this::told);
  }

  private Place told(Place place) {
    RecognizedPage page = place.page() == null ? null : pages.get(place.page());
    return page == null ? place : place.recognized(surest(place.box(), page));
  }

  /** A text is as sure as the least sure of its characters; a blank one as sure as none can be. */
  private static int surest(Box box, RecognizedPage page) {
    int least = Source.CERTAIN;
    for (int i = 0; i < page.content().prints().size(); i++) {
      if (box != null && holds(box, page.content().prints().get(i))) {
        least = Math.min(least, page.confidences().get(i));
      }
    }
    return least;
  }

  private static boolean holds(Box box, Print print) {
    float x = (print.x() + print.endX()) / 2;
    float y = (print.y() + print.endY()) / 2 - Glyph.RISE * print.size();
    return x >= box.x0().floatValue()
        && x <= box.x1().floatValue()
        && y >= box.y0().floatValue()
        && y <= box.y1().floatValue();
  }
}
