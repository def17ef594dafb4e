package io.fuhe.batch;

import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.Inbox;
import io.fuhe.inbox.ReceivedFile;
import io.fuhe.inbox.RefusedOriginal;
import io.fuhe.inbox.StillUploading;
import io.fuhe.inbox.Uploading;
import io.fuhe.store.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Walks the inbox, archives every file and enters it in the ledger. */
final class ReceiveStep implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiveStep.class);

  private final Archive archive;
  private final Ledger ledger;
  private final Engine engine;
  private final Progress progress;
  private final Uploading uploading;

  ReceiveStep(
      Archive archive, Ledger ledger, Engine engine, Progress progress, Uploading uploading) {
    this.archive = archive;
    this.ledger = ledger;
    this.engine = engine;
    this.progress = progress;
    this.uploading = uploading;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    long run = parameters.run();
    archive.tidy();
    List<ReceivedFile> files = new Inbox(parameters.inbox()).files();
    List<String> waiting = new ArrayList<>();
    Set<Long> met = new HashSet<>();
    for (ReceivedFile file : files) {
      if (uploading.waits(file.file())) {
        waiting.add(file.path());
      } else {
        receive(file, run, waiting).ifPresent(met::add);
      }
      contribution.incrementReadCount();
    }
    waiting.forEach(path -> LOG.warn("still being uploaded, waits: {}", path));
    RunSummary.keep(
        waiting,
        context.getStepContext().getStepExecution().getJobExecution().getExecutionContext());
    ledger.adopt(run);
    long before = ledger.of(run).stream().filter(entry -> !met.contains(entry.id())).count();
    AccountStep.received(files.size() - waiting.size() + (int) before, context);
    progress.expect(ledger.toRead(run, 0, 1).size());
    return RepeatStatus.FINISHED;
  }

  /** Empty when the file was changed meanwhile: it waits too. */
  private Optional<Long> receive(ReceivedFile file, long run, List<String> waiting)
      throws IOException {
    Kept kept;
    try {
      kept = archive.keep(file.file());
    } catch (StillUploading e) {
      waiting.add(file.path());
      return Optional.empty();
    } catch (RefusedOriginal e) {
      LOG.warn("{}: {}", e.getMessage(), file.path());
      return Optional.of(ledger.refuse(file.path(), e.reason(), e.size(), run));
    }
    return Optional.of(ledger.receive(file.path(), kept, run, engine.id()));
  }
}
