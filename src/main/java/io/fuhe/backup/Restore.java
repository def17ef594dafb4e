package io.fuhe.backup;

import io.fuhe.backup.Manifest.Entry;
import io.fuhe.files.Folders;
import io.fuhe.files.OwnerOnly;
import io.fuhe.files.Sha256;
import io.fuhe.files.Whole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a data folder out of a backup, in two steps: everything is unpacked aside and checked, and
 * only then does it get its name, so that what is there is not touched for a backup that is
 * damaged.
 */
public final class Restore implements AutoCloseable {

  /** Without these there is no database. */
  private static final List<String> LEAST = List.of("db/fuhe.properties", "db/fuhe.script");

  private static final JsonMapper JSON = new JsonMapper();

  private final Path data;
  private final Path aside;
  private final Manifest manifest;

  private Restore(Path data, Path aside, Manifest manifest) {
    this.data = data;
    this.aside = aside;
    this.manifest = manifest;
  }

  /**
   * Unpacks a backup beside the folder that it is to become, and checks it.
   *
   * @throws InvalidBackup when the backup is damaged or of another kind; names what is wrong
   */
  public static Restore checked(Path backup, Path data) throws IOException {
    Path whole = data.toAbsolutePath();
    Folders.make(whole.getParent());
    Path aside = Files.createTempDirectory(whole.getParent(), whole.getFileName() + ".restoring");
    boolean checked = false;
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      Manifest manifest = manifest(zip);
      for (Entry entry : manifest.entries()) {
        extract(zip, entry, aside);
      }
      OwnerOnly.all(aside);
      checked = true;
      return new Restore(whole, aside, manifest);
    } finally {
      if (!checked) {
        FileUtils.deleteDirectory(aside.toFile());
      }
    }
  }

  /**
   * Gives the folder its name.
   *
   * @throws FileAlreadyExistsException when another one still has it
   */
  public Manifest finish() throws IOException {
    Whole.moveNew(aside, data);
    return manifest;
  }

  /** Takes away what was not finished. */
  @Override
  public void close() throws IOException {
    FileUtils.deleteDirectory(aside.toFile());
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
      requireWhole(manifest, zip);
      return manifest;
    } catch (JacksonException e) {
      throw new InvalidBackup(Manifest.NAME);
    }
  }

  /** What the manifest names is what is there, and a database is among it. */
  private static void requireWhole(Manifest manifest, ZipFile zip) throws InvalidBackup {
    if (manifest.entries() == null || !manifest.entries().stream().allMatch(Entry::isWhole)) {
      throw new InvalidBackup(Manifest.NAME);
    }
    Set<String> named = manifest.entries().stream().map(Entry::path).collect(Collectors.toSet());
    for (String needed : LEAST) {
      if (!named.contains(needed)) {
        throw new InvalidBackup(needed);
      }
    }
    for (ZipEntry packed : Collections.list(zip.entries())) {
      String name = packed.getName();
      if (!packed.isDirectory() && !name.equals(Manifest.NAME) && !named.contains(name)) {
        throw new InvalidBackup(name);
      }
    }
  }

  private static void extract(ZipFile zip, Entry entry, Path folder) throws IOException {
    Path target = folder.resolve(entry.path()).normalize();
    ZipEntry packed = zip.getEntry(entry.path());
    if (packed == null || !target.startsWith(folder) || Files.exists(target)) {
      throw new InvalidBackup(entry.path());
    }
    Folders.make(target.getParent());
    MessageDigest digest = Sha256.digest();
    try (InputStream in = zip.getInputStream(packed);
        OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
      in.transferTo(out);
    }
    if (!Sha256.hex(digest.digest()).equals(entry.sha256())) {
      throw new InvalidBackup(entry.path());
    }
    Whole.sync(target);
  }
}
