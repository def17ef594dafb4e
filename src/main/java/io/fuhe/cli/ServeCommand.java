package io.fuhe.cli;

import io.fuhe.i18n.Messages;
import io.fuhe.nightly.Nights;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe serve DIR}: the main job, every night, until it is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private static final String SETTLE = "30s";

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private IngestOptions options;
  @Mixin private RuleOption rules;

  @Option(names = "--now")
  private boolean now;

  @Override
  public Integer call() {
    Messages messages = fuhe.messages();
    Settings settings = fuhe.settings();
    rules.apply(settings);
    settings.otherwise("fuhe.inbox.settle", SETTLE);
    Ingest ingest = options.ingest();
    ingest.check(spec.commandLine(), messages);
    PrintWriter log = spec.commandLine().getErr();
    NightlyIngest nightly = new NightlyIngest(ingest, settings, messages, log);
    try (DeskAtWork desk = DeskAtWork.open(ingest, nightly, settings, messages, log);
        ConfigurableApplicationContext serving =
            Serving.start(nightly, ingest.data(), settings, messages)) {
      Nights nights = serving.getBean(Nights.class);
      desk.works(nights);
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
