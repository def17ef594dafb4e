package io.fuhe.batch;

import io.fuhe.inbox.LedgerEntry;
import java.util.Iterator;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Hands out the files of one partition. What is read already is not among them after a restart. */
final class FileShare implements ItemReader<LedgerEntry> {

  private final Iterator<LedgerEntry> files;

  FileShare(List<LedgerEntry> files) {
    this.files = files.iterator();
  }

  @Override
  public LedgerEntry read() {
    return files.hasNext() ? files.next() : null;
  }
}
