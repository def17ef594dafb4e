package io.fuhe.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What tells without reading a file that it is the one that was read: its size, when it was changed
 * last, and, where the file system says so, when anything about it was.
 */
public final class FileStamp {

  /** Within so long of its time a file may be changed again and keep it: some clocks are coarse. */
  private static final Duration COARSE = Duration.ofSeconds(2);

  private FileStamp() {}

  /**
   * That of a file.
   *
   * @param now a file that was changed just before has none, because its time does not tell it
   * @return empty where it cannot be told, too, and of what is no plain file
   */
  public static Optional<String> of(Path file, Instant now) {
    try {
      Map<String, Object> its = attributes(file);
      if (!Boolean.TRUE.equals(its.get("isRegularFile"))) {
        return Optional.empty();
      }
      StringBuilder stamp = new StringBuilder(its.get("size").toString());
      for (String time : new String[] {"lastModifiedTime", "ctime"}) {
        if (its.get(time) instanceof FileTime at) {
          if (Duration.between(at.toInstant(), now).abs().compareTo(COARSE) < 0) {
            return Optional.empty();
          }
          stamp.append(' ').append(at.toMillis());
        }
      }
      return Optional.of(stamp.toString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> attributes(Path file) throws IOException {
    try {
      return Files.readAttributes(
          file, "unix:isRegularFile,size,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS);
    } catch (UnsupportedOperationException | IllegalArgumentException otherSystems) {
      return Files.readAttributes(
          file, "isRegularFile,size,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
    }
  }
}
