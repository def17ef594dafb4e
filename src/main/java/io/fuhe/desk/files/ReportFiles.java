package io.fuhe.desk.files;

import io.fuhe.files.WritingFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The reports of the last run, as files to take along; nothing beside their folder. */
public final class ReportFiles {

  private static final int MOST = 2000;

  private final Path root;

  public ReportFiles(Path root) {
    this.root = root;
  }

  /**
   * A file or folder.
   *
   * @param path below the folder of reports, with slashes
   * @param size in bytes; 0 of a folder
   */
  public record Entry(String path, String name, boolean folder, long size, Instant changed) {}

  /**
   * What is in a folder, folders first, then by name; no more than anybody looks through.
   *
   * @param folder empty for the folder of reports itself
   * @return empty when there is no such folder; nothing is in one that no run wrote to yet
   */
  public Optional<List<Entry>> list(String folder) throws IOException {
    if (folder.isEmpty()) {
      return Optional.of(Files.isDirectory(root) ? entries(root) : List.of());
    }
    Optional<Path> at = inside(folder).filter(path -> isThere(path, true));
    return at.isPresent() ? Optional.of(entries(at.get())) : Optional.empty();
  }

  /** A file; empty when there is none. */
  public Optional<Path> file(String path) {
    return inside(path).filter(file -> isThere(file, false));
  }

  private List<Entry> entries(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        String name = each.getFileName().toString();
        boolean isFolder = isThere(each, true);
        if (entries.size() < MOST
            && !WritingFolder.isOne(name)
            && (isFolder || isThere(each, false))) {
          entries.add(
              new Entry(
                  root.relativize(each).toString().replace('\\', '/'),
                  name,
                  isFolder,
                  isFolder ? 0 : Files.size(each),
                  Files.getLastModifiedTime(each).toInstant()));
        }
      }
    }
    entries.sort(Comparator.comparing((Entry each) -> !each.folder()).thenComparing(Entry::name));
    return entries;
  }

  /** No link is followed, so that nothing beside the folder is ever told. */
  private static boolean isThere(Path path, boolean folder) {
    return folder
        ? Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        : Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private Optional<Path> inside(String path) {
    try {
      Path at = root.resolve(path).normalize();
      if (!at.startsWith(root) || Path.of(path).isAbsolute()) {
        return Optional.empty();
      }
      for (Path above = at; !above.equals(root); above = above.getParent()) {
        if (Files.isSymbolicLink(above) || WritingFolder.isOne(above.getFileName().toString())) {
          return Optional.empty();
        }
      }
      return Optional.of(at);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
