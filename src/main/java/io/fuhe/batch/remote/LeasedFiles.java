package io.fuhe.batch.remote;

import io.fuhe.batch.files.ExaminedFile;
import io.fuhe.batch.files.ExaminedFileWriter;
import io.fuhe.batch.files.FileExamination;
import io.fuhe.inbox.LedgerEntry;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Reads and stores files as long as the lease of their part is held. */
public class LeasedFiles
    implements ItemProcessor<LedgerEntry, ExaminedFile>, ItemWriter<ExaminedFile> {

  private final Lease lease;
  private final FileExamination examination;
  private final ExaminedFileWriter writer;

  /**
   * The files of a part.
   *
   * @param part that is in hand
   */
  public LeasedFiles(
      HeldLeases leases, long part, FileExamination examination, ExaminedFileWriter writer) {
    this.lease = leases.of(part);
    this.examination = examination;
    this.writer = writer;
  }

  @Override
  public ExaminedFile process(LedgerEntry entry) {
    lease.hold(entry.path());
    return examination.process(entry);
  }

  @Override
  public void write(Chunk<? extends ExaminedFile> chunk) {
    lease.store(chunk.size());
    writer.write(chunk);
  }
}
