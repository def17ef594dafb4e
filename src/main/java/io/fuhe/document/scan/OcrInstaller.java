package io.fuhe.document.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Fills a folder with what reads pictures: what is known by its content, and nothing else. Nothing
 * is fetched from anywhere.
 */
public final class OcrInstaller {

  private static final int MOST_BYTES = 64 << 20;

  private static final int BLOCK = 1 << 16;

  private final OcrFolder folder;
  private final Map<String, Path> known;

  /** Fills a folder, which need not be there. */
  public OcrInstaller(OcrFolder folder) {
    this(
        folder,
        Map.of(
            "41bb3b51b6a2e489cd39f538d5a1c74e4333845ab1ccad63e752b6f19ebeee45",
            folder.runtime(),
            "06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0",
            folder.model(),
            "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7",
            folder.characters()));
  }

  OcrInstaller(OcrFolder folder, Map<String, Path> known) {
    this.folder = folder;
    this.known = known;
  }

  /**
   * Takes a file, or what is packed in it.
   *
   * @return whether anything in it was known
   * @throws IOException when it cannot be read, or the folder not be written
   */
  public boolean take(Path file) throws IOException {
    Files.createDirectories(folder.path());
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return keep(stream) || keepPacked(file);
    }
  }

  private boolean keepPacked(Path file) throws IOException {
    boolean any = false;
    try (TarArchiveInputStream packed =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
      for (TarArchiveEntry entry = packed.getNextEntry();
          entry != null;
          entry = packed.getNextEntry()) {
        any |= entry.isFile() && entry.getSize() <= MOST_BYTES && keep(packed);
      }
      return any;
    } catch (IOException e) {
      if (any) {
        throw e;
      }
      // No package at all.
      return false;
    }
  }

  /** Writes what is known under its name; the stream is read to its end and left open. */
  private boolean keep(InputStream stream) throws IOException {
    Path part = Files.createTempFile(folder.path(), "part", null);
    try {
      Path target = known.get(copied(stream, part));
      if (target == null) {
        return false;
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String copied(InputStream stream, Path to) throws IOException {
    MessageDigest digest = sha256();
    try (var out = Files.newOutputStream(to)) {
      byte[] block = new byte[BLOCK];
      for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
        digest.update(block, 0, read);
        out.write(block, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
