package io.fuhe.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/**
 * A folder inside another one, in which files are written that are moved to their place only when
 * they are whole.
 */
public final class WritingFolder implements AutoCloseable {

  private static final String NAME = ".fuhe-writing";

  private final Path folder;

  private WritingFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes one.
   *
   * @param parent made when it is not there
   */
  public static WritingFolder in(Path parent) throws IOException {
    Folders.make(parent);
    return new WritingFolder(Files.createTempDirectory(parent, NAME));
  }

  /** Clears away what a killed process left half written. */
  public static void tidy(Path parent) throws IOException {
    if (Files.isDirectory(parent)) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, NAME + "*")) {
        for (Path each : left) {
          FileUtils.deleteDirectory(each.toFile());
        }
      }
    }
  }

  /** Whether a folder is called as these are: what is in it is not whole. */
  public static boolean isOne(String name) {
    return name.startsWith(NAME);
  }

  /** Where to write a file of that name. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    FileUtils.deleteDirectory(folder.toFile());
  }
}
