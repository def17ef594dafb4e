package io.fuhe.batch.copies;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.store.CopyNotes;
import io.fuhe.store.CopyNotes.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * Annotated copies that somebody took away: they are written again. Each is looked for on its own,
 * which is not done every night.
 */
final class LostCopies {

  private final CopyNotes notes;
  private final Path folder;

  /**
   * Those of a folder.
   *
   * @param folder of the copies
   */
  LostCopies(CopyNotes notes, Path folder) {
    this.notes = notes;
    this.folder = folder;
  }

  /** Whether no copy at all is left. */
  boolean all() throws IOException {
    return !Files.isDirectory(folder) || FileUtils.isEmptyDirectory(folder.toFile());
  }

  /** Has those seen to that are not there. */
  void look() {
    // Where none was ever written, all files would be gone through to find that.
    List<Place> page = notes.isAnySeenTo() ? notes.copiesAfter(0) : List.of();
    while (!page.isEmpty()) {
      notes.seeToAgain(
          page.stream()
              .filter(file -> AnnotatedOriginals.copy(folder, file.path()).isEmpty())
              .map(Place::id)
              .toList());
      page = notes.copiesAfter(page.get(page.size() - 1).id());
    }
  }
}
