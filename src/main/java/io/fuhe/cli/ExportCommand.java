package io.fuhe.cli;

import io.fuhe.batch.Runs;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe export}: the reports of all that stands in the store, without reading anything. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private StoreOptions store;
  @Mixin private PartOptions part;

  @Option(names = "--reports", paramLabel = "OUT", required = true)
  private Path reports;

  @Option(names = "--compare-with", paramLabel = "YEAR")
  private Integer compareWith;

  @Override
  public Integer call() throws IOException {
    Messages messages = fuhe.messages();
    store.check(messages);
    Writable.reports(reports, spec.commandLine(), messages);
    try (ConfigurableApplicationContext context =
        store.open(Progress.SILENT, fuhe.settings(), messages)) {
      Runs runs = part.standing(context, store, messages);
      Path folder = reports.toAbsolutePath().normalize();
      Tally tally =
          runs.export(
              part.year(),
              part.unit(),
              new ReportRequest(folder, messages.language(), compareWith));
      new SummaryText(messages).lines(tally, reports).forEach(spec.commandLine().getOut()::println);
      return ExitCode.DONE;
    }
  }
}
