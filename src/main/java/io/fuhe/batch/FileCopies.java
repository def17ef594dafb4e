package io.fuhe.batch;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.files.Sha256;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.store.Ledger;
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
final class FileCopies {

  private static final Logger LOG = LoggerFactory.getLogger(FileCopies.class);

  private final StoredContent content;
  private final Archive archive;
  private final Ledger ledger;
  private final Engine engine;
  private final Messages messages;
  private final AnnotatedOriginals copies;

  FileCopies(
      StoredContent content,
      Archive archive,
      Ledger ledger,
      Engine engine,
      FileWork work,
      ReportRequest request) {
    this.content = content;
    this.archive = archive;
    this.ledger = ledger;
    this.engine = engine;
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
  List<LedgerEntry> files(int share, int shares) {
    return content.entries(share, shares);
  }

  /**
   * Sees to the copy of a file.
   *
   * @return what is to be noted of it; empty where that is noted, or the run is to stop
   */
  Optional<CopiedFile> of(LedgerEntry entry) {
    try {
      ReportedFile file = content.file(entry);
      String basis = copies.basis(file);
      String noted = ledger.annotated(entry.id());
      boolean settled =
          copies.isThere(file) ? basis.equals(noted) : withoutCopy(basis).equals(noted);
      if (settled || !hasOriginal(file)) {
        return Optional.empty();
      }
      String note = note(file, basis);
      return note == null && noted == null
          ? Optional.empty()
          : Optional.of(new CopiedFile(entry.id(), note));
    } catch (WorkHalted e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      if (e instanceof WorkersUnavailable || StoreFailure.isOfTheDatabase(e)) {
        throw e;
      }
      tell(entry, Outcome.CRASHED, StoreFailure.kind(e));
      return Optional.of(new CopiedFile(entry.id(), null));
    }
  }

  private boolean hasOriginal(ReportedFile file) {
    LedgerEntry entry = file.entry();
    boolean has = file.forms().isEmpty() || Files.isRegularFile(archive.path(entry.sha256()));
    if (!has) {
      tell(entry, Outcome.UNAVAILABLE, "not in the archive");
    }
    return has;
  }

  private String note(ReportedFile file, String basis) {
    Annotation done;
    try {
      done = copies.write(file);
    } catch (IOException e) {
      // Somebody may have the copy open; on a full disk the reports will fail.
      done = Annotation.none(Outcome.UNAVAILABLE, List.of(), e.toString());
    }
    if (done.written()) {
      if (!done.untold().isEmpty()) {
        LOG.info("{}: {}", done.outcome(), file.entry().path());
      }
      return basis;
    }
    if (done.outcome() == Outcome.NOTHING_FOUND) {
      return null;
    }
    tell(file.entry(), done.outcome(), done.detail());
    return done.outcome() == Outcome.UNAVAILABLE ? null : withoutCopy(basis);
  }

  /** What is noted of a file of which there can be no copy as things are. */
  private String withoutCopy(String basis) {
    return Sha256.of(basis + engine.copier() + engine.limits());
  }

  private void tell(LedgerEntry entry, Outcome outcome, String detail) {
    LOG.warn(messages.get("log.about", entry.path(), messages.get("annotate." + outcome)));
    LOG.debug("{}: {}", entry.path(), detail);
  }
}
