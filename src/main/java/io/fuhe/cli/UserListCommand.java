package io.fuhe.cli;

import io.fuhe.desk.access.Member;
import io.fuhe.i18n.Messages;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code fuhe user list}: who may work at the desk, as what, and for which units. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class UserListCommand extends ListCommand<Member> {

  @ParentCommand private UserCommand user;

  @Override
  Fuhe fuhe() {
    return user.fuhe();
  }

  @Override
  List<Member> all(ApplicationContext context) {
    return UserCommand.members(context).all();
  }

  @Override
  String line(Member member, Messages messages) {
    String role = messages.get("desk.role." + member.role());
    return messages.get(
        "desk.user.line",
        member.name(),
        member.enabled() ? role : role + " · " + messages.get("desk.members.off"),
        member.isForAllUnits()
            ? messages.get("desk.user.allUnits")
            : String.join(messages.get("desk.user.unitAnd"), member.units()));
  }

  @Override
  String none(Path folder, Messages messages) {
    return messages.get("desk.user.none", OwnCommand.firstAdministrator(folder));
  }
}
