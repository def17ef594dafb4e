package io.fuhe.batch.copies;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.annotate.Annotation;
import io.fuhe.batch.run.CopiesFolder;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.settings.Annotated;
import io.fuhe.batch.years.RunScope;
import io.fuhe.batch.years.Versions;
import io.fuhe.files.WritingFolder;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.content.Copies;
import io.fuhe.store.CopyNotes;
import io.fuhe.store.Ledger;
import io.fuhe.worker.FileWork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes annotated copies of whatever files somebody asks for; nothing is read or judged anew. */
public final class CopiesOnDemand {

  private final RunScope contents;
  private final Archive archive;
  private final Ledger ledger;
  private final CopyNotes copyNotes;
  private final Versions versions;
  private final FileWork work;
  private final int threads;

  public CopiesOnDemand(
      RunScope contents,
      Archive archive,
      Ledger ledger,
      CopyNotes copyNotes,
      Versions versions,
      FileWork work,
      int threads) {
    this.contents = contents;
    this.archive = archive;
    this.ledger = ledger;
    this.copyNotes = copyNotes;
    this.versions = versions;
    this.work = work;
    this.threads = threads;
  }

  /**
   * A file and what came of its copy.
   *
   * @param file its path as the ledger tells it
   * @param copy where it is; null where there is none
   */
  public record Copied(String file, Annotation.Outcome outcome, Path copy) {

    /** Whether there is no copy although there should be one. */
    public boolean failed() {
      return Annotation.none(outcome, List.of(), null).failed();
    }
  }

  /**
   * The files of which copies are asked for, in the order of their paths.
   *
   * @param year one fiscal year, or null for all
   * @param unit a name of one unit, or null for all
   */
  public List<LedgerEntry> files(Integer year, String unit) {
    List<LedgerEntry> all = ledger.current();
    if (year == null && unit == null) {
      return all;
    }
    Set<String> wanted = contents.contentsOf(year, unit);
    return all.stream().filter(entry -> wanted.contains(entry.sha256())).toList();
  }

  /**
   * A file that reports tell.
   *
   * @param named its path as the ledger tells it, or how the hash of its content begins
   */
  public Optional<LedgerEntry> file(String named) {
    return ledger.current(named);
  }

  /**
   * Writes the copies, several at once.
   *
   * @throws IOException when their folder cannot be written
   */
  public List<Copied> write(List<LedgerEntry> files, ReportRequest request) throws IOException {
    Path folder = CopiesFolder.of(request);
    WritingFolder.tidy(folder);
    FileCopies copies =
        new FileCopies(
            contents.standing(null, null, Copies.NONE),
            archive,
            ledger,
            copyNotes,
            versions,
            work,
            Annotated.NOTICE,
            request);
    ExecutorService several = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Copied>> answers = new ArrayList<>();
      for (LedgerEntry file : files) {
        answers.add(several.submit(() -> copied(file, copies.asked(file), folder)));
      }
      List<Copied> written = new ArrayList<>();
      for (Future<Copied> answer : answers) {
        written.add(answer.get());
      }
      return written;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      several.shutdownNow();
    }
  }

  private static Copied copied(LedgerEntry file, Annotation done, Path folder) {
    Optional<Path> copy = AnnotatedOriginals.copy(folder, file.path());
    return new Copied(file.path(), done.outcome(), copy.orElse(null));
  }
}
