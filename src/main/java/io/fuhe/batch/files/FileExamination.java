package io.fuhe.batch.files;

import io.fuhe.inbox.Archive;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.worker.FileWork;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads and judges a file of the ledger from its archived original. */
public final class FileExamination implements ItemProcessor<LedgerEntry, ExaminedFile> {

  private static final int ID_DIGITS = 16;

  private final FileWork work;
  private final Archive archive;

  public FileExamination(FileWork work, Archive archive) {
    this.work = work;
    this.archive = archive;
  }

  @Override
  public ExaminedFile process(LedgerEntry entry) {
    return new ExaminedFile(
        entry,
        work.examine(
            archive.path(entry.sha256()), entry.path(), entry.sha256().substring(0, ID_DIGITS)));
  }
}
