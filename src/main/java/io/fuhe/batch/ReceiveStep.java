package io.fuhe.batch;

import io.fuhe.document.Reason;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.Inbox;
import io.fuhe.inbox.ReceivedFile;
import io.fuhe.inbox.UnreadableOriginal;
import io.fuhe.store.Ledger;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
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

  ReceiveStep(Archive archive, Ledger ledger, Engine engine, Progress progress) {
    this.archive = archive;
    this.ledger = ledger;
    this.engine = engine;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    long run = parameters.run();
    archive.tidy();
    List<ReceivedFile> files = new Inbox(parameters.inbox()).files();
    Set<Long> met = new HashSet<>();
    for (ReceivedFile file : files) {
      met.add(receive(file, run));
      contribution.incrementReadCount();
    }
    ledger.adopt(run);
    long before = ledger.of(run).stream().filter(entry -> !met.contains(entry.id())).count();
    AccountStep.received(files.size() + (int) before, context);
    progress.expect(ledger.toRead(run, 0, 1).size());
    return RepeatStatus.FINISHED;
  }

  private long receive(ReceivedFile file, long run) throws IOException {
    Kept kept;
    try {
      kept = archive.keep(file.file());
    } catch (UnreadableOriginal e) {
      LOG.warn("{}: {}", Reason.UNREADABLE, file.path());
      return ledger.refuse(file.path(), Reason.UNREADABLE, run);
    }
    return ledger.receive(file.path(), kept, run, engine.id());
  }
}
