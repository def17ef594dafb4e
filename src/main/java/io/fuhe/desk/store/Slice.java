package io.fuhe.desk.store;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list that is read on from its last row.
 *
 * @param more whether others follow
 */
public record Slice<T>(List<T> rows, boolean more) {

  public Slice {
    rows = List.copyOf(rows);
  }

  /**
   * A page out of what was asked for it.
   *
   * @param found one row more than the page holds, where there are so many
   */
  public static <T> Slice<T> of(List<T> found, int size) {
    return new Slice<>(found.size() > size ? found.subList(0, size) : found, found.size() > size);
  }

  /** The same page of what is made of each row. */
  public <R> Slice<R> map(Function<T, R> made) {
    return new Slice<>(rows.stream().map(made).toList(), more);
  }

  /** What the next page begins behind; null on the last one. */
  public <K> K next(Function<T, K> key) {
    return more ? key.apply(rows.get(rows.size() - 1)) : null;
  }
}
