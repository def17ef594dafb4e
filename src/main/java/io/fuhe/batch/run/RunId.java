package io.fuhe.batch.run;

import java.util.Map;
import org.slf4j.MDC;

/** The number of the run in hand, on every line of the log. */
public final class RunId implements AutoCloseable {

  private static final String KEY = "run";

  private RunId() {}

  public static RunId begin(long run) {
    MDC.put(KEY, String.valueOf(run));
    return new RunId();
  }

  /** A task that logs with the number of the run that hands it out. */
  public static Runnable carried(Runnable task) {
    Map<String, String> context = MDC.getCopyOfContextMap();
    return () -> {
      if (context != null) {
        MDC.setContextMap(context);
      }
      task.run();
    };
  }

  @Override
  public void close() {
    MDC.remove(KEY);
  }
}
