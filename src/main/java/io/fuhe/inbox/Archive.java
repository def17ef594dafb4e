package io.fuhe.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * Keeps every original by the hash of its content, so that a year can be read again at any time.
 */
public final class Archive {

  private final Path folder;

  /**
   * Opens an archive.
   *
   * @param folder made when it is not there
   */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /**
   * A kept original.
   *
   * @param sha256 of its content, in hex
   * @param size in bytes
   */
  public record Kept(String sha256, long size) {}

  /**
   * Keeps a copy of a file. The copy is written aside and moved, so that the archive never holds
   * half a file.
   *
   * @throws IOException when the file is a link, cannot be read, or the copy cannot be written
   */
  public Kept keep(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a regular file: " + file.getFileName());
    }
    Files.createDirectories(folder);
    Path aside = Files.createTempFile(folder, "incoming", ".part");
    try {
      MessageDigest digest = Sha256.digest();
      long size;
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
          OutputStream out = new DigestOutputStream(Files.newOutputStream(aside), digest)) {
        size = in.transferTo(out);
      }
      String hash = Sha256.hex(digest.digest());
      Path place = path(hash);
      if (!Files.exists(place)) {
        Files.createDirectories(place.getParent());
        move(aside, place);
      }
      return new Kept(hash, size);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Where the original with a hash is kept. */
  public Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
