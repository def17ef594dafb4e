package io.fuhe.cli;

import io.fuhe.desk.access.Scope;
import io.fuhe.desk.access.Token;
import io.fuhe.desk.access.Tokens;
import io.fuhe.i18n.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code fuhe token list}: whose tokens there are, what for and until when. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class TokenListCommand extends ListCommand<Token> {

  @ParentCommand private TokenCommand token;

  @Override
  Fuhe fuhe() {
    return token.fuhe();
  }

  @Override
  List<Token> all(ApplicationContext context) {
    return new Tokens(context.getBean(JdbcClient.class), Clock.systemUTC()).all();
  }

  @Override
  String line(Token each, Messages messages) {
    return messages.get(
        "desk.token.line",
        String.valueOf(each.id()),
        each.owner(),
        each.scopes().stream().map(Scope::key).collect(Collectors.joining(",")),
        each.ends().toString(),
        each.label());
  }

  @Override
  String none(Path folder, Messages messages) {
    return messages.get("desk.token.none");
  }
}
