package io.fuhe.batch;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.annotate.Annotation;
import io.fuhe.files.Aside;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.store.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes a copy of each submitted file with its findings in it; of those that changed only. */
final class AnnotateStep implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(AnnotateStep.class);

  private final RunContents contents;
  private final Archive archive;
  private final Ledger ledger;

  AnnotateStep(RunContents contents, Archive archive, Ledger ledger) {
    this.contents = contents;
    this.archive = archive;
    this.ledger = ledger;
  }

  /** Where the copies of a run's files are. */
  static Path folder(ReportRequest request) {
    return request.folder().resolve(AnnotatedOriginals.FOLDER);
  }

  /** The copies that are there, seen from the folder of the reports. */
  static Copies copies(ReportRequest request) {
    String separator = request.folder().getFileSystem().getSeparator();
    return file ->
        AnnotatedOriginals.copy(folder(request), file)
            .map(copy -> request.folder().relativize(copy).toString().replace(separator, "/"));
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    ReportRequest request = parameters.reports();
    StoredContent content = contents.of(parameters);
    Aside.tidy(folder(request));
    AnnotatedOriginals copies =
        new AnnotatedOriginals(
            new Messages(request.language()),
            entry -> archive.path(entry.sha256()),
            content.across().toList(),
            folder(request));
    try (Stream<ReportedFile> files = content.files()) {
      for (ReportedFile file : (Iterable<ReportedFile>) files::iterator) {
        write(copies, file, folder(request));
      }
    }
    for (LedgerEntry entry : ledger.annotatedInVain()) {
      copies.takeAway(entry.path());
      ledger.annotated(entry.id(), null);
    }
    return RepeatStatus.FINISHED;
  }

  private void write(AnnotatedOriginals copies, ReportedFile file, Path folder) throws IOException {
    String basis = copies.basis(file);
    boolean there = AnnotatedOriginals.copy(folder, file.entry().path()).isPresent();
    if (there && basis.equals(ledger.annotated(file.entry().id()))) {
      return;
    }
    if (!file.forms().isEmpty() && !Files.isRegularFile(archive.path(file.entry().sha256()))) {
      LOG.warn("no original in the archive, so no annotated copy: {}", file.entry().path());
      return;
    }
    Annotation done;
    try {
      done = copies.write(file);
    } catch (IOException e) {
      // Somebody may have the copy open; on a full disk the reports will fail.
      LOG.warn("no annotated copy of {}: {}", file.entry().path(), e.toString());
      ledger.annotated(file.entry().id(), null);
      return;
    }
    ledger.annotated(file.entry().id(), done.written() ? basis : null);
    if (!done.untold().isEmpty()) {
      LOG.info("{}: {}", done.outcome(), file.entry().path());
    }
  }
}
