package io.fuhe.batch.copies;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.annotate.AnnotatedOriginals.Due;
import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.batch.run.CopiesFolder;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.settings.Annotated;
import io.fuhe.batch.years.StoredContent;
import io.fuhe.batch.years.Versions;
import io.fuhe.files.Sha256;
import io.fuhe.i18n.LogLine;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.store.Ledger;
import io.fuhe.store.StoreFailure;
import io.fuhe.worker.FileWork;
import io.fuhe.worker.WorkHalted;
import io.fuhe.worker.WorkersUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a copy of each submitted file with its findings in it; of those that changed only. A file
 * whose copy fails is told and takes no other with it; it is tried again when its content, its
 * findings, the limits or the program are others.
 */
public final class FileCopies {

  private static final Logger LOG = LoggerFactory.getLogger(FileCopies.class);

  private final StoredContent content;
  private final Archive archive;
  private final Ledger ledger;
  private final Versions versions;
  private final Annotated annotated;
  private final Messages messages;
  private final AnnotatedOriginals copies;

  public FileCopies(
      StoredContent content,
      Archive archive,
      Ledger ledger,
      Versions versions,
      FileWork work,
      Annotated annotated,
      ReportRequest request) {
    this.content = content;
    this.archive = archive;
    this.ledger = ledger;
    this.versions = versions;
    this.annotated = annotated;
    this.messages = new Messages(request.language());
    this.copies =
        new AnnotatedOriginals(
            work,
            request.language(),
            entry -> archive.path(entry.sha256()),
            content::across,
            CopiesFolder.of(request));
  }

  /** The files of one of several nearly equal shares. */
  public List<LedgerEntry> files(int share, int shares) {
    return content.entries(share, shares);
  }

  /**
   * Sees to the copy of a file.
   *
   * @return what is to be noted of it; empty where that is noted, or the run is to stop
   */
  public Optional<CopiedFile> of(LedgerEntry entry) {
    try {
      Due due = copies.due(content.file(entry));
      String noted = ledger.annotated(entry.id());
      if (isSettled(due, noted) || !hasOriginal(due)) {
        return Optional.empty();
      }
      String note = note(written(due), due);
      return note == null && noted == null
          ? Optional.empty()
          : Optional.of(new CopiedFile(entry.id(), note));
    } catch (WorkHalted e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      ownFault(entry, e);
      return Optional.of(new CopiedFile(entry.id(), null));
    }
  }

  /** Writes the copy of a file, however light its findings are and whatever failed before. */
  public Annotation asked(LedgerEntry entry) {
    try {
      Due due = copies.due(content.file(entry));
      Annotation done = written(due);
      ledger.annotated(entry.id(), note(done, due));
      return done;
    } catch (RuntimeException e) {
      return ownFault(entry, e);
    }
  }

  /** A fault of the program that one file shows; what any other file would meet is thrown. */
  private Annotation ownFault(LedgerEntry entry, RuntimeException e) {
    if (e instanceof WorkersUnavailable || StoreFailure.isOfTheDatabase(e)) {
      throw e;
    }
    tell(entry, Outcome.CRASHED, StoreFailure.kind(e));
    return Annotation.none(Outcome.CRASHED, List.of(), StoreFailure.kind(e));
  }

  /** A copy that is there is kept true, whoever asked for it. */
  private boolean isSettled(Due due, String noted) {
    if (copies.isThere(due.file())) {
      return due.basis().equals(noted);
    }
    boolean heavyEnough = due.gravest().map(annotated::takes).orElse(true);
    return !heavyEnough || withoutCopy(due.basis()).equals(noted);
  }

  private boolean hasOriginal(Due due) {
    LedgerEntry entry = due.file().entry();
    boolean has = due.remarks().isEmpty() || Files.isRegularFile(archive.path(entry.sha256()));
    if (!has) {
      tell(entry, Outcome.UNAVAILABLE, "not in the archive");
    }
    return has;
  }

  private Annotation written(Due due) {
    LedgerEntry entry = due.file().entry();
    Annotation done;
    try {
      done = copies.write(due);
    } catch (IOException e) {
      // Somebody may have the copy open; on a full disk the reports will fail.
      done = Annotation.none(Outcome.UNAVAILABLE, due.remarks(), e.toString());
    }
    if (done.failed()) {
      tell(entry, done.outcome(), done.detail());
    } else if (!done.untold().isEmpty()) {
      LOG.info("{}: {}", done.outcome(), entry.path());
    }
    return done;
  }

  private String note(Annotation done, Due due) {
    if (done.written()) {
      return due.basis();
    }
    boolean again = !done.failed() || done.outcome() == Outcome.UNAVAILABLE;
    return again ? null : withoutCopy(due.basis());
  }

  /** What is noted of a file of which there can be no copy as things are. */
  private String withoutCopy(String basis) {
    return Sha256.of(basis + versions.copier() + versions.limits());
  }

  private void tell(LedgerEntry entry, Outcome outcome, String detail) {
    LOG.warn(LogLine.of("about", entry.path(), messages.get("annotate." + outcome)));
    LOG.debug("{}: {}", entry.path(), detail);
  }
}
