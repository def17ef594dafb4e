package io.fuhe.cli;

import io.fuhe.backup.Backup;
import io.fuhe.backup.InvalidBackup;
import io.fuhe.backup.Manifest;
import io.fuhe.batch.run.Progress;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Archive;
import io.fuhe.store.DatabaseMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe backup FILE}: the embedded database and the originals in one file. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private Path file;

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Override
  public Integer call() throws IOException {
    Messages messages = fuhe.messages();
    check(messages);
    try (ConfigurableApplicationContext context =
        Application.start(data, null, Progress.SILENT, fuhe.settings(), messages)) {
      Manifest manifest =
          new Backup(
                  data,
                  context.getBean(JdbcClient.class),
                  context.getEnvironment().getProperty("fuhe.engine"))
              .write(file);
      spec.commandLine()
          .getOut()
          .println(
              messages.get(
                  "backup.done",
                  file.toString(),
                  String.valueOf(manifest.files()),
                  String.valueOf(manifest.forms()),
                  String.valueOf(manifest.originals())));
      String address = context.getBean(Archive.class).address();
      if (!address.isEmpty()) {
        spec.commandLine().getErr().println(messages.get("backup.apart", address));
      }
      return ExitCode.DONE;
    } catch (InvalidBackup e) {
      throw new CommandFailed(messages.get("error.damagedOriginal", e.getMessage()), e);
    }
  }

  private void check(Messages messages) {
    if (!Files.isDirectory(data)) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.noData", data.toString()));
    }
    if (Files.exists(file)) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.backupExists", file.toString()));
    }
    if (!DatabaseMark.isEmbedded(fuhe.settings().get("spring.datasource.url"))) {
      throw new CommandFailed(messages.get("error.notEmbedded"));
    }
  }
}
