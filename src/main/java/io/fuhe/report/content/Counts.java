package io.fuhe.report.content;

import java.util.EnumMap;
import java.util.Map;

/** How many there are of each kind. */
public final class Counts<E extends Enum<E>> {

  private final Map<E, Integer> counts;

  /** Nothing counted yet. */
  public Counts(Class<E> kinds) {
    this.counts = new EnumMap<>(kinds);
  }

  /** Counts one more of a kind. */
  public void add(E kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  /** Counts all that others counted. */
  public void add(Counts<E> others) {
    others.counts.forEach((kind, n) -> counts.merge(kind, n, Integer::sum));
  }

  /** How many of a kind. */
  public int of(E kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** How many of all kinds. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
