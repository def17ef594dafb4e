package io.fuhe.batch.files;

import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Quarantine;
import io.fuhe.store.Changes;
import java.io.IOException;

/**
 * Whether anybody took an original out of the archive, or changed one under its other name in
 * quarantine, since a run was done with these folders.
 */
public final class KeptOriginals {

  private static final String ARCHIVE = "archive";
  private static final String QUARANTINE = "quarantine";

  private final Archive archive;
  private final Quarantine quarantine;
  private final Changes changes;

  public KeptOriginals(Archive archive, Quarantine quarantine, Changes changes) {
    this.archive = archive;
    this.quarantine = quarantine;
    this.changes = changes;
  }

  /** Whether both folders look as a run left them. */
  boolean areAsTheyWere() throws IOException {
    return changes.restsOn(ARCHIVE, archive.trace())
        && changes.restsOn(QUARANTINE, quarantine.trace());
  }

  /** Notes what the archive looks like: the run keeps no more originals. */
  void archived() throws IOException {
    changes.restsOnNow(ARCHIVE, archive.trace());
  }

  /** Notes what the quarantine looks like: the run sets no more files aside. */
  void setAside() throws IOException {
    changes.restsOnNow(QUARANTINE, quarantine.trace());
  }
}
