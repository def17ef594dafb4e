package io.fuhe.cli;

import io.fuhe.i18n.Messages;
import io.fuhe.nightly.Nights;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe serve DIR}: the main job, every night, until it is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private static final String SETTLE = "30s";

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

  @Option(names = "--compare-with", paramLabel = "YEAR")
  private Integer compareWith;

  @Option(names = "--now")
  private boolean now;

  @Override
  public Integer call() {
    Messages messages = fuhe.messages();
    Settings settings = fuhe.settings();
    settings.otherwise("fuhe.inbox.settle", SETTLE);
    Ingest ingest = new Ingest(inbox, reports, data, mappings, compareWith);
    ingest.check(spec.commandLine(), messages);
    PrintWriter log = spec.commandLine().getErr();
    NightlyIngest nightly = new NightlyIngest(ingest, settings, messages, log);
    try (ConfigurableApplicationContext serving =
        Serving.start(nightly, data, settings, messages)) {
      Nights nights = serving.getBean(Nights.class);
      if (now) {
        nights.now();
      }
      nights.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }
}
