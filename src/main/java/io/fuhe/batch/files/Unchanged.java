package io.fuhe.batch.files;

import io.fuhe.inbox.Archive;
import io.fuhe.inbox.FileStamp;
import io.fuhe.inbox.ReceivedFile;
import io.fuhe.store.Ledger;
import io.fuhe.store.Ledger.Stamped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells the files that are there as they were met last, by what they look like from outside, from
 * those that have to be read.
 */
final class Unchanged {

  /** So many files are looked up at once. */
  private static final int PAGE = 500;

  private final Archive archive;
  private final Ledger ledger;
  private final boolean none;
  private final Clock clock;
  private final List<Long> ids = new ArrayList<>();

  /**
   * Begins without files.
   *
   * @param none whether all are to be read, however they look
   */
  Unchanged(Archive archive, Ledger ledger, boolean none, Clock clock) {
    this.archive = archive;
    this.ledger = ledger;
    this.none = none;
    this.clock = clock;
  }

  /** Takes a file that has to be read. */
  interface Other {
    void read(ReceivedFile file) throws IOException;
  }

  /** Sets those apart that are unchanged, and hands on the others in their order. */
  void apart(List<ReceivedFile> files, Other others) throws IOException {
    for (int from = 0; from < files.size(); from += PAGE) {
      List<ReceivedFile> page = files.subList(from, Math.min(files.size(), from + PAGE));
      Map<String, Stamped> before = before(page);
      for (ReceivedFile file : page) {
        Stamped known = before.get(file.path());
        if (known != null && same(file, known)) {
          ids.add(known.id());
        } else {
          others.read(file);
        }
      }
    }
  }

  private Map<String, Stamped> before(List<ReceivedFile> page) {
    return none
        ? Map.of()
        : ledger
            .stampedAt(page.stream().map(ReceivedFile::path).collect(Collectors.toSet()))
            .stream()
            .filter(known -> known.stamp() != null)
            .collect(Collectors.toMap(Stamped::path, Function.identity()));
  }

  /** What the archive lost is kept anew. */
  private boolean same(ReceivedFile file, Stamped known) {
    return FileStamp.of(file.file(), clock.instant()).filter(known.stamp()::equals).isPresent()
        && archive.has(known.sha256(), known.size());
  }

  /** Their numbers in the ledger. */
  List<Long> ids() {
    return ids;
  }
}
