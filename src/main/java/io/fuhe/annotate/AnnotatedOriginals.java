package io.fuhe.annotate;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.files.Folders;
import io.fuhe.files.Sha256;
import io.fuhe.files.WritingFolder;
import io.fuhe.form.Form;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Original;
import io.fuhe.report.Replacement;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder of annotated originals of a run: each submitted file that has findings, under the path
 * and name under which it was submitted.
 */
public final class AnnotatedOriginals {

  /** The folder's name beside the reports. */
  public static final String FOLDER = "annotated";

  private static final String MARK = ".fuhe";

  /** What the name of a page in place of a copy ends with, after the name of the file. */
  static final String PAGE_ENDING = MARK + ".html";

  private final CopyWriter writer;
  private final Language language;
  private final FileRemarks remarks;
  private final OriginalOf originals;
  private final Path folder;

  /** Where the original of a file is had from. */
  @FunctionalInterface
  public interface OriginalOf {

    /**
     * The original, to be closed when it was read.
     *
     * @throws IOException when there is none
     */
    Original open(LedgerEntry entry) throws IOException;
  }

  /**
   * Prepares a run's folder.
   *
   * @param originals where the original of a file is had from
   * @param across what was found between a form and others
   * @param folder for the copies; made when it is needed
   */
  public AnnotatedOriginals(
      CopyWriter writer,
      Language language,
      OriginalOf originals,
      Function<Form, List<Anomaly>> across,
      Path folder) {
    this.writer = writer;
    this.language = language;
    this.remarks = new FileRemarks(new Messages(language), across);
    this.originals = originals;
    this.folder = folder;
  }

  /** What was found across forms, by the forms that it is about; in the order of the findings. */
  public static Function<Form, List<Anomaly>> byForm(Iterable<ReportedAnomaly> findings) {
    return FileRemarks.byForm(findings);
  }

  /** The copy of a file, always inside the folder; empty where there is none. */
  public static Optional<Path> copy(Path folder, String submitted) {
    Path path = path(folder, submitted);
    return Stream.of(path, page(path)).filter(Files::isRegularFile).findFirst();
  }

  private static Path path(Path folder, String submitted) {
    return SubmittedPath.below(folder, submitted);
  }

  /** Of a file whose format takes no comments. */
  private static Path page(Path path) {
    return path.resolveSibling(path.getFileName() + PAGE_ENDING);
  }

  /**
   * A copy that is to be written.
   *
   * @param basis what it rests on: the same for the same file and the same words
   */
  public record Due(ReportedFile file, List<Remark> remarks, String basis) {

    /** The severity of the gravest remark; empty where there is nothing to remark. */
    public Optional<Severity> gravest() {
      return remarks.stream().map(Remark::severity).min(Comparator.naturalOrder());
    }
  }

  /** What the copy of a file is to say. */
  public Due due(ReportedFile file) {
    List<Remark> found = remarks.of(file);
    return new Due(file, found, Sha256.of(file.entry().sha256() + found));
  }

  /**
   * Writes the copy of a file. A copy that would be the same as the one that is there is left
   * alone, and one that is no longer due is taken away.
   *
   * @return what came of it
   * @throws IOException when the folder cannot be written
   */
  public Annotation write(Due due) throws IOException {
    Path target = path(folder, due.file().entry().path());
    return write(due, target, page(target));
  }

  /**
   * The same for a folder that is not the program's own: the name of a copy says whose it is, so
   * that it takes the place of nobody's file.
   *
   * @param name what the file is called below the folder, with slashes
   */
  public Annotation writeMarked(ReportedFile file, String name) throws IOException {
    Path path = path(folder, name);
    String last = path.getFileName().toString();
    int dot = last.lastIndexOf('.');
    String marked = dot < 0 ? last + MARK : last.substring(0, dot) + MARK + last.substring(dot);
    return write(due(file), path.resolveSibling(marked), page(path));
  }

  /** Whether a file is called as copies are that are marked, and the pages in place of copies. */
  public static boolean isMarked(Path file) {
    return file.getFileName().toString().contains(MARK + ".");
  }

  private Annotation write(Due due, Path target, Path page) throws IOException {
    List<Remark> found = due.remarks();
    if (found.isEmpty()) {
      takeAway(target, page);
      return Annotation.none(Outcome.NOTHING_FOUND, found, null);
    }
    LedgerEntry entry = due.file().entry();
    try (WritingFolder aside = WritingFolder.in(folder);
        Original original = originals.open(entry)) {
      Path copy = aside.file(target.getFileName().toString());
      Annotation done = writer.copy(original.file(), entry.path(), found, language, copy);
      Path place = done.outcome() == Outcome.AS_PAGE ? page : target;
      if (done.written()) {
        Folders.make(place.getParent());
        Replacement.ifDifferent(copy, place);
      } else {
        takeAway(target, page);
      }
      return done;
    }
  }

  /** Whether there is a copy of the file that was submitted under a path. */
  public boolean isThere(String submitted) {
    return copy(folder, submitted).isPresent();
  }

  /**
   * Takes away the copy of a file that is told under this path no more.
   *
   * @param submitted its path
   */
  public static void takeAway(Path folder, String submitted) throws IOException {
    Path path = path(folder, submitted);
    takeAway(path, page(path));
  }

  private static void takeAway(Path... copies) throws IOException {
    for (Path copy : copies) {
      Files.deleteIfExists(copy);
    }
  }
}
