package io.fuhe.batch;

import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.ReportedFile;
import io.fuhe.report.ReportedForm;
import io.fuhe.report.Reports;
import io.fuhe.store.CrossStore;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import java.io.IOException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the reports of a run from the database. */
final class ReportStep implements Tasklet {

  private final Ledger ledger;
  private final FormStore forms;
  private final CrossStore cross;

  ReportStep(Ledger ledger, FormStore forms, CrossStore cross) {
    this.ledger = ledger;
    this.forms = forms;
    this.cross = cross;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    JobParameters parameters = context.getStepContext().getStepExecution().getJobParameters();
    RunRequest request = RunRequest.of(parameters);
    new Reports(new Messages(request.language()))
        .write(
            ledger.of(RunRequest.run(parameters)).stream().map(this::reported),
            cross.foundBy(RunRequest.run(parameters)),
            request.reports());
    return RepeatStatus.FINISHED;
  }

  private ReportedFile reported(LedgerEntry entry) {
    return new ReportedFile(
        entry,
        forms.formsOf(entry.id()).stream()
            .map(form -> new ReportedForm(form, forms.anomaliesOf(form.id())))
            .toList());
  }
}
