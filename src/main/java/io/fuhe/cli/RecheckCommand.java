package io.fuhe.cli;

import io.fuhe.batch.Runs;
import io.fuhe.batch.run.RecheckRequest;
import io.fuhe.batch.run.RecheckRequest.From;
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

/** {@code fuhe recheck --year}: a fiscal year again, after rules or mappings changed. */
@Command(name = "recheck", mixinStandardHelpOptions = true)
final class RecheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private StoreOptions store;
  @Mixin private RuleOption rules;

  @Option(names = "--year", paramLabel = "YEAR", required = true)
  private int year;

  @Option(names = "--unit", paramLabel = "NAME")
  private String unit;

  @Option(names = "--from", paramLabel = "originals|forms")
  private From from = From.ORIGINALS;

  @Option(names = "--reports", paramLabel = "OUT")
  private Path reports = Path.of("reports");

  @Option(names = "--compare-with", paramLabel = "YEAR")
  private Integer compareWith;

  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  private FailOn failOn = FailOn.NEVER;

  @Override
  public Integer call() throws RunFailed {
    Messages messages = fuhe.messages();
    rules.apply(fuhe.settings());
    store.check(messages);
    Writable.reports(reports, spec.commandLine(), messages);
    try (RunProgress progress = RunProgress.of(messages, spec.commandLine().getErr());
        ConfigurableApplicationContext context = store.open(progress, fuhe.settings(), messages)) {
      Runs runs = context.getBean(Runs.class);
      store.requireUnit(unit, runs, messages);
      Path folder = reports.toAbsolutePath().normalize();
      RecheckRequest request =
          new RecheckRequest(
              year, unit, from, new ReportRequest(folder, messages.language(), compareWith));
      store.requireForms(runs.hasForms(request), year, unit, messages);
      RunSummary summary = runs.recheck(request);
      progress.close();
      new SummaryText(messages)
          .lines(summary, reports)
          .forEach(spec.commandLine().getOut()::println);
      return failOn.exitCode(summary.anomalies());
    }
  }
}
