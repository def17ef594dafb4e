package io.fuhe.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Keeps files to their owner, whatever the umask: folders 700, files 600. Where the file system
 * knows no such permissions, or the files are somebody else's, nothing is changed.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** One file or folder; a link is left alone. */
  public static void one(Path path) throws IOException {
    BasicFileAttributes kind =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    // By its name: without following links the platform opens and closes the file, and that would
    // let go of a lock that this process has on it.
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null || kind.isSymbolicLink()) {
      return;
    }
    Set<PosixFilePermission> wanted = kind.isDirectory() ? FOLDER : FILE;
    try {
      if (!view.readAttributes().permissions().equals(wanted)) {
        view.setPermissions(wanted);
      }
    } catch (FileSystemException e) {
      // Somebody else's: who made it decides who may read it.
      return;
    }
  }

  /** Whether nobody but the owner has any permission; so where there is nothing, too. */
  public static boolean is(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return view == null
        || !Files.exists(path)
        || FOLDER.containsAll(view.readAttributes().permissions());
  }

  /**
   * A folder or file and everything below it, if it is there; what vanishes meanwhile is passed
   * over.
   */
  public static void all(Path top) throws IOException {
    if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            // After what is in it: whoever was interrupted begins again.
            one(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            try {
              one(file);
            } catch (IOException vanished) {
              return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
