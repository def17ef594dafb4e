package io.fuhe.inbox;

import io.fuhe.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The parts that an inbox is seen in: each has files from all over it, told by their paths, so that
 * few files that changed are in few parts, however folders are filled.
 */
public final class InboxPart {

  /** How many parts there are; another number needs another number in every submission. */
  public static final int PARTS = 1024;

  /** What a part without files looks like. */
  public static final String NO_FILES = "none";

  private InboxPart() {}

  /** The part that a path is in, from 0 on. */
  public static int of(String path) {
    CRC32 hash = new CRC32();
    hash.update(path.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % PARTS);
  }

  /**
   * A file of a part.
   *
   * @param stamp what tells without reading it that it is the same, empty where nothing does
   */
  public record Outside(String path, Optional<String> stamp) {}

  /**
   * What a part looks like from outside.
   *
   * @param files in the order of their paths
   * @return empty where that does not tell whether its files are the same
   */
  public static String trace(Collection<Outside> files) {
    if (files.isEmpty()) {
      return NO_FILES;
    }
    MessageDigest digest = Sha256.digest();
    for (Outside file : files) {
      if (file.stamp().isEmpty()) {
        return "";
      }
      digest.update(
          (file.path() + "\0" + file.stamp().orElseThrow() + "\0")
              .getBytes(StandardCharsets.UTF_8));
    }
    return Sha256.hex(digest.digest());
  }
}
