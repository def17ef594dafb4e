package io.fuhe.batch.run;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.commons.collections4.ListUtils;

/** Many things that are fetched some at a time, so that no more than these are in memory. */
public final class Paged<T> implements Iterator<T> {

  private final Iterator<List<Long>> pages;
  private final Function<List<Long>, List<T>> fetched;
  private Iterator<T> now = List.<T>of().iterator();

  /**
   * Begins before the first one.
   *
   * @param ids of all of them, in order
   * @param page so many are fetched at once
   * @param fetched those with some ids in the same order; one that is no more is left out
   */
  public Paged(List<Long> ids, int page, Function<List<Long>, List<T>> fetched) {
    this.pages = ListUtils.partition(ids, page).iterator();
    this.fetched = fetched;
  }

  @Override
  public boolean hasNext() {
    while (!now.hasNext() && pages.hasNext()) {
      now = fetched.apply(pages.next()).iterator();
    }
    return now.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return now.next();
  }
}
