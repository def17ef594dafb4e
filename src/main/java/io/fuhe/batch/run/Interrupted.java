package io.fuhe.batch.run;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Runs that did not come to their end, because the process was killed or a step failed. Nobody else
 * uses the data folder or the database while this process does ({@link DataLock}, {@link
 * DatabaseLock}), so an execution that seems to be running is dead.
 */
public final class Interrupted {

  private static final Set<BatchStatus> ENDED =
      EnumSet.of(BatchStatus.COMPLETED, BatchStatus.ABANDONED);

  /** Each worker writes once more at most. */
  private static final int TRIES = 50;

  private final JobRepository repository;
  private final JobOperator operator;

  public Interrupted(JobRepository repository, JobOperator operator) {
    this.repository = repository;
    this.operator = operator;
  }

  /**
   * The interrupted run that a new request asks for again, ready to be restarted. Other interrupted
   * runs are given up: what they received and did not read, the next run reads.
   *
   * @param lastRun the latest run that met any file: an older one is overtaken
   */
  public Optional<JobExecution> of(String job, JobParameters asked, long lastRun) {
    JobExecution found = null;
    for (String name : repository.getJobNames()) {
      for (JobExecution execution : unfinished(name).toList()) {
        RunParameters its = new RunParameters(execution.getJobParameters());
        if (name.equals(job) && its.asksFor(asked) && its.run() >= lastRun) {
          found = execution;
        } else {
          giveUp(execution);
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * Whether the latest run did not come to its end, or has not yet.
   *
   * @param lastRun the latest run that met any file: an older one is overtaken
   */
  public boolean latest(long lastRun) {
    return repository.getJobNames().stream()
        .map(repository::getLastJobInstance)
        .map(repository::getLastJobExecution)
        .filter(Objects::nonNull)
        .filter(execution -> !ENDED.contains(execution.getStatus()))
        .anyMatch(execution -> new RunParameters(execution.getJobParameters()).run() >= lastRun);
  }

  /** The last run of a job if it is unfinished, and those that were killed. */
  private Stream<JobExecution> unfinished(String job) {
    JobInstance last = repository.getLastJobInstance(job);
    JobExecution execution = last == null ? null : repository.getLastJobExecution(last);
    Stream<JobExecution> restartable =
        Stream.ofNullable(execution)
            .filter(
                e -> e.getStatus() == BatchStatus.FAILED || e.getStatus() == BatchStatus.STOPPED)
            .map(e -> leftParts(e) ? recovered(e) : e);
    Stream<JobExecution> killed =
        repository.findRunningJobExecutions(job).stream().map(this::recovered);
    return Stream.concat(restartable, killed);
  }

  /** Whether it ended before workers had done, or even begun, what it gave them to do. */
  private static boolean leftParts(JobExecution ended) {
    return ended.getStepExecutions().stream().anyMatch(step -> step.getStatus().isRunning());
  }

  /** Workers on other machines may just be writing what they come to. */
  private JobExecution recovered(JobExecution left) {
    for (int tries = 1; ; tries++) {
      try {
        return operator.recover(repository.getJobExecution(left.getId()));
      } catch (OptimisticLockingFailureException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private void giveUp(JobExecution execution) {
    try {
      operator.abandon(execution);
    } catch (JobExecutionAlreadyRunningException e) {
      throw new IllegalStateException("was recovered before", e);
    }
  }
}
