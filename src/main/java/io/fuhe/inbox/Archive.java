package io.fuhe.inbox;

import io.fuhe.inbox.Uploading.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;

/**
 * Keeps every original by the hash of its content, so that a year can be read again at any time.
 */
public final class Archive {

  private static final String ASIDE = "incoming";
  private static final int BUFFER = 1 << 16;

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
   * @throws StillUploading when the file was changed meanwhile; nothing is kept then
   * @throws UnreadableOriginal when the file is a link or no file at all, or cannot be read
   * @throws IOException when the copy cannot be written, as on a full disk
   */
  public Kept keep(Path file) throws IOException {
    Files.createDirectories(folder);
    Path aside = Files.createTempFile(folder, ASIDE, null);
    try (InputStream in = open(file)) {
      Stamp before = Stamp.of(file);
      MessageDigest digest = Sha256.digest();
      long size = 0;
      try (OutputStream out = Files.newOutputStream(aside)) {
        byte[] buffer = new byte[BUFFER];
        for (int n = read(in, buffer, file); n >= 0; n = read(in, buffer, file)) {
          digest.update(buffer, 0, n);
          out.write(buffer, 0, n);
          size += n;
        }
      }
      if (!before.equals(Stamp.of(file))) {
        throw new StillUploading(file);
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

  /** Clears away what a killed process left half written. */
  public void tidy() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ASIDE + "*")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  private static InputStream open(Path file) throws UnreadableOriginal {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnreadableOriginal("not a regular file", null);
    }
    try {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UnreadableOriginal("cannot be opened", e);
    }
  }

  private static int read(InputStream in, byte[] buffer, Path file) throws UnreadableOriginal {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new UnreadableOriginal("cannot be read: " + file.getFileName(), e);
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
