package io.fuhe.pipeline;

import io.fuhe.check.Anomaly;
import io.fuhe.document.CellPictures;
import io.fuhe.document.Limits;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pictures of the cells that findings rest on, where these were recognized in pictures. */
final class SeenCells {

  /** Of a form with more something else is wrong. */
  private static final int MOST = 200;

  private final CellPictures pictures;

  SeenCells(Path file, Limits limits) {
    this.pictures = new CellPictures(file, limits);
  }

  /** The pictures that belong to what was found in a form. */
  ExaminedForm with(ExaminedForm examined) {
    Map<String, String> seen = new LinkedHashMap<>();
    for (Anomaly anomaly : examined.anomalies()) {
      for (Source source : anomaly.places().values()) {
        source.places().forEach(place -> put(place, seen));
      }
    }
    return seen.isEmpty() ? examined : examined.seen(seen);
  }

  private void put(Place place, Map<String, String> seen) {
    if (seen.size() >= MOST || place.confidence() == null || seen.containsKey(place.onPage())) {
      return;
    }
    try {
      pictures.png(place).ifPresent(png -> seen.put(place.onPage(), png));
    } catch (IOException e) {
      // The finding stands without; whoever looks at it finds the page in the original.
      return;
    }
  }
}
