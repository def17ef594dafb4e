package io.fuhe.inbox;

import io.fuhe.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * What a part of an inbox looks like from outside, told file by file, always in the same order: the
 * files themselves are not kept.
 */
public final class InboxTrace {

  /** What a part without files looks like. */
  public static final String NO_FILES = "none";

  private final MessageDigest digest = Sha256.digest();
  private boolean tells = true;
  private int files;

  /**
   * Adds a file.
   *
   * @param stamp what tells without reading it that it is the same, empty where nothing does
   */
  public void add(String path, Optional<String> stamp) {
    files++;
    if (stamp.isEmpty()) {
      tells = false;
    } else {
      digest.update((path + "\0" + stamp.get() + "\0").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** How many files there were. */
  public int files() {
    return files;
  }

  /** What they look like, once all are told; empty where that does not tell that they are these. */
  public String text() {
    if (files == 0) {
      return NO_FILES;
    }
    return tells ? Sha256.hex(digest.digest()) : "";
  }
}
