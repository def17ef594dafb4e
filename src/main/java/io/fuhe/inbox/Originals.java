package io.fuhe.inbox;

import java.nio.file.Path;

/**
 * Where the originals that were received are had from, by the hash of their content: all that a
 * worker on another machine needs of the archive. Today that is the archive's own folder, shared; a
 * store of objects would fetch a copy.
 */
@FunctionalInterface
public interface Originals {

  /** A file on this machine with the content of that hash; whoever reads it leaves it as it is. */
  Path path(String sha256);
}
