package io.fuhe.inbox;

import io.fuhe.document.LastPart;
import io.fuhe.files.DiskName;
import io.fuhe.files.FolderTrace;
import io.fuhe.files.Folders;
import io.fuhe.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What could not be read, for a person to look at: a folder a reason, below it a folder a file with
 * the original and the reason in words. The archive stays the original's home; here it only has a
 * second name, where the file system allows that.
 */
public final class Quarantine {

  private static final String REASON = "reason.txt";
  private static final int HASH_DIGITS = 16;

  private final Path folder;
  private final Originals originals;

  public Quarantine(Path folder, Originals originals) {
    this.folder = folder;
    this.originals = originals;
  }

  /**
   * Sets a file aside, with its reason in words; one that never came into the archive only has the
   * reason.
   *
   * @throws IOException when that cannot be written, or the original is no longer in the archive
   */
  public void put(LedgerEntry entry, String reason) throws IOException {
    remove(entry);
    Path place = folder.resolve(entry.reason().name()).resolve(key(entry, entry.sha256()));
    Folders.make(place);
    Files.write(
        place.resolve(REASON),
        List.of(entry.path(), entry.reason().name(), reason),
        StandardCharsets.UTF_8);
    if (!entry.sha256().isEmpty()) {
      try (Original original = originals.open(entry.sha256())) {
        link(original.file(), place.resolve(DiskName.of(nameOf(entry))));
      }
    }
  }

  /** Takes a file out, whatever it was there for; before it had a content, too. */
  public void remove(LedgerEntry entry) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> reasons = Files.list(folder)) {
      for (Path reason : reasons.toList()) {
        delete(reason.resolve(key(entry, entry.sha256())));
        delete(reason.resolve(key(entry, "")));
      }
    }
  }

  /** What it looks like from outside: other once a file came, went or was changed. */
  public String trace() throws IOException {
    return FolderTrace.ofFiles(folder);
  }

  private static void link(Path original, Path name) throws IOException {
    try {
      Files.createLink(name, original);
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.copy(original, name);
    }
  }

  private static void delete(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.list(place)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(place);
    }
  }

  /** Of the path too: one content may have come under two names. */
  private static String key(LedgerEntry entry, String sha256) {
    return Sha256.of(entry.path() + "\n" + sha256).substring(0, HASH_DIGITS);
  }

  /** The name alone; a file may be called like the reason's. */
  private static String nameOf(LedgerEntry entry) {
    String name = LastPart.of(entry.path());
    return name.equals(REASON) ? "_" + name : name;
  }
}
