package io.fuhe.batch.run;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Hands out the work of one of several equal shares. What is done already is not among it after a
 * restart, because the share is asked for anew.
 */
public class WorkShare<T> implements ItemReader<T> {

  private static final String SHARE = "share";
  private static final String SHARES = "shares";

  private final Iterator<T> work;

  public WorkShare(Iterator<T> work) {
    this.work = work;
  }

  /** So many partitions, each of which knows which share is its own. */
  public static Map<String, ExecutionContext> equal(int shares) {
    Map<String, ExecutionContext> partitions = new HashMap<>();
    for (int i = 0; i < shares; i++) {
      ExecutionContext partition = new ExecutionContext();
      partition.putInt(SHARE, i);
      partition.putInt(SHARES, shares);
      partitions.put(SHARE + i, partition);
    }
    return partitions;
  }

  @Override
  public synchronized T read() {
    return work.hasNext() ? work.next() : null;
  }
}
