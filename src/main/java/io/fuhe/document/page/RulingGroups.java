package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Groups rulings that touch one another, however many steps apart. A ruling is only held against
 * those across it that lie along it: a drawing may have too many to hold all against all.
 */
final class RulingGroups {

  /** Twice what the lines of the largest page there is can make, drawn as close as can be told. */
  private static final int MOST_CROSSINGS = 50_000_000;

  private final List<Ruling> rulings = new ArrayList<>();
  private final int[] group;

  /** The indexes of the horizontal rulings at each position, from left to right. */
  private final NavigableMap<Float, List<Integer>> lines = new TreeMap<>();

  private RulingGroups(List<Ruling> horizontal, List<Ruling> vertical) {
    rulings.addAll(horizontal);
    rulings.addAll(vertical);
    group = new int[rulings.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
  }

  /**
   * The groups.
   *
   * @param horizontal as {@link Rulings} merges them: apart from one another, from left to right
   * @param vertical likewise
   */
  static List<List<Ruling>> of(List<Ruling> horizontal, List<Ruling> vertical) {
    return new RulingGroups(horizontal, vertical).found(horizontal.size());
  }

  private List<List<Ruling>> found(int horizontals) {
    for (int i = 0; i < horizontals; i++) {
      lines.computeIfAbsent(rulings.get(i).position(), any -> new ArrayList<>()).add(i);
    }
    long verticals = rulings.stream().skip(horizontals).map(Ruling::position).distinct().count();
    if (lines.size() * verticals > MOST_CROSSINGS) {
      throw new OverfullPage(MOST_CROSSINGS);
    }
    for (int i = horizontals; i < group.length; i++) {
      Ruling v = rulings.get(i);
      float from = v.from() - Ruling.TOUCH;
      float to = v.to() + Ruling.TOUCH;
      for (List<Integer> line : lines.subMap(from, true, to, true).values()) {
        uniteTouching(i, line);
      }
    }
    Map<Integer, List<Ruling>> groups = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(i), any -> new ArrayList<>()).add(rulings.get(i));
    }
    return List.copyOf(groups.values());
  }

  /** The pieces of a line are farther apart than touching reaches: two of them at most touch. */
  private void uniteTouching(int i, List<Integer> line) {
    Ruling v = rulings.get(i);
    int low = 0;
    int high = line.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rulings.get(line.get(middle)).from() <= v.position() + Ruling.TOUCH) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int k = Math.max(0, low - 2); k < low; k++) {
      if (rulings.get(line.get(k)).touches(v)) {
        group[root(line.get(k))] = root(i);
      }
    }
  }

  private int root(int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }
}
