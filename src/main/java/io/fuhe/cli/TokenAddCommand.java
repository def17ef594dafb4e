package io.fuhe.cli;

import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.access.Scope;
import io.fuhe.desk.access.Tokens;
import io.fuhe.i18n.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe token add OWNER}: makes a token, and shows it once. */
@Command(name = "add", mixinStandardHelpOptions = true)
final class TokenAddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private TokenCommand token;

  @Parameters(paramLabel = "OWNER", descriptionKey = "OWNER")
  private String owner;

  @Option(names = "--scope", paramLabel = "SCOPE", split = ",", required = true)
  private List<Scope> scopes;

  @Option(names = "--days", paramLabel = "DAYS")
  private int days = 90;

  @Option(names = "--label", paramLabel = "WORDS")
  private String label = "";

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    Messages messages = token.fuhe().messages();
    require(
        days >= 1 && days <= Tokens.LONGEST_DAYS && label.length() <= Tokens.LONGEST_LABEL,
        messages.get("desk.tokens.unfit", Tokens.LONGEST_DAYS));
    return token.in(data, context -> add(context, messages));
  }

  private int add(ConfigurableApplicationContext context, Messages messages) {
    JdbcClient db = context.getBean(JdbcClient.class);
    Member member =
        new Members(db, new TransactionTemplate(context.getBean(PlatformTransactionManager.class)))
            .find(owner)
            .orElseThrow(() -> refused(messages.get("desk.token.noOwner", owner)));
    String beyond =
        scopes.stream()
            .filter(scope -> !scope.isFor(member.role()))
            .map(Scope::key)
            .collect(Collectors.joining(", "));
    require(beyond.isEmpty(), messages.get("desk.token.notTheirs", owner, beyond));
    Tokens.Made made =
        new Tokens(db, Clock.systemUTC()).make(owner, label, Set.copyOf(scopes), days);
    var out = spec.commandLine().getOut();
    out.println(
        messages.get(
            "desk.token.made",
            String.valueOf(made.token().id()),
            owner,
            made.token().ends().toString()));
    out.println(made.secret());
    return ExitCode.DONE;
  }

  private void require(boolean fulfilled, String otherwise) {
    if (!fulfilled) {
      throw refused(otherwise);
    }
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
