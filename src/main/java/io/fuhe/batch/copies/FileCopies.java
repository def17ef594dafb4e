package io.fuhe.batch.copies;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.annotate.AnnotatedOriginals.Due;
import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.batch.run.CopiesFolder;
import io.fuhe.batch.run.Paged;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.settings.Annotated;
import io.fuhe.batch.years.StoredContent;
import io.fuhe.batch.years.Versions;
import io.fuhe.files.Sha256;
import io.fuhe.i18n.LogLine;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.OriginalsUnavailable;
import io.fuhe.store.CopyNotes;
import io.fuhe.store.Ledger;
import io.fuhe.store.StoreFailure;
import io.fuhe.worker.FileWork;
import io.fuhe.worker.WorkHalted;
import io.fuhe.worker.WorkersUnavailable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a copy of each submitted file with its findings in it; of those that changed only. A file
 * whose copy fails is told and takes no other with it; it is tried again when its content, its
 * findings, the limits or the program are others.
 */
public final class FileCopies {

  private static final Logger LOG = LoggerFactory.getLogger(FileCopies.class);

  /** So many files are fetched at once. */
  private static final int PAGE = 50;

  private final StoredContent content;
  private final Archive archive;
  private final Ledger ledger;
  private final CopyNotes copyNotes;
  private final Versions versions;
  private final Annotated annotated;
  private final Messages messages;
  private final AnnotatedOriginals copies;
  private final String with;

  public FileCopies(
      StoredContent content,
      Archive archive,
      Ledger ledger,
      CopyNotes copyNotes,
      Versions versions,
      FileWork work,
      Annotated annotated,
      ReportRequest request) {
    this.content = content;
    this.archive = archive;
    this.ledger = ledger;
    this.copyNotes = copyNotes;
    this.versions = versions;
    this.annotated = annotated;
    this.messages = new Messages(request.language());
    this.with =
        Sha256.of(
            String.join(
                "\n",
                CopiesFolder.of(request).toString(),
                request.language().tag(),
                versions.copier(),
                versions.limits(),
                annotated.name()));
    this.copies =
        new AnnotatedOriginals(
            work,
            request.language(),
            entry -> archive.open(entry.sha256()),
            content::across,
            CopiesFolder.of(request));
  }

  /**
   * The files whose copies are to be looked at, of one of several nearly equal shares: those of
   * which anything changed, and those whose copy {@link LostCopies} missed.
   */
  public Iterator<LedgerEntry> files(int share, int shares) {
    return new Paged<>(due(share, shares), PAGE, ledger::entries);
  }

  private List<Long> due(int share, int shares) {
    return content.isWhole()
        ? copyNotes.notCopied(with, share, shares)
        : content.ids(share, shares);
  }

  /** Notes what came of copies. */
  public void note(CopiedFile file) {
    copyNotes.copied(file.submission(), file.basis(), file.settled() ? with : null);
  }

  /**
   * Sees to the copy of a file.
   *
   * @return what is to be noted of it; empty where the run is to stop
   */
  public Optional<CopiedFile> of(LedgerEntry entry) {
    try {
      if (annotated == Annotated.NEVER && !copies.isThere(entry.path())) {
        return Optional.of(
            new CopiedFile(entry.id(), copyNotes.annotated(entry.id()), content.isWhole()));
      }
      Due due = copies.due(content.file(entry));
      String noted = copyNotes.annotated(entry.id());
      if (isSettled(due, noted)) {
        return Optional.of(new CopiedFile(entry.id(), noted, content.isWhole()));
      }
      if (!hasOriginal(due)) {
        return Optional.of(new CopiedFile(entry.id(), noted, false));
      }
      return Optional.of(copied(written(due), due));
    } catch (WorkHalted e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      ownFault(entry, e);
      return Optional.of(new CopiedFile(entry.id(), null, false));
    }
  }

  /** Writes the copy of a file, however light its findings are and whatever failed before. */
  public Annotation asked(LedgerEntry entry) {
    try {
      Due due = copies.due(content.file(entry));
      Annotation done = written(due);
      note(copied(done, due));
      return done;
    } catch (RuntimeException e) {
      return ownFault(entry, e);
    }
  }

  /** A fault of the program that one file shows; what any other file would meet is thrown. */
  private Annotation ownFault(LedgerEntry entry, RuntimeException e) {
    if (e instanceof WorkersUnavailable
        || e instanceof OriginalsUnavailable
        || StoreFailure.isOfTheDatabase(e)) {
      throw e;
    }
    tell(entry, Outcome.CRASHED, StoreFailure.kind(e));
    return Annotation.none(Outcome.CRASHED, List.of(), StoreFailure.kind(e));
  }

  /** A copy that is there is kept true, whoever asked for it. */
  private boolean isSettled(Due due, String noted) {
    if (copies.isThere(due.file().entry().path())) {
      return due.basis().equals(noted);
    }
    boolean heavyEnough = due.gravest().map(annotated::takes).orElse(true);
    return !heavyEnough || withoutCopy(due.basis()).equals(noted);
  }

  private boolean hasOriginal(Due due) {
    LedgerEntry entry = due.file().entry();
    boolean has = due.remarks().isEmpty() || !archive.among(Set.of(entry.sha256())).isEmpty();
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

  private CopiedFile copied(Annotation done, Due due) {
    boolean settled = content.isWhole() && done.outcome() != Outcome.UNAVAILABLE;
    return new CopiedFile(due.file().entry().id(), basis(done, due), settled);
  }

  private String basis(Annotation done, Due due) {
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
