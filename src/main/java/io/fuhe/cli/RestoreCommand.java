package io.fuhe.cli;

import io.fuhe.backup.InvalidBackup;
import io.fuhe.backup.Manifest;
import io.fuhe.backup.Restore;
import io.fuhe.batch.data.DataInUse;
import io.fuhe.batch.data.DataLock;
import io.fuhe.files.Whole;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe restore FILE}: a data folder out of a backup. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private Path file;

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Option(names = "--force")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    Messages messages = fuhe.messages();
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.noFile", file.toString()));
    }
    boolean there = Files.exists(data) && !isEmpty();
    if (there && !force) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.dataNotEmpty", data.toString()));
    }
    Path place = Files.exists(data) ? data.toRealPath() : data.toAbsolutePath();
    try {
      if (there) {
        replace(place, messages);
      } else {
        Files.deleteIfExists(place);
        restore(place, null, messages);
      }
      return ExitCode.DONE;
    } catch (InvalidBackup | ZipException e) {
      throw new CommandFailed(messages.get("error.damagedBackup", file, e.getMessage()), e);
    }
  }

  private void replace(Path place, Messages messages) throws IOException {
    String old = place.getFileName() + ".old-" + TIME.format(LocalDateTime.now());
    try (DataLock lock = DataLock.take(place)) {
      restore(place, place.resolveSibling(old), messages);
    } catch (DataInUse e) {
      throw new StartFailure(data, fuhe.settings(), messages).inUse(e);
    }
  }

  /**
   * Checks the backup, and only then moves aside what is there.
   *
   * @param old where to; null when there is nothing
   */
  private void restore(Path place, Path old, Messages messages) throws IOException {
    try (Restore restore = Restore.checked(file, place)) {
      if (old != null) {
        Whole.moveNew(place, old);
      }
      Manifest manifest = finish(restore, place, old);
      say(
          messages.get(
              "restore.done",
              data.toString(),
              String.valueOf(manifest.files()),
              String.valueOf(manifest.forms()),
              String.valueOf(manifest.originals())));
      if (old != null) {
        say(messages.get("restore.old", old.toString()));
      }
    }
  }

  private static Manifest finish(Restore restore, Path place, Path old) throws IOException {
    try {
      return restore.finish();
    } catch (IOException e) {
      if (old != null) {
        Whole.moveNew(old, place);
      }
      throw e;
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> inside = Files.list(data)) {
      return inside.findAny().isEmpty();
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
