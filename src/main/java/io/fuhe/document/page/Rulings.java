package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes lines of what was drawn: double lines one, dashes whole, specks none. */
final class Rulings {

  /** Lines nearer than this are one, drawn twice or side by side. */
  static final float TOGETHER = 3.2f;

  /** Edges of areas nearer than this are one, with a gap between the areas. */
  static final float SPACED = 8f;

  /** Pieces of a line with a gap up to this are one line, dashed. */
  private static final float GAP = 5f;

  /** Shorter than this is no side of a cell. */
  private static final float SHORTEST = 5f;

  private Rulings() {}

  /**
   * The lines of a page in bands with no line between them: tables one above the other have each
   * their own columns.
   */
  static List<List<Ruling>> bands(List<Ruling> drawn) {
    List<Ruling> sorted = drawn.stream().sorted(Comparator.comparingDouble(Rulings::top)).toList();
    List<List<Ruling>> bands = new ArrayList<>();
    float bottom = -Float.MAX_VALUE;
    for (Ruling ruling : sorted) {
      if (bands.isEmpty() || top(ruling) > bottom + SPACED) {
        bands.add(new ArrayList<>());
      }
      bands.get(bands.size() - 1).add(ruling);
      bottom = Math.max(bottom, ruling.horizontal() ? ruling.position() : ruling.to());
    }
    return bands;
  }

  private static float top(Ruling ruling) {
    return ruling.horizontal() ? ruling.position() : ruling.from();
  }

  /**
   * The lines of one direction.
   *
   * @param nearest how near to one another two lines are one
   */
  static List<Ruling> merged(List<Ruling> drawn, boolean horizontal, float nearest) {
    List<Ruling> sorted =
        drawn.stream()
            .filter(r -> r.horizontal() == horizontal)
            .sorted(Comparator.comparingDouble(Ruling::position))
            .toList();
    List<Ruling> found = new ArrayList<>();
    List<Ruling> together = new ArrayList<>();
    for (Ruling ruling : sorted) {
      if (!together.isEmpty() && ruling.position() - together.get(0).position() > nearest) {
        join(together, horizontal, found);
        together.clear();
      }
      together.add(ruling);
    }
    join(together, horizontal, found);
    return found;
  }

  private static void join(List<Ruling> together, boolean horizontal, List<Ruling> found) {
    if (together.isEmpty()) {
      return;
    }
    float length = 0;
    float weighted = 0;
    for (Ruling r : together) {
      float weight = r.to() - r.from() + 0.01f;
      length += weight;
      weighted += weight * r.position();
    }
    float position = weighted / length;
    List<Ruling> pieces =
        together.stream().sorted(Comparator.comparingDouble(Ruling::from)).toList();
    float from = pieces.get(0).from();
    float to = pieces.get(0).to();
    for (Ruling piece : pieces) {
      if (piece.from() > to + GAP) {
        add(found, new Ruling(horizontal, position, from, to));
        from = piece.from();
        to = piece.to();
      }
      to = Math.max(to, piece.to());
    }
    add(found, new Ruling(horizontal, position, from, to));
  }

  private static void add(List<Ruling> found, Ruling ruling) {
    if (ruling.to() - ruling.from() >= SHORTEST) {
      found.add(ruling);
    }
  }
}
