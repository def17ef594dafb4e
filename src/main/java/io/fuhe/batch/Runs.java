package io.fuhe.batch;

import io.fuhe.report.ReportedAnomaly;
import io.fuhe.store.Ledger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Runs the jobs and says what they came to. */
public final class Runs {

  private final JobRepository repository;
  private final JobOperator operator;
  private final Job ingest;
  private final Job recheck;
  private final Job retry;
  private final Ledger ledger;
  private final RunContents contents;

  Runs(
      JobRepository repository,
      JobOperator operator,
      Job ingest,
      Job recheck,
      Job retry,
      Ledger ledger,
      RunContents contents) {
    this.repository = repository;
    this.operator = operator;
    this.ingest = ingest;
    this.recheck = recheck;
    this.retry = retry;
    this.ledger = ledger;
    this.contents = contents;
  }

  /**
   * Reads an inbox.
   *
   * @throws RunFailed when a step failed, with the first cause
   */
  public RunSummary ingest(Path inbox, ReportRequest reports) throws RunFailed {
    return run(ingest, RunParameters.of(inbox, reports, next()));
  }

  /**
   * Checks a fiscal year again.
   *
   * @throws RunFailed when a step failed, with the first cause
   */
  public RunSummary recheck(RecheckRequest request) throws RunFailed {
    return run(recheck, RunParameters.of(request, next()));
  }

  /**
   * Reads what is in quarantine once more.
   *
   * @throws RunFailed when a step failed, with the first cause
   */
  public RunSummary retry(ReportRequest reports) throws RunFailed {
    return run(retry, RunParameters.of(reports, next()));
  }

  /** Whether any form or the roster names a unit so. */
  public boolean knowsUnit(String name) {
    return contents.unit(name).isPresent();
  }

  /**
   * What stands in the store, form by form and then across forms; nothing is read or judged anew.
   *
   * @param year one fiscal year, or null for all
   * @param unit a name of one unit, or null for all
   */
  public Stream<ReportedAnomaly> standing(Integer year, String unit) {
    StoredContent content = contents.standing(year, unit);
    return Stream.concat(
        content.files().flatMap(f -> f.forms().stream()).flatMap(f -> f.anomalies().stream()),
        content.across());
  }

  /** Later runs have greater numbers, whatever the clock says. */
  private long next() {
    return Math.max(System.currentTimeMillis(), ledger.lastRun() + 1);
  }

  private RunSummary run(Job job, JobParameters parameters) throws RunFailed {
    try {
      Optional<JobExecution> interrupted =
          new Interrupted(repository, operator).of(job.getName(), parameters, ledger.lastRun());
      JobExecution execution =
          interrupted.isPresent()
              ? operator.restart(interrupted.get())
              : operator.start(job, parameters);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        throw new RunFailed(
            "the job ended as " + execution.getStatus(), causes.isEmpty() ? null : causes.get(0));
      }
      return RunSummary.of(
          ledger.count(new RunParameters(execution.getJobParameters()).run()),
          filesRead(execution),
          execution.getExecutionContext());
    } catch (JobExecutionException e) {
      throw new RunFailed("the job could not be started", e);
    }
  }

  /** How many files were read, those included that were before the run was interrupted. */
  private int filesRead(JobExecution execution) {
    return repository.getJobExecutions(execution.getJobInstance()).stream()
        .flatMap(each -> each.getStepExecutions().stream())
        .filter(step -> step.getStepName().startsWith("examine:"))
        .mapToInt(step -> (int) step.getWriteCount())
        .sum();
  }
}
