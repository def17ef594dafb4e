package io.fuhe;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures work by what it leaves on the heap, which no load on the machine changes. */
public final class Effort {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Effort() {}

  /** Something that is done. */
  public interface Work {
    void run() throws Exception;
  }

  /**
   * The bytes that a piece of work allocates in this thread. It is done once before, so that
   * loading classes does not count.
   */
  public static long of(Work work) throws Exception {
    work.run();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
