package io.fuhe.form;

import java.util.List;

/**
 * Where a value stands in the original, and how sure it is.
 *
 * @param places one cell, or the several that the value was put together of, as in {@code ≥ | 90 |
 *     %}, in reading order
 * @param origin how it came into the form
 * @param confidence how sure the reading is, in percent; 100 for what the file itself holds
 */
public record Source(List<Place> places, Origin origin, int confidence) {

  /** Nothing can be surer. */
  public static final int CERTAIN = 100;

  public Source {
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a value without a place");
    }
    if (confidence < 0 || confidence > CERTAIN) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
    places = List.copyOf(places);
  }

  /** What the file itself holds at one place. */
  public static Source at(Place place) {
    return new Source(List.of(place), Origin.READ, CERTAIN);
  }

  /** What the file itself holds at several places. */
  public static Source at(List<Place> places) {
    return new Source(places, Origin.READ, CERTAIN);
  }

  /** The first of its places. */
  public Place place() {
    return places.get(0);
  }

  /** Whether the file itself holds it at one place, as nearly all values are. */
  public boolean isPlain() {
    return places.size() == 1 && origin == Origin.READ && confidence == CERTAIN;
  }
}
