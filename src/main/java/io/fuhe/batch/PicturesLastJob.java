package io.fuhe.batch;

import io.fuhe.batch.run.RunParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.StartLimitExceededException;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A job that reads files with pictures last: when all is done for the others, reports included, and
 * some wait, all steps but the first are done once more. That is what a restart does, too, and each
 * step does only what is still to be done.
 */
final class PicturesLastJob extends SimpleJob {

  private static final String WAITED = "waited";

  private final List<Step> all;
  private final List<Step> common;
  private final LongToIntFunction waiting;

  /**
   * A job.
   *
   * @param first settles which files it is about
   * @param common what is done with them
   * @param waiting takes the files that wait into the run of a number, and says how many
   */
  PicturesLastJob(String name, Step first, List<Step> common, LongToIntFunction waiting) {
    super(name);
    this.all = new ArrayList<>(List.of(first));
    this.all.addAll(common);
    this.common = common;
    this.waiting = waiting;
    setSteps(all);
  }

  @Override
  protected void doExecute(JobExecution execution)
      throws JobInterruptedException, JobRestartException, StartLimitExceededException {
    StepExecution last = done(all, execution);
    if (last.getStatus() == BatchStatus.COMPLETED) {
      int files = waiting.applyAsInt(new RunParameters(execution.getJobParameters()).run());
      ExecutionContext context = execution.getExecutionContext();
      context.putInt(WAITED, files + waited(execution));
      last = files > 0 ? done(common, execution) : last;
    }
    execution.upgradeStatus(last.getStatus());
    execution.setExitStatus(last.getExitStatus());
  }

  /** How many files were left for later, and counted as read when they were not. */
  static int waited(JobExecution execution) {
    return execution.getExecutionContext().getInt(WAITED, 0);
  }

  /** The last of the steps that were done: of all, or the first that was not completed. */
  private StepExecution done(List<Step> steps, JobExecution execution)
      throws JobInterruptedException, JobRestartException, StartLimitExceededException {
    StepExecution last = null;
    for (Step step : steps) {
      last = handleStep(step, execution);
      if (last.getStatus() != BatchStatus.COMPLETED) {
        return last;
      }
    }
    return last;
  }
}
