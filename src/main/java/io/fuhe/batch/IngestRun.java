package io.fuhe.batch;

import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;

/** Runs the job {@code ingest} and says what it came to. */
public final class IngestRun {

  private final JobOperator operator;
  private final Job job;
  private final RunSummaries summaries;

  IngestRun(JobOperator operator, Job job, RunSummaries summaries) {
    this.operator = operator;
    this.job = job;
    this.summaries = summaries;
  }

  /**
   * Runs the job to its end.
   *
   * @throws RunFailed when a step failed, with the first cause
   */
  public RunSummary run(RunRequest request) throws RunFailed {
    long run = System.currentTimeMillis();
    try {
      JobExecution execution = operator.start(job, request.parameters(run));
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        List<Throwable> causes = execution.getAllFailureExceptions();
        throw new RunFailed(
            "the job ended as " + execution.getStatus(), causes.isEmpty() ? null : causes.get(0));
      }
      int read =
          execution.getStepExecutions().stream()
              .filter(step -> step.getStepName().startsWith("examine:"))
              .mapToInt(step -> (int) step.getWriteCount())
              .sum();
      return summaries.of(run, read);
    } catch (JobExecutionException e) {
      throw new RunFailed("the job could not be started", e);
    }
  }
}
