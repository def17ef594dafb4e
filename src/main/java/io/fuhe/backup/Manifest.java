package io.fuhe.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param format of the backup; a greater one cannot be read
 * @param program that made it
 * @param files how many files the ledger knows
 * @param forms how many forms the store holds
 * @param entries every file of the backup but the manifest itself
 */
public record Manifest(
    int format, String program, Instant created, long files, long forms, List<Entry> entries) {

  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  /**
   * A file of the backup.
   *
   * @param path below the data folder, with slashes
   * @param size in bytes
   */
  record Entry(String path, long size, String sha256) {

    /** Whether it says all that an entry says. */
    boolean isWhole() {
      return path != null && sha256 != null;
    }
  }

  /** How many of the entries are originals. */
  public long originals() {
    return entries.stream().filter(entry -> entry.path().startsWith(Backup.ARCHIVE + "/")).count();
  }

  /** How many bytes the entries have in all. */
  public long size() {
    return entries.stream().mapToLong(Entry::size).sum();
  }
}
