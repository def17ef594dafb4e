package io.fuhe.batch.data;

import io.fuhe.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Fuhe keeps in a data folder is its owner's alone: units' originals and what they say. */
public final class OwnData {

  /** Folders that are small, and written by others than Fuhe in part. */
  private static final List<String> SMALL = List.of("db", "quarantine", ".fuhe-workers");

  private static final String ARCHIVE = "archive";

  /** What its own files begin with; more follows while one is written, and in older logs. */
  private static final List<String> OURS =
      List.of("run.lock", "last-run.json", "database.json", "fuhe.log");

  private OwnData() {}

  /**
   * Takes everybody else's permissions away, from what is Fuhe's; a folder that was moved has none.
   */
  public static void secure(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return;
    }
    OwnerOnly.one(data);
    for (String folder : SMALL) {
      OwnerOnly.all(data.resolve(folder));
    }
    // Originals are kept so from the first; only those of an earlier version are not.
    if (!OwnerOnly.is(data.resolve(ARCHIVE))) {
      OwnerOnly.all(data.resolve(ARCHIVE));
    }
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.filter(Files::isRegularFile).filter(OwnData::isOurs).toList()) {
        OwnerOnly.one(file);
      }
    }
  }

  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return OURS.stream().anyMatch(name::startsWith);
  }
}
