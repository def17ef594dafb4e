package io.fuhe.backup;

import io.fuhe.backup.Manifest.Entry;
import io.fuhe.files.Folders;
import io.fuhe.files.Sha256;
import io.fuhe.files.Whole;
import io.fuhe.files.WritingFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Copies the embedded database and the archive, as they are at one moment, into one file. */
public final class Backup {

  static final String DATABASE = "db";
  static final String ARCHIVE = "archive";
  private static final Pattern ORIGINAL = Pattern.compile("[0-9a-f]{64}");
  private static final JsonMapper JSON = new JsonMapper();

  private final Path data;
  private final JdbcClient db;
  private final String program;

  /**
   * Makes backups of a data folder that nobody else works on.
   *
   * @param program what the manifest says made it
   */
  public Backup(Path data, JdbcClient db, String program) {
    this.data = data;
    this.db = db;
    this.program = program;
  }

  /**
   * Writes a backup; under its name there is a whole one or none.
   *
   * @throws InvalidBackup when an original is no longer what was archived
   * @throws IOException when the file is there already or cannot be written
   */
  public Manifest write(Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Folders.make(whole.getParent());
    Path aside = Files.createTempFile(whole.getParent(), whole.getFileName().toString(), ".part");
    WritingFolder.tidy(data);
    try (WritingFolder copy = WritingFolder.in(data)) {
      copyDatabase(copy.folder());
      Manifest manifest;
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(aside))) {
        manifest = write(zip, copy.folder());
      }
      Whole.moveNew(aside, whole);
      return manifest;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void copyDatabase(Path folder) {
    String target = folder.toAbsolutePath().toString().replace("'", "''") + "/";
    db.sql("backup database to '" + target + "' blocking as files").update();
  }

  private Manifest write(ZipOutputStream zip, Path database) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path file : files(database)) {
      entries.add(add(zip, file, DATABASE + "/" + database.relativize(file)));
    }
    Path archive = data.resolve(ARCHIVE);
    for (Path file : files(archive)) {
      if (!isOriginal(file)) {
        continue;
      }
      Entry entry = add(zip, file, ARCHIVE + "/" + archive.relativize(file));
      if (!entry.path().endsWith("/" + entry.sha256())) {
        throw new InvalidBackup(entry.path());
      }
      entries.add(entry);
    }
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            program,
            Instant.now(),
            count("submission"),
            count("form"),
            List.copyOf(entries));
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
    return manifest;
  }

  private long count(String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static Entry add(ZipOutputStream zip, Path file, String name) throws IOException {
    String path = name.replace('\\', '/');
    zip.putNextEntry(new ZipEntry(path));
    MessageDigest digest = Sha256.digest();
    long size;
    try (InputStream in = Files.newInputStream(file)) {
      // Not closed: that would close the zip.
      OutputStream out = new DigestOutputStream(zip, digest);
      size = in.transferTo(out);
    }
    zip.closeEntry();
    return new Entry(path, size, Sha256.hex(digest.digest()));
  }

  /** Originals are called by their hash; what else is there, a killed run may have left. */
  private static boolean isOriginal(Path file) {
    return ORIGINAL.matcher(file.getFileName().toString()).matches();
  }

  /** In a stable order. */
  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
