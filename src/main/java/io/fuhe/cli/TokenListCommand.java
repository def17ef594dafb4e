package io.fuhe.cli;

import io.fuhe.desk.access.Scope;
import io.fuhe.desk.access.Token;
import io.fuhe.desk.access.Tokens;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe token list}: whose tokens there are, what for and until when. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class TokenListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private TokenCommand token;

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    return token.in(data, this::list);
  }

  private int list(ConfigurableApplicationContext context) {
    new Tokens(context.getBean(JdbcClient.class), Clock.systemUTC())
        .all()
        .forEach(each -> spec.commandLine().getOut().println(line(each)));
    return ExitCode.DONE;
  }

  private String line(Token each) {
    return token
        .fuhe()
        .messages()
        .get(
            "desk.token.line",
            String.valueOf(each.id()),
            each.owner(),
            each.scopes().stream().map(Scope::key).collect(Collectors.joining(",")),
            each.ends().toString(),
            each.label());
  }
}
