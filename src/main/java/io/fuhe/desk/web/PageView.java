package io.fuhe.desk.web;

import io.fuhe.form.Box;
import io.fuhe.form.Place;
import io.fuhe.worker.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A page as a picture, what the finding is about outlined.
 *
 * @param width in points
 * @param height in points
 */
public record PageView(String width, String height, List<Outline> outlines) {

  /** The area of a cell, in points from the top left corner. */
  public record Outline(String id, String x, String y, String width, String height, String mark) {}

  static PageView of(Sight sight, int page, List<Place> values, List<Place> addends) {
    List<Outline> outlines = new ArrayList<>();
    Stream.concat(
            addends.stream().map(place -> outline(place, page, "addend")),
            values.stream().map(place -> outline(place, page, "value")))
        .filter(Objects::nonNull)
        .forEach(outlines::add);
    return new PageView(sight.width().toPlainString(), sight.height().toPlainString(), outlines);
  }

  private static Outline outline(Place place, int page, String mark) {
    Box box = place.box();
    if (box == null || !Objects.equals(place.page(), page)) {
      return null;
    }
    return new Outline(
        CellAnchor.of(place),
        box.x0().toPlainString(),
        box.y0().toPlainString(),
        box.x1().subtract(box.x0()).toPlainString(),
        box.y1().subtract(box.y0()).toPlainString(),
        mark);
  }
}
