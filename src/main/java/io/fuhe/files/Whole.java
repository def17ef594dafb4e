package io.fuhe.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Puts finished files in their place, so that under a name there is a whole file or none, after a
 * power cut too: the content is on the disk before the name is.
 */
public final class Whole {

  private Whole() {}

  /**
   * Moves a finished file to its place, and takes the place of one that is there.
   *
   * @param made on the same file system, for best in the same folder
   */
  public static void move(Path made, Path place) throws IOException {
    sync(made, StandardOpenOption.WRITE);
    replace(made, place);
    syncFolder(place.toAbsolutePath().getParent());
  }

  /**
   * Moves a finished file or folder to a place that is free.
   *
   * @throws FileAlreadyExistsException when the place is taken
   */
  public static void moveNew(Path made, Path place) throws IOException {
    if (Files.isRegularFile(made)) {
      sync(made, StandardOpenOption.WRITE);
      moveFile(made, place);
    } else {
      Files.move(made, place);
    }
    syncFolder(place.toAbsolutePath().getParent());
  }

  /** Writes a text in UTF-8 aside, and moves it to its place. */
  public static void write(Path file, String content) throws IOException {
    Folders.make(file.toAbsolutePath().getParent());
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    move(Files.write(aside, content.getBytes(StandardCharsets.UTF_8)), file);
  }

  /** Has what was written to a file put on the disk. */
  public static void sync(Path file) throws IOException {
    sync(file, StandardOpenOption.WRITE);
  }

  /**
   * A move looks whether the place is free and then takes it; somebody may come between. A second
   * name is given by the file system itself, to one alone.
   */
  private static void moveFile(Path made, Path place) throws IOException {
    try {
      Files.createLink(place, made);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException noSecondNames) {
      Files.move(made, place);
      return;
    }
    Files.delete(made);
  }

  private static void replace(Path made, Path place) throws IOException {
    try {
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(made, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The names in a folder; Windows opens no folder, and writes names down at once. */
  private static void syncFolder(Path folder) {
    try {
      sync(folder, StandardOpenOption.READ);
    } catch (IOException notThere) {
      return;
    }
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
