package io.fuhe.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of what could not be read, for a person to look at: a folder a reason, below it a folder a
 * file with the copy and the reason in words. The archive stays the original's home.
 */
public final class Quarantine {

  private static final String REASON = "reason.txt";
  private static final int HASH_DIGITS = 16;

  private final Path folder;
  private final Archive archive;

  public Quarantine(Path folder, Archive archive) {
    this.folder = folder;
    this.archive = archive;
  }

  /**
   * Copies a file aside, with its reason in words; a file that never could be opened only has the
   * reason.
   */
  public void put(LedgerEntry entry, String reason) throws IOException {
    remove(entry);
    Path place = folder.resolve(entry.reason().name()).resolve(key(entry));
    Files.createDirectories(place);
    if (!entry.sha256().isEmpty()) {
      Files.copy(
          archive.path(entry.sha256()),
          place.resolve(DiskName.of(nameOf(entry))),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.write(
        place.resolve(REASON),
        List.of(entry.path(), entry.reason().name(), reason),
        StandardCharsets.UTF_8);
  }

  /** Takes a file out, whatever it was there for. */
  public void remove(LedgerEntry entry) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> reasons = Files.list(folder)) {
      for (Path reason : reasons.toList()) {
        delete(reason.resolve(key(entry)));
      }
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
  private static String key(LedgerEntry entry) {
    return Sha256.of(entry.path() + "\n" + entry.sha256()).substring(0, HASH_DIGITS);
  }

  /** The name alone; a file may be called like the reason's. */
  private static String nameOf(LedgerEntry entry) {
    String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
    return name.equals(REASON) ? "_" + name : name;
  }
}
