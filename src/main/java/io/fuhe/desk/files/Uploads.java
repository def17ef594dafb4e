package io.fuhe.desk.files;

import io.fuhe.desk.files.RefusedUpload.Why;
import io.fuhe.files.DiskName;
import io.fuhe.files.Folders;
import io.fuhe.files.HarmlessName;
import io.fuhe.files.Whole;
import io.fuhe.files.WritingFolder;
import io.fuhe.inbox.Leftovers;
import io.fuhe.inbox.Uploading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts files that are handed in at the desk into the inbox: whole or not at all, and never in the
 * place of another one. Until it is whole, a file lies where no run looks.
 */
public final class Uploads {

  private static final int DEEPEST = 5;
  private static final int BUFFER = 1 << 16;

  /** What lies aside has this name, by which runs too know a file that is not whole. */
  private static final String ASIDE = "upload.part";

  private final Path inbox;
  private final long largest;
  private final Duration settle;
  private final Clock clock;

  /**
   * Uploads to an inbox.
   *
   * @param largest in bytes, what a run reads of a file
   * @param settle how long a run waits for a file to be left alone; one that is put there whole
   *     need not be waited for
   */
  public Uploads(Path inbox, long largest, Duration settle, Clock clock) {
    this.inbox = inbox;
    this.largest = largest;
    this.settle = settle;
    this.clock = clock;
  }

  /**
   * A file that is in the inbox now.
   *
   * @param path below the inbox, with slashes
   * @param already whether it was there before, with the same content
   */
  public record Taken(String path, long size, boolean already) {}

  /** How large a file may be, in bytes. */
  public long largest() {
    return largest;
  }

  /** Clears away what a killed process left half written. */
  public void tidy() throws IOException {
    WritingFolder.tidy(inbox);
  }

  /**
   * Takes a file.
   *
   * @param folder below the inbox, with slashes; empty for the inbox itself
   * @param name what the file is called; of a path only the last part counts
   * @throws RefusedUpload when it is not taken
   * @throws IOException when the content breaks off
   */
  public Taken take(String folder, String name, InputStream content) throws IOException {
    Path place = folder(folder);
    String called = name(name);
    try (WritingFolder aside = aside()) {
      Path part = aside.file(ASIDE);
      long size = copy(content, part);
      if (size == 0) {
        throw new RefusedUpload(Why.EMPTY_FILE);
      }
      return place(part, place, called, size);
    }
  }

  private WritingFolder aside() throws RefusedUpload {
    try {
      return WritingFolder.in(inbox);
    } catch (IOException e) {
      throw new RefusedUpload(Why.NOT_WRITTEN, e);
    }
  }

  private long copy(InputStream content, Path part) throws IOException {
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = open(part)) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        size += n;
        if (size > largest) {
          throw new RefusedUpload(Why.TOO_LARGE);
        }
        write(out, buffer, n);
      }
    }
    return size;
  }

  private static OutputStream open(Path part) throws RefusedUpload {
    try {
      return Files.newOutputStream(part);
    } catch (IOException e) {
      throw new RefusedUpload(Why.NOT_WRITTEN, e);
    }
  }

  private static void write(OutputStream out, byte[] buffer, int length) throws RefusedUpload {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new RefusedUpload(Why.NOT_WRITTEN, e);
    }
  }

  /** Under its name, or with a number where another file is called so. */
  private Taken place(Path part, Path folder, String name, long size) throws IOException {
    try {
      Folders.make(folder);
      requireInside(folder);
      Files.setLastModifiedTime(part, FileTime.from(clock.instant().minus(settle).minusSeconds(1)));
      for (int number = 1; ; number++) {
        Path place = folder.resolve(numbered(name, number));
        try {
          Whole.moveNew(part, place);
          return taken(place, size, false);
        } catch (FileAlreadyExistsException e) {
          if (isSame(part, place)) {
            return taken(place, size, true);
          }
        }
      }
    } catch (RefusedUpload e) {
      throw e;
    } catch (IOException e) {
      throw new RefusedUpload(Why.NOT_WRITTEN, e);
    }
  }

  private Taken taken(Path place, long size, boolean already) {
    return new Taken(inbox.relativize(place).toString().replace('\\', '/'), size, already);
  }

  private static boolean isSame(Path part, Path place) throws IOException {
    return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
        && Files.mismatch(part, place) == -1;
  }

  /** A link may lead elsewhere. */
  private void requireInside(Path folder) throws IOException {
    if (!folder.toRealPath().startsWith(inbox.toRealPath())) {
      throw new RefusedUpload(Why.BAD_NAME);
    }
  }

  private Path folder(String asked) throws RefusedUpload {
    List<String> parts = new ArrayList<>();
    for (String part : asked.split("[/\\\\]")) {
      if (!part.isBlank()) {
        parts.add(harmless(part));
      }
    }
    if (parts.size() > DEEPEST) {
      throw new RefusedUpload(Why.BAD_NAME);
    }
    Path folder = inbox;
    for (String part : parts) {
      folder = folder.resolve(part);
    }
    return folder;
  }

  private static String name(String asked) throws RefusedUpload {
    String[] parts = asked.split("[/\\\\]");
    String name = harmless(parts.length == 0 ? "" : parts[parts.length - 1]);
    if (new Uploading(Duration.ZERO, Clock.systemUTC()).waits(Path.of(name))
        || Leftovers.isNamed(name)) {
      throw new RefusedUpload(Why.UNFINISHED_NAME);
    }
    return name;
  }

  private static String harmless(String part) throws RefusedUpload {
    String name =
        DiskName.of(HarmlessName.of(Normalizer.normalize(part.strip(), Normalizer.Form.NFC)));
    if (part.isBlank() || part.strip().matches("\\.+") || WritingFolder.isOne(name)) {
      throw new RefusedUpload(Why.BAD_NAME);
    }
    return name;
  }

  private static String numbered(String name, int number) {
    if (number == 1) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    int at = dot > 0 ? dot : name.length();
    return name.substring(0, at) + " (" + number + ")" + name.substring(at);
  }
}
