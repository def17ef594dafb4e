package io.fuhe.report;

import java.util.EnumMap;
import java.util.Map;

/** How many there are of each kind. */
final class Counts<E extends Enum<E>> {

  private final Map<E, Integer> counts;

  Counts(Class<E> kinds) {
    this.counts = new EnumMap<>(kinds);
  }

  void add(E kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  void add(Counts<E> others) {
    others.counts.forEach((kind, n) -> counts.merge(kind, n, Integer::sum));
  }

  int of(E kind) {
    return counts.getOrDefault(kind, 0);
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
