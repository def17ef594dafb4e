package io.fuhe.cli;

import io.fuhe.batch.run.Progress;
import io.fuhe.desk.UnitWarnings;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.access.Passwords;
import io.fuhe.desk.access.Role;
import io.fuhe.i18n.Messages;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe user add NAME}: enters somebody, the first administrator above all. */
@Command(name = "add", mixinStandardHelpOptions = true)
final class UserAddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private UserCommand user;

  @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
  private String name;

  @Option(names = "--role", paramLabel = "ROLE")
  private Role role = Role.AUDITOR;

  @Option(names = "--unit", paramLabel = "NAME")
  private List<String> units = new ArrayList<>();

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Option(names = "--replace")
  private boolean replace;

  @ArgGroup private Source source = new Source();

  /** Where the password comes from, when it is not the terminal. */
  static final class Source {

    @Option(names = "--password-stdin")
    private boolean stdin;

    @Option(names = "--generate")
    private boolean generate;
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = user.fuhe().messages();
    require(Members.isName(name), messages.get("desk.members.badName"));
    String password = password(messages);
    require(
        password.codePointCount(0, password.length()) >= Passwords.SHORTEST,
        messages.get("desk.user.short", Passwords.SHORTEST));
    try (ConfigurableApplicationContext context =
        Application.start(data, null, Progress.SILENT, user.fuhe().settings(), messages)) {
      Members members = UserCommand.members(context);
      require(replace || members.find(name).isEmpty(), messages.get("desk.user.known", name));
      members.put(new Member(name, Passwords.encoder().encode(password), role, true, units));
      members.logOut(name);
      new UnitWarnings(context.getBean(JdbcClient.class))
          .of(name, units, messages)
          .forEach(warning -> spec.commandLine().getErr().println(warning));
    }
    var out = spec.commandLine().getOut();
    out.println(messages.get("desk.user.added", name, messages.get("desk.role." + role)));
    if (source.generate) {
      out.println(messages.get("desk.user.password", password));
    }
    return ExitCode.DONE;
  }

  private String password(Messages messages) throws IOException {
    if (source.generate) {
      return Passwords.generate();
    }
    if (source.stdin) {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    }
    Console console = System.console();
    require(console != null, messages.get("desk.user.noTerminal"));
    char[] typed = console.readPassword("%s", messages.get("desk.user.prompt"));
    char[] again = console.readPassword("%s", messages.get("desk.user.again"));
    require(typed != null && Arrays.equals(typed, again), messages.get("desk.user.differs"));
    return new String(typed);
  }

  private void require(boolean fulfilled, String otherwise) {
    if (!fulfilled) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
