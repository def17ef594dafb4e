package io.fuhe.batch;

import io.fuhe.document.Reason;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.Inbox;
import io.fuhe.inbox.ReceivedFile;
import io.fuhe.store.Ledger;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.parameters.JobParameters;
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
    JobParameters parameters = context.getStepContext().getStepExecution().getJobParameters();
    long run = RunRequest.run(parameters);
    int toRead = 0;
    for (ReceivedFile file : new Inbox(RunRequest.of(parameters).inbox()).files()) {
      if (receive(file, run)) {
        toRead++;
      }
      contribution.incrementReadCount();
    }
    progress.expect(toRead);
    return RepeatStatus.FINISHED;
  }

  private boolean receive(ReceivedFile file, long run) {
    try {
      Kept kept = archive.keep(file.file());
      return ledger.receive(file.path(), kept, run, engine.id());
    } catch (IOException e) {
      LOG.warn("{}: {}: {}", Reason.UNREADABLE, file.path(), e.getClass().getSimpleName());
      ledger.refuse(file.path(), Reason.UNREADABLE, run);
      return false;
    }
  }
}
