package io.fuhe.batch.files;

import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Originals;
import io.fuhe.worker.FileWork;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads and judges a file of the ledger from its original. */
public final class FileExamination implements ItemProcessor<LedgerEntry, ExaminedFile> {

  private static final int ID_DIGITS = 16;

  private final FileWork work;
  private final Originals originals;

  public FileExamination(FileWork work, Originals originals) {
    this.work = work;
    this.originals = originals;
  }

  @Override
  public ExaminedFile process(LedgerEntry entry) {
    return new ExaminedFile(
        entry,
        work.examine(
            originals.path(entry.sha256()), entry.path(), entry.sha256().substring(0, ID_DIGITS)));
  }
}
