package io.fuhe.cli;

import io.fuhe.batch.run.Progress;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe token}: what programs log in with. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    subcommands = {
      TokenAddCommand.class,
      TokenListCommand.class,
      TokenRevokeCommand.class,
      CommandLine.HelpCommand.class
    })
final class TokenCommand implements Runnable {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), fuhe.messages().get("error.noCommand"));
  }

  Fuhe fuhe() {
    return fuhe;
  }

  /** Does something with the database of a data folder open. */
  int in(Path data, ToIntFunction<ConfigurableApplicationContext> what) {
    try (ConfigurableApplicationContext context =
        Application.start(data, null, Progress.SILENT, fuhe.settings(), fuhe.messages())) {
      return what.applyAsInt(context);
    }
  }
}
