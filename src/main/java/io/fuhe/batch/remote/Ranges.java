package io.fuhe.batch.remote;

import io.fuhe.store.PartitionLeases;
import io.fuhe.store.PartitionLeases.Range;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts what a run is to read into parts of so many files, one after another in the ledger. */
public final class Ranges implements Partitioner {

  private final PartitionLeases leases;
  private final int files;
  private final Duration lease;
  private final long run;
  private final long execution;

  /**
   * A way to cut.
   *
   * @param files to a part
   * @param lease how long whoever takes a part has it
   * @param execution of the job: parts of another one are not gone on with but cut anew
   */
  public Ranges(PartitionLeases leases, int files, Duration lease, long run, long execution) {
    this.leases = leases;
    this.files = files;
    this.lease = lease;
    this.run = run;
    this.execution = execution;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> parts = new LinkedHashMap<>();
    for (Range range : leases.ranges(run, files)) {
      parts.put(range.first() + "-" + range.last() + "." + execution, Part.context(range, lease));
    }
    return parts;
  }
}
