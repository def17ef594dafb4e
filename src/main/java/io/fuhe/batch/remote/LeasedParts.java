package io.fuhe.batch.remote;

import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.StopRequest;
import io.fuhe.store.PartitionLeases;
import io.fuhe.store.PartitionLeases.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.poller.DirectPoller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leaves the parts of a step to workers on other machines and waits until each is done, has failed,
 * or no worker is heard of any more. Spring Batch's own handler waits for what a worker reports,
 * and a worker that dies reports nothing.
 */
public final class LeasedParts implements PartitionHandler {

  private static final long BETWEEN_LOOKS = Duration.ofMillis(500).toMillis();

  private final PartitionLeases leases;
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Outbox outbox;
  private final RemoteProperties settings;
  private final String basis;
  private final Progress progress;
  private final StopRequest stop;

  /**
   * A handler.
   *
   * @param basis what reads and judges, which workers must have too
   */
  public LeasedParts(
      PartitionLeases leases,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Outbox outbox,
      RemoteProperties settings,
      String basis,
      Progress progress,
      StopRequest stop) {
    this.leases = leases;
    this.repository = repository;
    this.transactions = transactions;
    this.outbox = outbox;
    this.settings = settings;
    this.basis = basis;
    this.progress = progress;
    this.stop = stop;
  }

  /**
   * {@inheritDoc}
   *
   * @throws PartFailed when a part was lost too often; the others are done then
   * @throws NoWorkers when none was heard of for too long
   * @throws WorkersRefused when none was heard of but those that cannot join
   */
  @Override
  public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager)
      throws Exception {
    leases.clear();
    List<StepExecution> parts = List.copyOf(splitter.split(manager, 1));
    for (StepExecution part : parts) {
      leases.offer(part.getId(), Part.of(part.getExecutionContext()), basis);
    }
    try {
      await();
      List<PartitionLeases.Part> failed = leases.failed();
      if (!failed.isEmpty()) {
        throw new PartFailed(failed.get(0));
      }
    } finally {
      leases.clear();
    }
    return ended(parts);
  }

  private void await() throws Exception {
    Executions executions = new Executions(repository);
    LeaseWatch watch =
        new LeaseWatch(
            leases,
            executions,
            new TransactionTemplate(transactions),
            outbox,
            leases::now,
            settings);
    int[] told = new int[1];
    new DirectPoller<Boolean>(BETWEEN_LOOKS).poll(() -> settled(watch, told) ? true : null).get();
  }

  /**
   * Looks once.
   *
   * @param told how many files the progress was told of
   */
  private boolean settled(LeaseWatch watch, int[] told) {
    if (stop.made()) {
      return !watch.lookForTheLast();
    }
    Standing standing = watch.look();
    progress.workers(standing.workers());
    progress.refused(watch.refused());
    if (standing.done() > told[0]) {
      progress.done(standing.done() - told[0]);
      told[0] = standing.done();
    }
    return standing.open() == 0;
  }

  /** As the repository has them; what a stop left is for the next run. */
  private List<StepExecution> ended(List<StepExecution> parts) {
    Executions executions = new Executions(repository);
    List<StepExecution> ended = new ArrayList<>();
    for (StepExecution part : parts) {
      if (!executions.isComplete(part.getId())) {
        executions.end(part.getId(), BatchStatus.STOPPED, ExitStatus.STOPPED);
      }
      ended.add(executions.of(part.getId()));
    }
    return ended;
  }
}
