package io.fuhe;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * Bounds work by the time that a processor spends on it: what never ends is given up, and a machine
 * that has other things to do fails no test. What waits without working is ended by the bound of
 * all tests in {@code junit-platform.properties}.
 */
public final class Patience {

  private static final Duration BOUND = Duration.ofSeconds(60);

  private Patience() {}

  /** The outcome of work; fails when it takes too much of a processor's time. */
  public static <T> T within(ThrowingSupplier<T> work) {
    FutureTask<T> task = new FutureTask<>(() -> called(work));
    Thread thread = new Thread(task, "bounded");
    thread.setDaemon(true);
    thread.start();
    try {
      while (true) {
        try {
          return task.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
          giveUp(thread);
        }
      }
    } catch (ExecutionException e) {
      throw Patience.<RuntimeException>unchanged(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError("it waited for something that never came", e);
    } finally {
      thread.interrupt();
    }
  }

  /** Does work; fails when it takes too much of a processor's time. */
  public static void within(Executable work) {
    within(
        () -> {
          work.execute();
          return null;
        });
  }

  private static void giveUp(Thread thread) {
    long nanos = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    if (nanos > BOUND.toNanos()) {
      AssertionError error = new AssertionError("given up after " + BOUND + " of work");
      error.setStackTrace(thread.getStackTrace());
      throw error;
    }
  }

  private static <T> T called(ThrowingSupplier<T> work) throws Exception {
    try {
      return work.get();
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchanged(Throwable e) throws E {
    throw (E) e;
  }
}
