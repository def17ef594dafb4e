package io.fuhe.report.content;

import java.util.Arrays;

/** How many there are of each kind. */
public final class Counts<E extends Enum<E>> {

  /** By the kinds' order: there are as many of these as units. */
  private final int[] counts;

  /** Nothing counted yet. */
  public Counts(Class<E> kinds) {
    this.counts = new int[kinds.getEnumConstants().length];
  }

  /** Counts one more of a kind. */
  public void add(E kind) {
    counts[kind.ordinal()]++;
  }

  /** Counts all that others counted. */
  public void add(Counts<E> others) {
    Arrays.setAll(counts, i -> counts[i] + others.counts[i]);
  }

  /** How many of a kind. */
  public int of(E kind) {
    return counts[kind.ordinal()];
  }

  /** How many of all kinds. */
  public int total() {
    return Arrays.stream(counts).sum();
  }
}
