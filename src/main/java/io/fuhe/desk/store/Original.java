package io.fuhe.desk.store;

import io.fuhe.form.Place;
import java.util.List;
import java.util.Optional;

/**
 * A file that a page shows.
 *
 * @param form which of the page's forms it holds, counted from 0
 * @param marks the cells to point at
 */
public record Original(int form, String sha256, String path, List<Mark> marks) {

  public Original {
    marks = List.copyOf(marks);
  }

  /** What is to be looked at first; empty where nothing in the file is pointed at. */
  public Optional<Place> first() {
    return marks.stream().min((a, b) -> a.kind().compareTo(b.kind())).map(Mark::place);
  }
}
