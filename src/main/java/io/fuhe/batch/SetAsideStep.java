package io.fuhe.batch;

import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Quarantine;
import io.fuhe.inbox.Status;
import io.fuhe.report.LedgerText;
import io.fuhe.store.Ledger;
import java.io.IOException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Copies what could not be read aside, each file with its reason; takes out what now can. */
final class SetAsideStep implements Tasklet {

  private final Ledger ledger;
  private final Quarantine quarantine;

  SetAsideStep(Ledger ledger, Quarantine quarantine) {
    this.ledger = ledger;
    this.quarantine = quarantine;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    LedgerText text = new LedgerText(new Messages(parameters.reports().language()));
    for (LedgerEntry entry : ledger.of(parameters.run())) {
      if (entry.status() == Status.QUARANTINED) {
        quarantine.put(entry, text.reason(entry));
      } else {
        quarantine.remove(entry);
      }
    }
    return RepeatStatus.FINISHED;
  }
}
