package io.fuhe.cli;

import io.fuhe.check.Rule;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.RulePage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe explain RULE}: what a rule checks, why, and an example. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;

  @Parameters(paramLabel = "RULE", descriptionKey = "RULE")
  private String id;

  @Override
  public Integer call() {
    Messages messages = fuhe.messages();
    Rule rule =
        Catalogue.rule(id)
            .orElseThrow(
                () -> new ParameterException(spec.commandLine(), messages.get("error.noRule", id)));
    RulePage.lines(rule, messages).forEach(spec.commandLine().getOut()::println);
    return ExitCode.DONE;
  }
}
