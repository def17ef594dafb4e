package io.fuhe.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a folder looks like from outside: other once something in it came, went or changed. */
public final class FolderTrace {

  private FolderTrace() {}

  /**
   * That of the folders in a folder whose names are of some length: when anything came into each or
   * went. What files have in them is not seen.
   */
  public static String ofFolders(Path folder, int nameLength) throws IOException {
    Set<String> seen = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> children = Files.list(folder)) {
        for (Path child : (Iterable<Path>) children::iterator) {
          String name = child.getFileName().toString();
          if (name.length() == nameLength) {
            seen.add(name + " " + Files.getLastModifiedTime(child));
          }
        }
      }
    }
    return of(seen);
  }

  /** That of all files below a folder: their names, sizes and times. */
  public static String ofFiles(Path folder) throws IOException {
    Set<String> seen = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes its) {
              seen.add(folder.relativize(file) + " " + its.size() + " " + its.lastModifiedTime());
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return of(seen);
  }

  private static String of(Collection<String> seen) {
    return Sha256.of(String.join("\n", seen));
  }
}
