package io.fuhe.cli;

import java.nio.file.Path;

/**
 * A file that a command line names.
 *
 * @param path as on the command line, with slashes
 * @param file where it is
 * @param name the file's name; below a folder that was named, the path from there; as {@code path}
 *     where two would be called the same
 */
record FileToCheck(String path, Path file, String name) {

  FileToCheck calledByItsPath() {
    return new FileToCheck(path, file, path);
  }
}
