package io.fuhe.backup;

import io.fuhe.backup.Manifest.Entry;
import io.fuhe.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes a data folder out of a backup. */
public final class Restore {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path backup;

  public Restore(Path backup) {
    this.backup = backup;
  }

  /**
   * Restores. Everything is written aside and checked before it gets its name, so that the folder
   * is whole or not there.
   *
   * @param data a folder that is not there
   * @throws InvalidBackup when the backup is damaged or of another kind; names what is wrong
   */
  public Manifest to(Path data) throws IOException {
    Path whole = data.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    Path aside = Files.createTempDirectory(whole.getParent(), whole.getFileName() + ".restoring");
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      Manifest manifest = manifest(zip);
      for (Entry entry : manifest.entries()) {
        extract(zip, entry, aside);
      }
      Files.move(aside, whole);
      return manifest;
    } finally {
      FileUtils.deleteDirectory(aside.toFile());
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new InvalidBackup(Manifest.NAME);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Manifest manifest = JSON.readValue(in, Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new InvalidBackup(Manifest.NAME + ": format " + manifest.format());
      }
      return manifest;
    } catch (JacksonException e) {
      throw new InvalidBackup(Manifest.NAME);
    }
  }

  private static void extract(ZipFile zip, Entry entry, Path folder) throws IOException {
    Path target = folder.resolve(entry.path()).normalize();
    ZipEntry packed = zip.getEntry(entry.path());
    if (packed == null || !target.startsWith(folder)) {
      throw new InvalidBackup(entry.path());
    }
    Files.createDirectories(target.getParent());
    MessageDigest digest = Sha256.digest();
    try (InputStream in = zip.getInputStream(packed);
        OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
      in.transferTo(out);
    }
    if (!Sha256.hex(digest.digest()).equals(entry.sha256())) {
      throw new InvalidBackup(entry.path());
    }
  }
}
