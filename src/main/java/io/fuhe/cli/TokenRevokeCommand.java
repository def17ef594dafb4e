package io.fuhe.cli;

import io.fuhe.desk.access.Tokens;
import io.fuhe.i18n.Messages;
import java.nio.file.Path;
import java.time.Clock;
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

/** {@code fuhe token revoke ID}: a token is good for nothing from now on. */
@Command(name = "revoke", mixinStandardHelpOptions = true)
final class TokenRevokeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private TokenCommand token;

  @Parameters(paramLabel = "ID", descriptionKey = "ID")
  private long id;

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    return token.in(data, this::revoke);
  }

  private int revoke(ConfigurableApplicationContext context) {
    Messages messages = token.fuhe().messages();
    String number = String.valueOf(id);
    if (!new Tokens(context.getBean(JdbcClient.class), Clock.systemUTC()).revoke(id, null)) {
      throw new ParameterException(spec.commandLine(), messages.get("desk.token.unknown", number));
    }
    spec.commandLine().getOut().println(messages.get("desk.token.revoked", number));
    return ExitCode.DONE;
  }
}
