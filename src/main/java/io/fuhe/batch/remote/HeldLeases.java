package io.fuhe.batch.remote;

import io.fuhe.store.PartitionLeases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionOperations;

/** The leases that a worker has, by the part. */
public final class HeldLeases {

  private final PartitionLeases leases;
  private final TransactionOperations alone;
  private final InstantSource time;
  private final String holder;
  private final String basis;
  private final Map<Long, Lease> held = new ConcurrentHashMap<>();

  /**
   * None yet.
   *
   * @param alone transactions that begin and end beside any other
   * @param holder names the worker to people
   * @param basis what it reads and judges with
   */
  public HeldLeases(
      PartitionLeases leases,
      TransactionOperations alone,
      InstantSource time,
      String holder,
      String basis) {
    this.leases = leases;
    this.alone = alone;
    this.time = time;
    this.holder = holder;
    this.basis = basis;
  }

  /**
   * Takes a part that is offered.
   *
   * @param duration of the lease
   * @return empty when somebody else has it, or had
   * @throws OtherProgram when it is offered to another program, or to other mappings or limits
   */
  Optional<Lease> take(long id, Duration duration) {
    String token = UUID.randomUUID().toString();
    Instant now = time.instant();
    if (!leases.take(id, token, holder, basis, now, now.plus(duration))) {
      if (leases.isForOthers(id, basis)) {
        alone.executeWithoutResult(any -> leases.refuse(id, holder, now));
        throw new OtherProgram();
      }
      return Optional.empty();
    }
    Lease lease = new Lease(id, token, leases, alone, time, duration);
    held.put(id, lease);
    return Optional.of(lease);
  }

  /** The lease of a part that is in hand. */
  Lease of(long id) {
    return held.get(id);
  }

  void forget(long id) {
    held.remove(id);
  }
}
