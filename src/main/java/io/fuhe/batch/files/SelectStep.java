package io.fuhe.batch.files;

import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.RecheckRequest;
import io.fuhe.batch.run.RecheckRequest.From;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.batch.years.RunScope;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.Reports;
import io.fuhe.store.Ledger;
import io.fuhe.store.Readings;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Picks the files that hold forms of the year to be checked again. */
public final class SelectStep implements Tasklet {

  private final RunScope contents;
  private final Ledger ledger;
  private final Readings readings;
  private final Archive archive;
  private final Progress progress;

  public SelectStep(
      RunScope contents, Ledger ledger, Readings readings, Archive archive, Progress progress) {
    this.contents = contents;
    this.ledger = ledger;
    this.readings = readings;
    this.archive = archive;
    this.progress = progress;
  }

  /**
   * Picks them.
   *
   * @throws FileNotFoundException when the archive lacks an original; nothing is changed then
   */
  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws FileNotFoundException {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    RecheckRequest request = parameters.recheck();
    Set<Long> taken = new HashSet<>();
    ledger.of(parameters.run()).forEach(entry -> taken.add(entry.id()));
    List<LedgerEntry> files =
        contents.filesOf(request).stream().filter(file -> !taken.contains(file.id())).toList();
    boolean readAgain = request.from() == From.ORIGINALS;
    if (readAgain) {
      refuseWithout(files);
    }
    files.forEach(file -> readings.take(file.id(), parameters.run(), readAgain));
    keepWhole(parameters.reports().folder());
    AccountStep.received(taken.size() + files.size(), context);
    progress.expect(readings.due(parameters.run()));
    return RepeatStatus.FINISHED;
  }

  private void refuseWithout(List<LedgerEntry> files) throws FileNotFoundException {
    Set<String> there = archive.among(files.stream().map(LedgerEntry::sha256).toList());
    for (LedgerEntry file : files) {
      if (!there.contains(file.sha256())) {
        throw new FileNotFoundException(file.path() + " (" + file.sha256() + ")");
      }
    }
  }

  /** A folder that holds the reports of everything goes on doing so. */
  private void keepWhole(Path folder) {
    if (!Files.exists(folder.resolve(Reports.LEDGER))) {
      contents.partial(folder, true);
    }
  }
}
