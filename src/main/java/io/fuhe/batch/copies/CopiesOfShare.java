package io.fuhe.batch.copies;

import io.fuhe.batch.run.StopRequest;
import io.fuhe.inbox.LedgerEntry;
import java.util.Iterator;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Sees to the annotated copies of one of several equal shares of the files. */
public class CopiesOfShare
    implements ItemReader<LedgerEntry>,
        ItemProcessor<LedgerEntry, CopiedFile>,
        ItemWriter<CopiedFile> {

  private final FileCopies copies;
  private final Iterator<LedgerEntry> files;
  private final StopRequest stop;

  public CopiesOfShare(FileCopies copies, StopRequest stop, int share, int shares) {
    this.copies = copies;
    this.files = copies.files(share, shares);
    this.stop = stop;
  }

  @Override
  public LedgerEntry read() {
    return files.hasNext() ? files.next() : null;
  }

  @Override
  public CopiedFile process(LedgerEntry entry) {
    return stop.made() ? null : copies.of(entry).orElse(null);
  }

  @Override
  public void write(Chunk<? extends CopiedFile> chunk) {
    chunk.forEach(copies::note);
  }
}
