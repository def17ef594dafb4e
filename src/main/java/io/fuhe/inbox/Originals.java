package io.fuhe.inbox;

import java.io.IOException;

/**
 * Where the originals that were received are had from, by the hash of their content: all that a
 * worker on another machine needs of the archive.
 */
@FunctionalInterface
public interface Originals {

  /**
   * The original with a hash, to be closed when it was read.
   *
   * @throws java.nio.file.NoSuchFileException when it is not there
   * @throws DamagedOriginal when what is there has another hash
   * @throws OriginalsUnavailable when no original can be had at present
   */
  Original open(String sha256) throws IOException;
}
