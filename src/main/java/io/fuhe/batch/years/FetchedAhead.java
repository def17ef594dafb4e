package io.fuhe.batch.years;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Pages one after another: while one is told, the next is fetched by a thread of its own. */
final class FetchedAhead<K, T> implements Iterator<List<T>> {

  private final Iterator<K> pages;
  private final Function<K, List<T>> fetch;
  private final ExecutorService fetching = Executors.newSingleThreadExecutor(FetchedAhead::thread);
  private CompletableFuture<List<T>> ahead;

  private FetchedAhead(List<K> pages, Function<K, List<T>> fetch) {
    this.pages = pages.iterator();
    this.fetch = fetch;
    this.ahead = another();
  }

  /**
   * What pages hold. The stream is to be closed.
   *
   * @param fetch what it throws is thrown to whoever asks for what is on the page
   */
  static <K, T> Stream<T> of(List<K> pages, Function<K, List<T>> fetch) {
    if (pages.size() <= 1) {
      return pages.stream().map(fetch).flatMap(List::stream);
    }
    FetchedAhead<K, T> fetched = new FetchedAhead<>(pages, fetch);
    return StreamSupport.stream(
            Spliterators.spliterator(fetched, pages.size(), Spliterator.ORDERED), false)
        .flatMap(List::stream)
        .onClose(fetched::end);
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public List<T> next() {
    if (ahead == null) {
      throw new NoSuchElementException();
    }
    List<T> page = fetched(ahead);
    ahead = another();
    return page;
  }

  private CompletableFuture<List<T>> another() {
    if (!pages.hasNext()) {
      return null;
    }
    K page = pages.next();
    return CompletableFuture.supplyAsync(() -> fetch.apply(page), fetching);
  }

  private static <T> List<T> fetched(CompletableFuture<List<T>> page) {
    try {
      return page.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw e;
    }
  }

  /** Waits for what is under way: an embedded database does not bear an interruption. */
  private void end() {
    fetching.shutdown();
    if (ahead != null) {
      ahead.exceptionally(unasked -> List.of()).join();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "fetch");
    thread.setDaemon(true);
    return thread;
  }
}
