package io.fuhe.cli;

import io.fuhe.check.Rule;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.RulePage;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe rules}: all rules, a line each. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;

  @Option(names = "--markdown")
  private boolean markdown;

  @Override
  public Integer call() {
    Messages messages = fuhe.messages();
    PrintWriter out = spec.commandLine().getOut();
    if (markdown) {
      out.print(RulePage.markdown(Catalogue.rules(), messages));
      out.flush();
      return ExitCode.DONE;
    }
    for (Rule rule : Catalogue.rules()) {
      out.printf(
          "%-28s %s  %s  %s%s%n",
          rule.id(),
          messages.get("severity." + rule.severity()),
          messages.get("ruleKind." + rule.kind()),
          rule.declaration().offByDefault() ? messages.get("rules.off") + "  " : "",
          messages.get("rule." + rule.id() + ".title"));
    }
    return ExitCode.DONE;
  }
}
