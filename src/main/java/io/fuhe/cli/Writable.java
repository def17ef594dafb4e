package io.fuhe.cli;

import io.fuhe.files.WritingFolder;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The folders that a command writes to, tried before anything is done. */
final class Writable {

  private Writable() {}

  /**
   * Tries to write to the folder of reports; one that is not there is not made yet.
   *
   * @throws ParameterException that names the folder when it cannot be written to
   */
  static void reports(Path folder, CommandLine command, Messages messages) {
    require(folder, "error.reportsNotWritable", command, messages);
  }

  /**
   * Tries to write to a data folder; one that is not there is not made yet.
   *
   * @throws ParameterException that names the folder when it cannot be written to
   */
  static void data(Path folder, CommandLine command, Messages messages) {
    require(folder, "error.noDataFolder", command, messages);
  }

  private static void require(Path folder, String key, CommandLine command, Messages messages) {
    try {
      tryOut(folder.toAbsolutePath());
    } catch (IOException e) {
      throw new ParameterException(command, messages.get(key, folder.toString()), e);
    }
  }

  /** Of a folder that is not there, the one that it would be made in. */
  private static void tryOut(Path folder) throws IOException {
    Path there = folder;
    while (Files.notExists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (there.equals(folder)) {
      WritingFolder.in(folder).close();
    } else if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new AccessDeniedException(there.toString());
    }
  }
}
