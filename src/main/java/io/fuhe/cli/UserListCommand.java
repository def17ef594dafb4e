package io.fuhe.cli;

import io.fuhe.batch.run.Progress;
import io.fuhe.desk.access.Member;
import io.fuhe.i18n.Messages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe user list}: who may work at the desk, as what, and for which units. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class UserListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private UserCommand user;

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Override
  public Integer call() {
    Messages messages = user.fuhe().messages();
    PrintWriter out = spec.commandLine().getOut();
    try (ConfigurableApplicationContext context =
        Application.start(data, null, Progress.SILENT, user.fuhe().settings(), messages)) {
      List<Member> all = UserCommand.members(context).all();
      all.forEach(each -> out.println(line(each, messages)));
      if (all.isEmpty()) {
        out.println(messages.get("desk.user.none", OwnCommand.firstAdministrator(data)));
      }
    }
    return ExitCode.DONE;
  }

  private static String line(Member member, Messages messages) {
    String role = messages.get("desk.role." + member.role());
    return messages.get(
        "desk.user.line",
        member.name(),
        member.enabled() ? role : role + " · " + messages.get("desk.members.off"),
        member.isForAllUnits()
            ? messages.get("desk.user.allUnits")
            : String.join(messages.get("desk.user.unitAnd"), member.units()));
  }
}
