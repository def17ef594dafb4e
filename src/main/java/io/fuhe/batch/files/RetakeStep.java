package io.fuhe.batch.files;

import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.store.Ledger;
import io.fuhe.store.Readings;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Takes what is in quarantine to be read once more. What could never be opened is not in the
 * archive, and waits for being submitted again.
 */
public final class RetakeStep implements Tasklet {

  private final Ledger ledger;
  private final Readings readings;
  private final Archive archive;
  private final Progress progress;

  public RetakeStep(Ledger ledger, Readings readings, Archive archive, Progress progress) {
    this.ledger = ledger;
    this.readings = readings;
    this.archive = archive;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long run =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters()).run();
    int taken = ledger.of(run).size();
    List<LedgerEntry> kept =
        ledger.quarantinedBefore(run).stream().filter(file -> !file.sha256().isEmpty()).toList();
    Set<String> there = archive.among(kept.stream().map(LedgerEntry::sha256).toList());
    List<LedgerEntry> files = kept.stream().filter(file -> there.contains(file.sha256())).toList();
    files.forEach(file -> readings.take(file.id(), run, true));
    AccountStep.received(taken + files.size(), context);
    progress.expect(readings.due(run));
    return RepeatStatus.FINISHED;
  }
}
