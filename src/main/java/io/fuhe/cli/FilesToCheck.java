package io.fuhe.cli;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.inbox.Inbox;
import io.fuhe.inbox.Leftovers;
import io.fuhe.inbox.ReceivedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files that a command line names, those of folders included. */
final class FilesToCheck {

  private FilesToCheck() {}

  /**
   * Every file once, in the order in which it is named. Of a folder, what an earlier check wrote
   * and what systems and office programs left is passed over.
   *
   * @param named files and folders that exist
   */
  static List<FileToCheck> of(List<Path> named) throws IOException {
    Map<Path, FileToCheck> files = new LinkedHashMap<>();
    for (Path path : named) {
      for (FileToCheck file : filesOf(path)) {
        files.putIfAbsent(file.file().toAbsolutePath().normalize(), file);
      }
    }
    Map<String, Long> called =
        files.values().stream()
            .collect(Collectors.groupingBy(FileToCheck::name, Collectors.counting()));
    return files.values().stream()
        .map(file -> called.get(file.name()) == 1 ? file : file.calledByItsPath())
        .toList();
  }

  private static List<FileToCheck> filesOf(Path named) throws IOException {
    if (!Files.isDirectory(named)) {
      return List.of(new FileToCheck(slashes(named), target(named), slashes(named.getFileName())));
    }
    List<FileToCheck> files = new ArrayList<>();
    for (ReceivedFile file : new Inbox(named).files()) {
      if (!AnnotatedOriginals.isMarked(file.file()) && !Leftovers.isOne(file.path())) {
        files.add(new FileToCheck(slashes(named.resolve(file.path())), file.file(), file.path()));
      }
    }
    return files;
  }

  /** Who names a link means what it leads to; of a folder, links are not followed. */
  private static Path target(Path named) throws IOException {
    return Files.isSymbolicLink(named) ? named.toRealPath() : named;
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
