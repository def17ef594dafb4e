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

  /** What stands at one place. */
  public static Source at(Place place) {
    return at(List.of(place));
  }

  /** What stands at several places: as sure as the least sure of them. */
  public static Source at(List<Place> places) {
    Origin origin = Origin.READ;
    int confidence = CERTAIN;
    for (Place place : places) {
      if (place.confidence() != null) {
        origin = Origin.OCR;
        confidence = Math.min(confidence, place.confidence());
      }
    }
    return new Source(places, origin, confidence);
  }

  /** The first of its places. */
  public Place place() {
    return places.get(0);
  }

  /** Whether it was recognized in a picture, and may be a misreading. */
  public boolean isRecognized() {
    return origin == Origin.OCR;
  }

  /** Whether the file itself holds it at one place, as nearly all values are. */
  public boolean isPlain() {
    return places.size() == 1 && origin == Origin.READ && confidence == CERTAIN;
  }
}
