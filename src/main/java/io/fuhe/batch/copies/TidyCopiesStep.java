package io.fuhe.batch.copies;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.batch.run.CopiesFolder;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.files.WritingFolder;
import io.fuhe.store.Ledger;
import io.fuhe.store.Ledger.Place;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Takes away the copies of files that are told no more, and what a killed run left half written.
 */
public final class TidyCopiesStep implements Tasklet {

  private final Ledger ledger;

  public TidyCopiesStep(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    Path folder =
        CopiesFolder.of(
            new RunParameters(context.getStepContext().getStepExecution().getJobParameters())
                .reports());
    WritingFolder.tidy(folder);
    ledger.touchCopies();
    for (Place file : ledger.annotatedInVain()) {
      // The copy at a path is that of the file that is there now.
      if (!ledger.isThere(file.path())) {
        AnnotatedOriginals.takeAway(folder, file.path());
      }
      ledger.copied(file.id(), null, null);
    }
    return RepeatStatus.FINISHED;
  }
}
