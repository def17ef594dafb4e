package io.fuhe.cli;

import io.fuhe.batch.run.Progress;
import io.fuhe.batch.years.UnitNames;
import io.fuhe.i18n.Messages;
import io.fuhe.unit.Suggestion;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe units suggest}: names that look alike and were not taken for one. */
@Command(name = "suggest", mixinStandardHelpOptions = true)
final class UnitsSuggestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private UnitsCommand units;
  @Mixin private StoreOptions store;

  @Override
  public Integer call() {
    Messages messages = units.fuhe().messages();
    try (ConfigurableApplicationContext context =
        store.open(Progress.SILENT, units.fuhe().settings(), messages)) {
      List<Suggestion> suggestions = context.getBean(UnitNames.class).lookAlikes();
      for (Suggestion s : suggestions) {
        spec.commandLine().getOut().println(messages.get("units.alike", s.one(), s.other()));
      }
      spec.commandLine()
          .getOut()
          .println(
              suggestions.isEmpty()
                  ? messages.get("units.noneAlike")
                  : messages.get("units.decide"));
      return ExitCode.DONE;
    }
  }
}
