package io.fuhe.batch.remote;

import io.fuhe.i18n.LogLine;
import io.fuhe.store.PartitionLeases;
import io.fuhe.store.PartitionLeases.Part;
import io.fuhe.store.PartitionLeases.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.messaging.MessagingException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The manager's eye on the parts of a run: it tells workers of what is offered, and offers again
 * what was lost. Messages may be lost, late or doubled: what counts is in the database.
 */
final class LeaseWatch {

  private static final Logger LOG = LoggerFactory.getLogger(LeaseWatch.class);

  /** So often a part is given to a worker before it is given up. */
  private static final int TRIES = 3;

  /** So many parts workers are told of before any of them takes one. */
  private static final int AHEAD = 64;

  /** So long another worker may take to come after one that cannot join. */
  private static final Duration FOR_OTHERS = Duration.ofMinutes(1);

  private final PartitionLeases leases;
  private final Executions executions;
  private final TransactionOperations transactions;
  private final Outbox outbox;
  private final InstantSource time;
  private final RemoteProperties settings;
  private final Instant began;
  private final Set<String> refused = new TreeSet<>();
  private boolean unsent;

  /**
   * A watch that begins now.
   *
   * @param time of the leases
   */
  LeaseWatch(
      PartitionLeases leases,
      Executions executions,
      TransactionOperations transactions,
      Outbox outbox,
      InstantSource time,
      RemoteProperties settings) {
    this.leases = leases;
    this.executions = executions;
    this.transactions = transactions;
    this.outbox = outbox;
    this.time = time;
    this.settings = settings;
    this.began = time.instant();
  }

  /**
   * Looks once, and does what is to be done.
   *
   * @return how the parts stand
   * @throws NoWorkers when none was heard of for too long
   * @throws WorkersRefused when none was heard of but those that cannot join
   */
  Standing look() {
    Instant now = time.instant();
    for (Part part : leases.lost(now)) {
      offerAgain(part, now);
    }
    Map<String, Instant> refusals = leases.refusals();
    refusals.keySet().forEach(this::warn);
    tell(now);
    Standing standing = leases.standing();
    if (standing.open() > 0) {
      refuseToWait(standing, refusals.values(), now);
    }
    return standing;
  }

  /** How many workers cannot join. */
  int refused() {
    return refused.size();
  }

  private void warn(String worker) {
    if (refused.add(worker)) {
      LOG.warn(LogLine.of("remote.refused", worker));
    }
  }

  /**
   * Looks once while the run is asked to stop: nothing is offered any more.
   *
   * @return whether anything is still in somebody's hand
   */
  boolean lookForTheLast() {
    int lost = leases.lost(time.instant()).size();
    return leases.standing().taken() > lost;
  }

  private void offerAgain(Part part, Instant now) {
    try {
      transactions.executeWithoutResult(any -> takeAway(part, now));
    } catch (OptimisticLockingFailureException e) {
      // Its holder lives and has just written to it; the next look sees what came of that.
      LOG.debug("not lost after all", e);
    }
  }

  private void takeAway(Part part, Instant now) {
    if (!leases.offerAgain(part.id(), now)) {
      return;
    }
    if (executions.isComplete(part.id())) {
      leases.finished(part.id());
    } else if (part.tries() >= TRIES) {
      PartFailed why = new PartFailed(part);
      executions.end(
          part.id(), BatchStatus.FAILED, ExitStatus.FAILED.addExitDescription(why.getMessage()));
      leases.failed(part.id());
      LOG.error(LogLine.of("remote.failed", range(part), part.holder(), inHand(part)));
    } else {
      executions.renew(part.id());
      LOG.warn(LogLine.of("remote.lost", range(part), part.holder(), inHand(part)));
    }
  }

  private static String range(Part part) {
    return part.first() + "-" + part.last();
  }

  private static String inHand(Part part) {
    return part.inHand() == null ? "-" : part.inHand();
  }

  /** What workers were told of and did not take for the time of a lease, they are told of again. */
  private void tell(Instant now) {
    try {
      for (long id : leases.toSend(now.minus(settings.lease()), AHEAD)) {
        outbox.tell(id);
        leases.sent(id, now);
      }
      unsent = false;
    } catch (MessagingException e) {
      if (!unsent) {
        LOG.warn(LogLine.of("remote.broker", settings.address()));
        LOG.debug("the next look tries again", e);
      }
      unsent = true;
    }
  }

  private void refuseToWait(Standing standing, Collection<Instant> refusals, Instant now) {
    Optional<Instant> last = refusals.stream().max(Comparator.naturalOrder());
    boolean alone = standing.seen() == null && last.isPresent();
    if (alone && Duration.between(last.get(), now).compareTo(FOR_OTHERS) > 0) {
      throw new WorkersRefused(List.copyOf(refused));
    }
    Instant heard = standing.seen() == null ? began : standing.seen();
    Duration silent = Duration.between(heard.isBefore(began) ? began : heard, now);
    if (silent.compareTo(settings.patience()) > 0) {
      throw new NoWorkers(settings.address(), settings.patience());
    }
  }
}
