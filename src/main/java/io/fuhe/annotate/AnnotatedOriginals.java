package io.fuhe.annotate;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Archive;
import io.fuhe.report.Replacement;
import io.fuhe.report.ReportedAnomaly;
import io.fuhe.report.ReportedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of annotated originals of a run: each submitted file that has findings, under the path
 * and name under which it was submitted.
 */
public final class AnnotatedOriginals {

  /** The folder's name beside the reports. */
  public static final String FOLDER = "annotated";

  private final Annotators annotators;
  private final FileRemarks remarks;
  private final Archive archive;
  private final Path folder;

  /**
   * Prepares a run's folder.
   *
   * @param archive where the originals are kept
   * @param findings what was found across forms, of whichever files
   * @param reports the folder of the reports, in which {@link #FOLDER} is made when it is needed
   */
  public AnnotatedOriginals(
      Messages messages, Archive archive, Iterable<ReportedAnomaly> findings, Path reports) {
    this.annotators = new Annotators(messages);
    this.remarks = new FileRemarks(messages, findings);
    this.archive = archive;
    this.folder = reports.resolve(FOLDER);
  }

  /** Where the copy of a file is or would be, always inside the folder. */
  public Path path(ReportedFile file) {
    return SubmittedPath.below(folder, file.entry().path());
  }

  /**
   * Writes the copy of a file. A copy that would be the same as the one that is there is left
   * alone, and one that is no longer due is taken away.
   *
   * @return what came of it
   * @throws IOException when the archive cannot be read or the folder not be written
   */
  public Annotation write(ReportedFile file) throws IOException {
    Path target = path(file);
    List<Remark> found = remarks.of(file);
    if (found.isEmpty()) {
      Files.deleteIfExists(target);
      return new Annotation(Outcome.NOTHING_FOUND, found, null);
    }
    Files.createDirectories(target.getParent());
    Path aside = Files.createTempDirectory(target.getParent(), ".writing");
    try {
      Path original = archive.path(file.entry().sha256());
      Path copy = aside.resolve(target.getFileName());
      Annotation done = annotators.annotate(original, file.entry().path(), found, copy);
      if (done.written()) {
        Replacement.ifDifferent(copy, target);
      } else {
        Files.deleteIfExists(target);
      }
      return done;
    } finally {
      Replacement.delete(aside);
    }
  }
}
