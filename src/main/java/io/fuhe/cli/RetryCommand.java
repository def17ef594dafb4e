package io.fuhe.cli;

import io.fuhe.batch.Runs;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.run.RunFailed;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.i18n.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe retry}: what is in quarantine once more, after a mapping was added. */
@Command(name = "retry", mixinStandardHelpOptions = true)
final class RetryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private StoreOptions store;

  @Option(names = "--reports", paramLabel = "OUT")
  private Path reports = Path.of("reports");

  @Override
  public Integer call() throws RunFailed {
    Messages messages = fuhe.messages();
    store.check(messages);
    Writable.reports(reports, spec.commandLine(), messages);
    try (RunProgress progress = RunProgress.of(messages, spec.commandLine().getErr());
        ConfigurableApplicationContext context = store.open(progress, fuhe.settings(), messages)) {
      RunSummary summary =
          context
              .getBean(Runs.class)
              .retry(
                  new ReportRequest(
                      reports.toAbsolutePath().normalize(), messages.language(), null));
      progress.close();
      new SummaryText(messages)
          .lines(summary, reports)
          .forEach(spec.commandLine().getOut()::println);
      return ExitCode.DONE;
    }
  }
}
