package io.fuhe.batch.remote;

import io.fuhe.store.PartitionLeases.Range;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** A part of a run's files as the context of a step says it. */
final class Part {

  static final String FIRST = "first";
  static final String LAST = "last";
  private static final String FILES = "files";

  private Part() {}

  static ExecutionContext context(Range range) {
    ExecutionContext context = new ExecutionContext();
    context.putLong(FIRST, range.first());
    context.putLong(LAST, range.last());
    context.putInt(FILES, range.files());
    return context;
  }

  static Range of(ExecutionContext context) {
    return new Range(context.getLong(FIRST), context.getLong(LAST), context.getInt(FILES));
  }
}
