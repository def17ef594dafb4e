package io.fuhe.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Tells the files that are still being uploaded: they wait for the next run, because half a file
 * would be read as a damaged one.
 */
public final class Uploading {

  /** What browsers and transfer programs call a file until it is whole. */
  private static final List<String> PARTS =
      List.of(".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp");

  private final Duration settle;
  private final Clock clock;

  /**
   * Looks at files by the clock.
   *
   * @param settle how long a file must have been left alone; zero means that its time is not asked
   */
  public Uploading(Duration settle, Clock clock) {
    this.settle = settle;
    this.clock = clock;
  }

  /**
   * Whether a file is to wait. One whose time lies in the future by more than it takes to settle
   * does not: its clock is wrong, and it would wait for ever.
   */
  public boolean waits(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (PARTS.stream().anyMatch(name::endsWith)) {
      return true;
    }
    try {
      Duration age =
          Duration.between(
              Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant(),
              clock.instant());
      return age.abs().compareTo(settle) < 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What tells that a file was changed: its size and time. */
  record Stamp(long size, long modified) {

    static Stamp of(Path file) throws IOException {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
  }
}
