package io.fuhe.desk.web;

import io.fuhe.desk.store.Mark;
import io.fuhe.form.Box;
import io.fuhe.worker.Sight;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A page as a picture, what the finding is about outlined.
 *
 * @param width in points
 * @param height in points
 */
public record PageView(String width, String height, List<Outline> outlines) {

  /**
   * The area of a cell, in points from the top left corner.
   *
   * @param to the id of what it belongs to on the page; empty where it leads nowhere
   */
  public record Outline(
      String id, String x, String y, String width, String height, String mark, String to) {}

  /** What is to be seen best is drawn last. */
  static PageView of(Sight sight, int page, List<Mark> marks) {
    List<Outline> outlines =
        marks.stream()
            .sorted(Comparator.comparing(Mark::kind).reversed())
            .map(mark -> outline(mark, page))
            .filter(Objects::nonNull)
            .toList();
    return new PageView(sight.width().toPlainString(), sight.height().toPlainString(), outlines);
  }

  private static Outline outline(Mark mark, int page) {
    Box box = mark.place().box();
    if (box == null || !Objects.equals(mark.place().page(), page)) {
      return null;
    }
    return new Outline(
        CellAnchor.of(mark.place()),
        box.x0().toPlainString(),
        box.y0().toPlainString(),
        box.x1().subtract(box.x0()).toPlainString(),
        box.y1().subtract(box.y0()).toPlainString(),
        mark.kind().name().toLowerCase(Locale.ROOT),
        mark.to());
  }
}
