package io.fuhe.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that are made when they are not there. */
public final class Folders {

  private Folders() {}

  /**
   * Makes a folder and those above it. One that is a link to a folder is there; the platform's own
   * method takes it for a file.
   *
   * @return the folder
   */
  public static Path make(Path folder) throws IOException {
    return Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
  }
}
