package io.fuhe.cli;

import io.fuhe.batch.ReportRequest;
import io.fuhe.batch.RunFailed;
import io.fuhe.batch.RunSummary;
import io.fuhe.batch.Runs;
import io.fuhe.i18n.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe ingest DIR}: the main job. */
@Command(name = "ingest", mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;

  @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
  private Path inbox;

  @Option(names = "--reports", paramLabel = "OUT")
  private Path reports = Path.of("reports");

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Option(names = "--mappings", paramLabel = "FOLDER")
  private Path mappings;

  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  private FailOn failOn = FailOn.NEVER;

  @Option(names = "--compare-with", paramLabel = "YEAR")
  private Integer compareWith;

  @Override
  public Integer call() throws RunFailed {
    Messages messages = fuhe.messages();
    check(messages);
    try (RunProgress progress = RunProgress.of(messages, spec.commandLine().getErr());
        ConfigurableApplicationContext context =
            Application.start(data, mappings, progress, messages)) {
      RunSummary summary =
          context
              .getBean(Runs.class)
              .ingest(
                  absolute(inbox),
                  new ReportRequest(absolute(reports), messages.language(), compareWith));
      progress.close();
      new SummaryText(messages)
          .lines(summary, reports)
          .forEach(spec.commandLine().getOut()::println);
      return failOn.exitCode(summary.anomalies());
    }
  }

  /** What a run writes must not lie where it reads. */
  private void check(Messages messages) {
    if (!Files.isDirectory(inbox)) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.noInbox", inbox.toString()));
    }
    for (Path out : new Path[] {reports, data}) {
      if (absolute(out).startsWith(absolute(inbox))) {
        throw new ParameterException(
            spec.commandLine(),
            messages.get("error.insideInbox", out.toString(), inbox.toString()));
      }
    }
    if (mappings != null && !Files.isDirectory(mappings)) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.noMappings", mappings.toString()));
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
