package io.fuhe.batch.copies;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.batch.run.CopiesFolder;
import io.fuhe.batch.run.FullHash;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.files.WritingFolder;
import io.fuhe.store.Changes;
import io.fuhe.store.CopyNotes;
import io.fuhe.store.CopyNotes.Place;
import io.fuhe.store.Submissions;
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

  private final Submissions submissions;
  private final CopyNotes copyNotes;
  private final Changes changes;

  public TidyCopiesStep(Submissions submissions, CopyNotes copyNotes, Changes changes) {
    this.submissions = submissions;
    this.copyNotes = copyNotes;
    this.changes = changes;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    Path folder = CopiesFolder.of(parameters.reports());
    WritingFolder.tidy(folder);
    copyNotes.touchCopies();
    for (Place file : copyNotes.annotatedInVain()) {
      // The copy at a path is that of the file that is there now.
      if (!submissions.isThere(file.path())) {
        AnnotatedOriginals.takeAway(folder, file.path());
      }
      copyNotes.copied(file.id(), null, null);
    }
    LostCopies lost = new LostCopies(copyNotes, folder);
    if (lost.all() || FullHash.tookPlaceIn(parameters.run(), changes)) {
      lost.look();
    }
    return RepeatStatus.FINISHED;
  }
}
