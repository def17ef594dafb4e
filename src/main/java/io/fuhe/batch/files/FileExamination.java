package io.fuhe.batch.files;

import io.fuhe.document.Reason;
import io.fuhe.inbox.DamagedOriginal;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Original;
import io.fuhe.inbox.Originals;
import io.fuhe.pipeline.Examined;
import io.fuhe.worker.FileWork;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Reads and judges a file of the ledger from its original. One with pictures that was never
 * accepted is left for later first, as nobody misses its forms yet; the next time it is read.
 */
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
    return new ExaminedFile(entry, examined(entry));
  }

  private Examined examined(LedgerEntry entry) {
    try (Original original = originals.open(entry.sha256())) {
      return examined(original.file(), entry);
    } catch (NoSuchFileException e) {
      return Examined.refused(Reason.ORIGINAL_MISSING, e.toString(), List.of());
    } catch (DamagedOriginal e) {
      return Examined.refused(Reason.ORIGINAL_DAMAGED, e.toString(), List.of());
    } catch (IOException e) {
      return Examined.refused(Reason.UNREADABLE, e.toString(), List.of());
    }
  }

  private Examined examined(Path original, LedgerEntry entry) {
    String id = entry.sha256().substring(0, ID_DIGITS);
    return mayWait(entry)
        ? work.examineUnlessPictures(original, entry.path(), id)
        : work.examine(original, entry.path(), id);
  }

  /** The entry tells what became of it when it was read before, if it was. */
  private static boolean mayWait(LedgerEntry entry) {
    return entry.forms() == 0 && entry.reason() != Reason.PICTURES_WAIT;
  }
}
