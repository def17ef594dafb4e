package io.fuhe.batch.remote;

import io.fuhe.store.PartitionLeases.Range;
import java.time.Duration;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** A part of a run's files as the context of a step says it. */
final class Part {

  static final String FIRST = "first";
  static final String LAST = "last";
  private static final String FILES = "files";
  private static final String LEASE = "lease";

  private Part() {}

  /**
   * The context of a part.
   *
   * @param lease how long whoever takes it has it: the run says so, not its workers
   */
  static ExecutionContext context(Range range, Duration lease) {
    ExecutionContext context = new ExecutionContext();
    context.putLong(FIRST, range.first());
    context.putLong(LAST, range.last());
    context.putInt(FILES, range.files());
    context.putLong(LEASE, lease.toMillis());
    return context;
  }

  static Duration lease(ExecutionContext context) {
    return Duration.ofMillis(context.getLong(LEASE));
  }

  static Range of(ExecutionContext context) {
    return new Range(context.getLong(FIRST), context.getLong(LAST), context.getInt(FILES));
  }
}
