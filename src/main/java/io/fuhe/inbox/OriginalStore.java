package io.fuhe.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/**
 * Keeps originals by the hash of their content: a folder, or a store of objects. All methods throw
 * {@link OriginalsUnavailable} when the store cannot be used at present.
 */
public interface OriginalStore extends Originals {

  /** Where it is, the same on all machines; empty for the folder that a data folder has. */
  String address();

  /**
   * Makes sure that it can be used, and clears away what a killed process left half written on this
   * machine.
   */
  void ready() throws IOException;

  /** A folder on this machine where copies are made that are to be kept. */
  Path aside();

  /** Whether an original of a size, in bytes, is there under a hash. */
  boolean has(String sha256, long size);

  /** Those of some hashes under which there is an original. */
  Set<String> among(Collection<String> sha256s);

  /**
   * Keeps a file that nobody else has, in the place of what may be there.
   *
   * @param whole in the folder {@link #aside}
   * @param sha256 of its content
   * @throws IOException when it cannot be kept
   */
  void keep(Path whole, String sha256) throws IOException;

  /** What it looks like from outside: other once an original came or went behind its back. */
  String trace() throws IOException;
}
