package io.fuhe.batch;

import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.batch.years.RunScope;
import io.fuhe.batch.years.StoredContent;
import io.fuhe.i18n.Messages;
import io.fuhe.report.Reports;
import io.fuhe.report.content.Tally;
import java.io.IOException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the reports of a run from the database, and keeps count of what they tell. */
final class ReportStep implements Tasklet {

  private final RunScope contents;

  ReportStep(RunScope contents) {
    this.contents = contents;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    if (parameters.recheck() == null) {
      contents.partial(parameters.reports().folder(), false);
    }
    Tally tally = write(contents.of(parameters), parameters.reports());
    ExecutionContext job =
        context.getStepContext().getStepExecution().getJobExecution().getExecutionContext();
    RunSummary.keep(tally, contents.changed(parameters), job);
    return RepeatStatus.FINISHED;
  }

  /** Writes what is asked for, and says how much that tells. */
  static Tally write(StoredContent content, ReportRequest request) throws IOException {
    Reports reports = new Reports(new Messages(request.language()));
    Tally tally = reports.write(content, request.folder());
    if (request.compareWith() != null
        && reports.compare(content, request.compareWith(), request.folder())) {
      tally.rewrite();
    }
    return tally;
  }
}
