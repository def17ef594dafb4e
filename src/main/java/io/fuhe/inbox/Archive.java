package io.fuhe.inbox;

import io.fuhe.document.Reason;
import io.fuhe.files.Sha256;
import io.fuhe.files.WritingFolder;
import io.fuhe.inbox.Uploading.Stamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Set;

/**
 * Keeps every original by the hash of its content, so that a year can be read again at any time.
 */
public final class Archive implements Originals {

  private static final int BUFFER = 1 << 16;

  /** Files up to this many bytes are read once, into memory: they may come over a slow network. */
  private static final int SMALL = 4 << 20;

  private final OriginalStore store;
  private final long largest;

  /**
   * Opens an archive.
   *
   * @param store what keeps the originals
   * @param largest how many bytes a file may have; nothing is read of a larger one
   */
  public Archive(OriginalStore store, long largest) {
    this.store = store;
    this.largest = largest;
  }

  /**
   * A kept original.
   *
   * @param sha256 of its content, in hex
   * @param size in bytes
   */
  public record Kept(String sha256, long size) {}

  /**
   * Keeps a copy of a file, unless its content is kept already. The copy is written aside and
   * moved, so that the archive never holds half a file. Nothing is read of a file above the limit.
   *
   * @throws StillUploading when the file was changed meanwhile; nothing is kept then
   * @throws RefusedOriginal when the file is a link or no file at all, cannot be read, is too
   *     large, or cannot be copied; nothing is kept then
   */
  public Kept keep(Path file) throws IOException {
    Stamp before = admitted(file, largest);
    boolean small = before.size() <= SMALL;
    ByteArrayOutputStream content = new ByteArrayOutputStream(small ? (int) before.size() : 0);
    Kept kept = read(file, before, small ? content : OutputStream.nullOutputStream());
    if (!before.equals(stamp(file))) {
      throw new StillUploading(file);
    }
    // Of another size is what somebody changed, in quarantine perhaps: it is kept anew.
    if (!store.has(kept.sha256(), kept.size())) {
      if (small) {
        write(before, kept, content::writeTo);
      } else {
        write(before, kept, out -> copy(file, before, kept, out));
      }
    }
    return kept;
  }

  /**
   * Refuses what is not read, as every run does.
   *
   * @param largest how many bytes a file may have
   * @throws RefusedOriginal when the file is a link or no file at all, or is too large
   */
  public static void admit(Path file, long largest) throws RefusedOriginal {
    admitted(file, largest);
  }

  private static Stamp admitted(Path file, long largest) throws RefusedOriginal {
    Stamp stamp = stamp(file);
    if (stamp.size() > largest) {
      throw new RefusedOriginal(Reason.TOO_LARGE, stamp.size(), null);
    }
    return stamp;
  }

  /**
   * Clears away what a killed process left half written.
   *
   * @throws OriginalsUnavailable when nothing can be kept at present
   */
  public void ready() throws IOException {
    store.ready();
  }

  /** What the archive looks like from outside: other once an original came or went. */
  public String trace() throws IOException {
    return store.trace();
  }

  /** Where the originals are, the same on all machines; empty for the data folder's own folder. */
  public String address() {
    return store.address();
  }

  /** Whether an original of a size is there under a hash. */
  public boolean has(String sha256, long size) {
    return store.has(sha256, size);
  }

  /** Those of some hashes under which there is an original. */
  public Set<String> among(Collection<String> sha256s) {
    return store.among(sha256s);
  }

  /** Writes an original. */
  @FunctionalInterface
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private void write(Stamp before, Kept kept, Writing writing) throws IOException {
    try (WritingFolder aside = WritingFolder.in(store.aside())) {
      Path copy = aside.file(kept.sha256());
      try (OutputStream out = Files.newOutputStream(copy)) {
        writing.to(out);
      }
      store.keep(copy, kept.sha256());
    } catch (StillUploading | RefusedOriginal e) {
      throw e;
    } catch (IOException e) {
      throw new RefusedOriginal(Reason.NOT_ARCHIVED, before.size(), e);
    }
  }

  private static void copy(Path file, Stamp before, Kept kept, OutputStream out)
      throws IOException {
    if (!read(file, before, out).equals(kept)) {
      throw new StillUploading(file);
    }
  }

  /**
   * Reads a file to its end.
   *
   * @throws StillUploading when it is longer than it was
   * @throws IOException when what is read cannot be written
   */
  private static Kept read(Path file, Stamp before, OutputStream out) throws IOException {
    MessageDigest digest = Sha256.digest();
    long size = 0;
    try (InputStream in = open(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
        size += n;
        if (size > before.size()) {
          throw new StillUploading(file);
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    return new Kept(Sha256.hex(digest.digest()), size);
  }

  private static InputStream open(Path file) throws RefusedOriginal {
    try {
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new RefusedOriginal(Reason.UNREADABLE, 0, e);
    }
  }

  private static int read(InputStream in, byte[] buffer) throws RefusedOriginal {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new RefusedOriginal(Reason.UNREADABLE, 0, e);
    }
  }

  private static Stamp stamp(Path file) throws RefusedOriginal {
    try {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return Stamp.of(file);
      }
    } catch (IOException e) {
      throw new RefusedOriginal(Reason.UNREADABLE, 0, e);
    }
    // A folder that is handed on as a file is one that could not be read.
    boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    throw new RefusedOriginal(folder ? Reason.UNREADABLE : Reason.NOT_A_FILE, 0, null);
  }

  @Override
  public Original open(String sha256) throws IOException {
    return store.open(sha256);
  }
}
