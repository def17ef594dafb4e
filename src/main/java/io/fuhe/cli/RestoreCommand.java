package io.fuhe.cli;

import io.fuhe.backup.InvalidBackup;
import io.fuhe.backup.Manifest;
import io.fuhe.backup.Restore;
import io.fuhe.batch.DataInUse;
import io.fuhe.batch.DataLock;
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
    Path free = Files.exists(data) ? makeWay(messages) : null;
    try {
      Manifest manifest = new Restore(file).to(data);
      say(
          messages.get(
              "restore.done",
              data.toString(),
              String.valueOf(manifest.files()),
              String.valueOf(manifest.forms()),
              String.valueOf(manifest.originals())));
      if (free != null) {
        say(messages.get("restore.old", free.toString()));
      }
      return ExitCode.DONE;
    } catch (InvalidBackup | ZipException e) {
      giveBack(free);
      throw new CommandFailed(messages.get("error.damagedBackup", file, e.getMessage()), e);
    } catch (IOException e) {
      giveBack(free);
      throw e;
    }
  }

  /**
   * Moves the folder that is there aside; an empty one is taken away.
   *
   * @return where it went; null when it was empty
   */
  private Path makeWay(Messages messages) throws IOException {
    if (isEmpty()) {
      Files.delete(data);
      return null;
    }
    if (!force) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.dataNotEmpty", data.toString()));
    }
    try (DataLock lock = DataLock.take(data)) {
      Path old =
          data.toAbsolutePath()
              .resolveSibling(data.getFileName() + ".old-" + TIME.format(LocalDateTime.now()));
      return Files.move(data, old);
    } catch (DataInUse e) {
      throw new StartFailure(data, fuhe.settings(), messages).inUse(e);
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> inside = Files.list(data)) {
      return inside.findAny().isEmpty();
    }
  }

  private void giveBack(Path old) throws IOException {
    if (old != null) {
      Files.move(old, data);
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
