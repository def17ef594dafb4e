package io.fuhe.batch;

import io.fuhe.batch.reports.SetOfReports;
import io.fuhe.batch.reports.StandingReports;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.batch.years.RunScope;
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
  private final StandingReports standing;
  private final SetOfReports writing;

  ReportStep(RunScope contents, StandingReports standing, SetOfReports writing) {
    this.contents = contents;
    this.standing = standing;
    this.writing = writing;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    if (parameters.recheck() == null) {
      contents.partial(parameters.reports().folder(), false);
    }
    standing.fold(parameters.run());
    Tally tally = write(parameters);
    ExecutionContext job =
        context.getStepContext().getStepExecution().getJobExecution().getExecutionContext();
    RunSummary.keep(tally, contents.changed(parameters), job);
    return RepeatStatus.FINISHED;
  }

  private Tally write(RunParameters parameters) throws IOException {
    ReportRequest request = parameters.reports();
    if (!contents.isPartial(request.folder())) {
      return standing.write(request, parameters.run());
    }
    standing.forget(request.folder());
    return writing.write(contents.of(parameters), request);
  }
}
