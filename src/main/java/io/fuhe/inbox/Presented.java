package io.fuhe.inbox;

import java.util.Comparator;

/**
 * When a version was handed in.
 *
 * @param run later runs have greater numbers
 * @param rank orders those of one run: what had been there before and was put back comes in the
 *     order in which it came first, and before what is new
 */
public record Presented(long run, int rank) implements Comparable<Presented> {

  private static final Comparator<Presented> ORDER =
      Comparator.comparingLong(Presented::run).thenComparingInt(Presented::rank);

  @Override
  public int compareTo(Presented other) {
    return ORDER.compare(this, other);
  }
}
