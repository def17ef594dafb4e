package io.fuhe.annotate;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Sha256;
import io.fuhe.report.Replacement;
import io.fuhe.report.ReportedAnomaly;
import io.fuhe.report.ReportedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The folder of annotated originals of a run: each submitted file that has findings, under the path
 * and name under which it was submitted.
 */
public final class AnnotatedOriginals {

  /** The folder's name beside the reports. */
  public static final String FOLDER = "annotated";

  private final Annotators annotators;
  private final FileRemarks remarks;
  private final Function<LedgerEntry, Path> originals;
  private final Path folder;

  /**
   * Prepares a run's folder.
   *
   * @param originals where the original of a file is
   * @param findings what was found across forms, of whichever files
   * @param folder for the copies; made when it is needed
   */
  public AnnotatedOriginals(
      Messages messages,
      Function<LedgerEntry, Path> originals,
      Iterable<ReportedAnomaly> findings,
      Path folder) {
    this.annotators = new Annotators(messages);
    this.remarks = new FileRemarks(messages, findings);
    this.originals = originals;
    this.folder = folder;
  }

  /** Where the copy of a file is or would be, always inside the folder. */
  public static Path path(Path folder, String submitted) {
    return SubmittedPath.below(folder, submitted);
  }

  /** What the copy of a file rests on: the same for the same file and the same words. */
  public String basis(ReportedFile file) {
    return Sha256.of(file.entry().sha256() + remarks.of(file));
  }

  /**
   * Writes the copy of a file. A copy that would be the same as the one that is there is left
   * alone, and one that is no longer due is taken away.
   *
   * @return what came of it
   * @throws IOException when the archive cannot be read or the folder not be written
   */
  public Annotation write(ReportedFile file) throws IOException {
    Path target = path(folder, file.entry().path());
    List<Remark> found = remarks.of(file);
    if (found.isEmpty()) {
      Files.deleteIfExists(target);
      return new Annotation(Outcome.NOTHING_FOUND, found, null);
    }
    Files.createDirectories(target.getParent());
    Path aside = Files.createTempDirectory(target.getParent(), ".writing");
    try {
      Path original = originals.apply(file.entry());
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
