package io.fuhe.batch;

import io.fuhe.batch.reports.SetOfReports;
import io.fuhe.batch.reports.StandingReports;
import io.fuhe.batch.run.CopiesFolder;
import io.fuhe.batch.run.Interrupted;
import io.fuhe.batch.run.RecheckRequest;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.run.RunFailed;
import io.fuhe.batch.run.RunId;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.batch.run.RunStopped;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.batch.run.RunSummary.Done;
import io.fuhe.batch.run.RunSummary.Received;
import io.fuhe.batch.run.StopRequest;
import io.fuhe.batch.years.RunScope;
import io.fuhe.batch.years.StoredContent;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.ReportContent;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.Tally;
import io.fuhe.store.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Runs the jobs and says what they came to. */
public final class Runs {

  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  /** Milliseconds between two requests to stop: a short run must not end before it is found. */
  private static final long UNTIL_HEARD = 20;

  private static final long ONCE_HEARD = 1000;

  private final JobRepository repository;
  private final JobOperator operator;
  private final Job ingest;
  private final Job recheck;
  private final Job retry;
  private final Job reinstate;
  private final Ledger ledger;
  private final RunScope contents;
  private final StandingReports reports;
  private final SetOfReports writing;
  private final StopRequest stop;
  private Running running;

  Runs(
      JobRepository repository,
      JobOperator operator,
      Job ingest,
      Job recheck,
      Job retry,
      Job reinstate,
      Ledger ledger,
      RunScope contents,
      StandingReports reports,
      SetOfReports writing,
      StopRequest stop) {
    this.repository = repository;
    this.operator = operator;
    this.ingest = ingest;
    this.recheck = recheck;
    this.retry = retry;
    this.reinstate = reinstate;
    this.ledger = ledger;
    this.contents = contents;
    this.reports = reports;
    this.writing = writing;
    this.stop = stop;
  }

  /** The run in hand. */
  private record Running(String job, CountDownLatch ended) {}

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

  /**
   * Lets a file count again of which a later one took the place.
   *
   * @param file one that {@link #superseded} found
   * @throws RunFailed when a step failed, with the first cause
   */
  public RunSummary reinstate(LedgerEntry file, ReportRequest reports) throws RunFailed {
    return run(reinstate, RunParameters.of(file.id(), reports, next()));
  }

  /**
   * The file of which a later one took the place, wholly or in part.
   *
   * @param named its path as the ledger tells it, or how the hash of its content begins
   */
  public Optional<LedgerEntry> superseded(String named) {
    return ledger.superseded(named);
  }

  /** Whether the ledger knows a file, by its path or by how the hash of its content begins. */
  public boolean knowsFile(String named) {
    return ledger.knows(named);
  }

  /** Whether there is any form of what is to be checked again. */
  public boolean hasForms(RecheckRequest request) {
    return !contents.formsOf(request).isEmpty();
  }

  /**
   * Whether there is anything to tell of a year.
   *
   * @param unit a name of one unit, or null for all
   */
  public boolean tells(int year, String unit) {
    return contents.tells(year, unit);
  }

  /** Whether any form or the roster names a unit so. */
  public boolean knowsUnit(String name) {
    return contents.unit(name).isPresent();
  }

  /**
   * Asks the run in hand, if there is one, to stop after the files in hand, and waits for its end.
   * May be called from any thread but the one that runs it.
   */
  public void stop() {
    Running now;
    synchronized (this) {
      now = running;
    }
    if (now == null || now.ended().getCount() == 0) {
      return;
    }
    try {
      boolean heard = false;
      do {
        heard |= ask(now);
      } while (!now.ended().await(heard ? ONCE_HEARD : UNTIL_HEARD, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Asked again and again: a run may be on its way and not yet in the repository.
   *
   * @return whether a run was there to be asked
   */
  private boolean ask(Running now) {
    boolean heard = false;
    for (JobExecution execution : repository.findRunningJobExecutions(now.job())) {
      heard |= stop(execution);
    }
    return heard;
  }

  private boolean stop(JobExecution execution) {
    try {
      operator.stop(execution);
      stop.make();
      return true;
    } catch (JobExecutionNotRunningException e) {
      LOG.debug("ended already", e);
      return false;
    }
  }

  /**
   * What stands in the store, form by form and then across forms; nothing is read or judged anew.
   *
   * @param year one fiscal year, or null for all
   * @param unit a name of one unit, or null for all
   */
  public Stream<ReportedAnomaly> standing(Integer year, String unit) {
    StoredContent content = contents.standing(year, unit, Copies.NONE);
    return Stream.concat(
        content.files().flatMap(f -> f.forms().stream()).flatMap(f -> f.anomalies().stream()),
        content.across());
  }

  /**
   * What stands in the store, file by file; nothing is read or judged anew.
   *
   * @param year one fiscal year, or null for all
   * @param unit a name of one unit, or null for all
   */
  public ReportContent content(Integer year, String unit) {
    return contents.standing(year, unit, Copies.NONE);
  }

  /**
   * Writes the reports of what stands in the store; nothing is read or judged anew.
   *
   * @param year one fiscal year, or null for all
   * @param unit a name of one unit, or null for all
   */
  public Tally export(Integer year, String unit, ReportRequest request) throws IOException {
    contents.partial(request.folder(), year != null || unit != null);
    reports.forget(request.folder());
    return writing.write(contents.standing(year, unit, CopiesFolder.copies(request)), request);
  }

  /**
   * Whether the latest run was interrupted, failed, or is under way: then some of what stands may
   * be out of date, and some missing.
   */
  public boolean unfinished() {
    return new Interrupted(repository, operator).latest(ledger.lastRun());
  }

  /** Later runs have greater numbers, whatever the clock says. */
  private long next() {
    long before = Math.max(ledger.lastRun(), reports.lastRun());
    return Math.max(System.currentTimeMillis(), before + 1);
  }

  private RunSummary run(Job job, JobParameters parameters) throws RunFailed {
    CountDownLatch ended = begin(job);
    try {
      Optional<JobExecution> interrupted =
          new Interrupted(repository, operator).of(job.getName(), parameters, ledger.lastRun());
      JobExecution execution = execute(job, parameters, interrupted);
      if (execution.getStatus() == BatchStatus.STOPPED) {
        throw new RunStopped();
      }
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw new RunFailed("the job ended as " + execution.getStatus(), cause(execution));
      }
      return RunSummary.of(
          received(new RunParameters(execution.getJobParameters()).run()),
          new Done(
              written(execution, "examine:") - PicturesLastJob.waited(execution),
              written(execution, RecheckJob.JUDGE_AGAIN)),
          execution.getExecutionContext());
    } catch (JobExecutionException e) {
      throw new RunFailed("the job could not be started", e);
    } finally {
      ended.countDown();
    }
  }

  /**
   * What a step met, rather than what Spring Batch says of a step that failed; null for neither.
   */
  private static Throwable cause(JobExecution execution) {
    List<Throwable> causes = execution.getAllFailureExceptions();
    return causes.stream()
        .filter(cause -> !(cause instanceof JobExecutionException))
        .findFirst()
        .orElse(causes.isEmpty() ? null : causes.get(0));
  }

  private JobExecution execute(
      Job job, JobParameters parameters, Optional<JobExecution> interrupted)
      throws JobExecutionException {
    JobParameters its = interrupted.map(JobExecution::getJobParameters).orElse(parameters);
    try (RunId id = RunId.begin(new RunParameters(its).run())) {
      return interrupted.isPresent()
          ? operator.restart(interrupted.get())
          : operator.start(job, parameters);
    }
  }

  /** How much a step wrote, that included that it did before the run was interrupted. */
  private int written(JobExecution execution, String step) {
    return repository.getJobExecutions(execution.getJobInstance()).stream()
        .flatMap(each -> each.getStepExecutions().stream())
        .filter(each -> each.getStepName().startsWith(step))
        .mapToInt(each -> (int) each.getWriteCount())
        .sum();
  }

  private synchronized CountDownLatch begin(Job job) {
    stop.withdraw();
    running = new Running(job.getName(), new CountDownLatch(1));
    return running.ended();
  }

  private Received received(long run) {
    return new Received(run, ledger.count(run), ledger.reasons(run), ledger.withdrawn());
  }
}
