package io.fuhe.batch.remote;

import io.fuhe.batch.run.RunId;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.i18n.LogLine;
import io.fuhe.inbox.OriginalsUnavailable;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;

/**
 * A step that a worker executes for a part if it gets the lease of it, and not otherwise: a message
 * that comes twice, or too late, runs nothing.
 */
public final class LeasedStep implements Step, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LeasedStep.class);

  private final Supplier<Step> step;
  private final HeldLeases leases;
  private final JobRepository repository;
  private final Set<Long> inHand = new HashSet<>();
  private final Set<StepExecution> executing = new HashSet<>();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean open;

  /**
   * A step.
   *
   * @param step what is executed
   */
  public LeasedStep(Supplier<Step> step, HeldLeases leases, JobRepository repository) {
    this.step = step;
    this.leases = leases;
    this.repository = repository;
  }

  @Override
  public String getName() {
    return step.get().getName();
  }

  @Override
  public void execute(StepExecution named) {
    long id = named.getId();
    if (!begin(id)) {
      return;
    }
    try {
      Optional<Lease> lease = leases.take(id, Part.lease(named.getExecutionContext()));
      if (lease.isPresent()) {
        execute(id, lease.get());
      } else {
        LOG.debug("part {} is taken or done", id);
      }
    } catch (LeaseLost e) {
      LOG.warn(LogLine.of("remote.takenAway", String.valueOf(id)));
    } catch (OtherProgram e) {
      failure.set(e);
      ended.countDown();
    } finally {
      end(id);
    }
  }

  /** As it is now: it may be another than when the message was read. */
  private void execute(long id, Lease lease) {
    StepExecution execution = repository.getStepExecution(id);
    long run = new RunParameters(execution.getJobExecution().getJobParameters()).run();
    try (RunId named = RunId.begin(run)) {
      execute(execution, lease);
    }
  }

  private void execute(StepExecution execution, Lease lease) {
    LOG.info(LogLine.of("remote.begin", execution.getStepName()));
    try {
      if (enter(execution)) {
        step.get().execute(execution);
      } else {
        execution.setStatus(BatchStatus.STOPPED);
      }
    } catch (Exception e) {
      execution.addFailureException(e);
    } finally {
      leave(execution);
    }
    settle(execution, lease);
  }

  private void settle(StepExecution execution, Lease lease) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      lease.finish();
      LOG.info(LogLine.of("remote.end", execution.getStepName()));
    } else if (execution.getStatus() == BatchStatus.STOPPED) {
      lease.giveBack();
    } else {
      lease.giveUp(kinds(execution));
      LOG.error(LogLine.of("remote.gaveUp", execution.getStepName(), kinds(execution)));
    }
  }

  /** The words of whoever threw it may hold words of a form. */
  private static String kinds(StepExecution execution) {
    return execution.getFailureExceptions().stream()
        .flatMap(e -> Stream.iterate(e, Objects::nonNull, Throwable::getCause))
        .map(
            e ->
                e instanceof OriginalsUnavailable o
                    ? o.code().name()
                    : e.getClass().getSimpleName())
        .distinct()
        .collect(Collectors.joining(" < "));
  }

  private synchronized boolean begin(long id) {
    return open && inHand.add(id);
  }

  private synchronized boolean enter(StepExecution execution) {
    return open && executing.add(execution);
  }

  private synchronized void leave(StepExecution execution) {
    executing.remove(execution);
  }

  private synchronized void end(long id) {
    leases.forget(id);
    inHand.remove(id);
    notifyAll();
  }

  /**
   * Waits until the worker is told to end.
   *
   * @throws OtherProgram when it cannot join the run that it was told of
   */
  public void await() throws InterruptedException {
    ended.await();
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  @Override
  public synchronized void start() {
    open = true;
  }

  /** Begins nothing any more, and waits until the files in hand are stored. */
  @Override
  public synchronized void stop() {
    open = false;
    executing.forEach(StepExecution::setTerminateOnly);
    try {
      while (!inHand.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended.countDown();
  }

  @Override
  public synchronized boolean isRunning() {
    return open;
  }
}
