package io.fuhe.batch.remote;

import io.fuhe.store.PartitionLeases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.transaction.support.TransactionOperations;

/** A worker's lease of a part. */
final class Lease {

  private final long id;
  private final String token;
  private final PartitionLeases leases;
  private final TransactionOperations alone;
  private final InstantSource time;
  private final Duration duration;

  /**
   * A lease that was taken.
   *
   * @param alone transactions that begin and end beside any other
   */
  Lease(
      long id,
      String token,
      PartitionLeases leases,
      TransactionOperations alone,
      InstantSource time,
      Duration duration) {
    this.id = id;
    this.token = token;
    this.leases = leases;
    this.alone = alone;
    this.time = time;
    this.duration = duration;
  }

  /**
   * Keeps the part while a file is read.
   *
   * @param file its path
   * @throws LeaseLost when the part is somebody else's by now
   */
  void hold(String file) {
    Instant now = time.instant();
    Boolean held = alone.execute(any -> leases.hold(id, token, file, now, now.plus(duration)));
    require(Boolean.TRUE.equals(held));
  }

  /**
   * Makes sure, to the end of the transaction in hand, that the part is its holder's.
   *
   * @param files so many are stored in that transaction
   * @throws LeaseLost when the part is somebody else's by now
   */
  void store(int files) {
    Instant now = time.instant();
    require(leases.store(id, token, files, now, now.plus(duration)));
  }

  void finish() {
    require(leases.finish(id, token));
  }

  void giveBack() {
    require(leases.giveBack(id, token));
  }

  void giveUp(String problem) {
    require(leases.giveUp(id, token, problem));
  }

  private void require(boolean held) {
    if (!held) {
      throw new LeaseLost(id);
    }
  }
}
