package io.fuhe.annotate;

import io.fuhe.form.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The marks of a page, and which of them found their places. */
final class PageMarks {

  private final Map<Remark, Integer> numbers;
  private final Map<Place, Mark> due = new HashMap<>();
  private final Map<Place, Mark> written = new LinkedHashMap<>();

  PageMarks(List<Remark> remarks) {
    this.numbers = Remark.numbers(remarks);
    Mark.of(remarks, Remark::anchors).forEach(mark -> due.put(mark.place(), mark));
  }

  /** The mark of a place, which is written with that. */
  Optional<Mark> write(Place place) {
    Mark mark = due.get(place);
    if (mark != null) {
      written.put(place, mark);
    }
    return Optional.ofNullable(mark);
  }

  List<Mark> written() {
    return List.copyOf(written.values());
  }

  boolean isWritten(Place place) {
    return written.containsKey(place);
  }

  /** Where a remark stands in the list, counted from 1. */
  int number(Remark remark) {
    return numbers.get(remark);
  }

  /** What links to a place call it. */
  String id(Place place) {
    String name = place.cell().replace("¶", "p");
    return place.table() == null ? name : "t" + place.table() + "-" + name;
  }
}
