package io.fuhe.inbox;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The parts that an inbox is seen in: each has files from all over it, told by their paths, so that
 * few files that changed are in few parts, however folders are filled.
 */
public final class InboxPart {

  /** How many parts there are; another number needs another number in every submission. */
  public static final int PARTS = 1024;

  private InboxPart() {}

  /** The part that a path is in, from 0 on. */
  public static int of(String path) {
    CRC32 hash = new CRC32();
    hash.update(path.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % PARTS);
  }
}
