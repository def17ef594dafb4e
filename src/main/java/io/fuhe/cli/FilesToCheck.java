package io.fuhe.cli;

import io.fuhe.inbox.Inbox;
import io.fuhe.inbox.ReceivedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that a command line names, those of folders included. */
final class FilesToCheck {

  private FilesToCheck() {}

  /**
   * Every file once, in the order in which it is named, called as on the command line.
   *
   * @param named files and folders that exist
   */
  static List<ReceivedFile> of(List<Path> named) throws IOException {
    Map<Path, ReceivedFile> files = new LinkedHashMap<>();
    for (Path path : named) {
      for (ReceivedFile file : filesOf(path)) {
        files.putIfAbsent(file.file().toAbsolutePath().normalize(), file);
      }
    }
    return List.copyOf(files.values());
  }

  private static List<ReceivedFile> filesOf(Path named) throws IOException {
    if (!Files.isDirectory(named)) {
      return List.of(new ReceivedFile(slashes(named), named));
    }
    List<ReceivedFile> files = new ArrayList<>();
    for (ReceivedFile file : new Inbox(named).files()) {
      files.add(new ReceivedFile(slashes(named.resolve(file.path())), file.file()));
    }
    return files;
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
