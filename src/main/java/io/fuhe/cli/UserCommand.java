package io.fuhe.cli;

import io.fuhe.desk.access.Members;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe user}: who may work at the desk. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    subcommands = {UserAddCommand.class, UserListCommand.class, CommandLine.HelpCommand.class})
final class UserCommand implements Runnable {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), fuhe.messages().get("error.noCommand"));
  }

  Fuhe fuhe() {
    return fuhe;
  }

  /** The people that a database has. */
  static Members members(ApplicationContext context) {
    return new Members(
        context.getBean(JdbcClient.class),
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
  }
}
