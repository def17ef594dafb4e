package io.fuhe.batch.files;

import io.fuhe.batch.run.RunParameters;
import io.fuhe.document.Reason;
import io.fuhe.i18n.LogLine;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Quarantine;
import io.fuhe.inbox.Status;
import io.fuhe.report.text.LedgerText;
import io.fuhe.store.Ledger;
import io.fuhe.store.Looks;
import java.io.IOException;
import java.util.List;
import org.apache.commons.collections4.ListUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Sets aside what could not be read, each file with its reason; takes out what now can. */
public final class SetAsideStep implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(SetAsideStep.class);

  /** So many files are fetched at once. */
  private static final int PAGE = 200;

  private final Ledger ledger;
  private final Looks looks;
  private final Quarantine quarantine;
  private final KeptOriginals originals;

  public SetAsideStep(Ledger ledger, Looks looks, Quarantine quarantine, KeptOriginals originals) {
    this.ledger = ledger;
    this.looks = looks;
    this.quarantine = quarantine;
    this.originals = originals;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    LedgerText text = new LedgerText(new Messages(parameters.reports().language()));
    for (List<Long> page : ListUtils.partition(ledger.changedIds(), PAGE)) {
      ledger.entries(page).forEach(entry -> settled(entry, text));
    }
    for (LedgerEntry entry : ledger.goneIn(parameters.run())) {
      settled(entry, text);
    }
    if (looks.isLook(parameters.run())) {
      originals.setAside();
    }
    return RepeatStatus.FINISHED;
  }

  private void settled(LedgerEntry entry, LedgerText text) {
    try {
      settle(entry, text);
    } catch (IOException e) {
      // The ledger has the reason, and the archive the original.
      LOG.warn(LogLine.of("quarantine", entry.path(), e.toString()));
    }
  }

  private void settle(LedgerEntry entry, LedgerText text) throws IOException {
    if (entry.reason() == Reason.LEFTOVER) {
      quarantine.remove(entry);
    } else if (entry.status() == Status.QUARANTINED) {
      quarantine.put(entry, text.reason(entry));
    } else if (entry.status() != Status.WITHDRAWN || entry.reason() == null) {
      quarantine.remove(entry);
    }
  }
}
