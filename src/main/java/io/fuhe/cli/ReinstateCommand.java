package io.fuhe.cli;

import io.fuhe.batch.Runs;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.run.RunFailed;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe reinstate FILE}: a file counts again of which another took the place wrongly. */
@Command(name = "reinstate", mixinStandardHelpOptions = true)
final class ReinstateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private StoreOptions store;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private String file;

  @Option(names = "--reports", paramLabel = "OUT")
  private Path reports = Path.of("reports");

  @Override
  public Integer call() throws RunFailed {
    Messages messages = fuhe.messages();
    store.check(messages);
    Writable.reports(reports, spec.commandLine(), messages);
    try (RunProgress progress = RunProgress.of(messages, spec.commandLine().getErr());
        ConfigurableApplicationContext context = store.open(progress, fuhe.settings(), messages)) {
      Runs runs = context.getBean(Runs.class);
      LedgerEntry entry =
          runs.superseded(file)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          messages.get(
                              runs.knowsFile(file) ? "error.notSuperseded" : "error.notInLedger",
                              file)));
      RunSummary summary =
          runs.reinstate(
              entry,
              new ReportRequest(reports.toAbsolutePath().normalize(), messages.language(), null));
      progress.close();
      spec.commandLine().getOut().println(messages.get("reinstate.done", entry.path()));
      new SummaryText(messages)
          .lines(summary, reports)
          .forEach(spec.commandLine().getOut()::println);
      return ExitCode.DONE;
    }
  }
}
