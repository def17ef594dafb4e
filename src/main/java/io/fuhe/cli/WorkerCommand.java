package io.fuhe.cli;

import io.fuhe.batch.remote.LeasedStep;
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

/**
 * {@code fuhe worker}: reads files of runs that another machine manages, until it is told to end.
 */
@Command(name = "worker", mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private RuleOption rules;

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Option(names = "--mappings", paramLabel = "FOLDER")
  private Path mappings;

  @Option(names = "--work", paramLabel = "FOLDER")
  private Path work = Path.of("fuhe-worker");

  @Override
  public Integer call() {
    Messages messages = fuhe.messages();
    rules.apply(fuhe.settings());
    Working working = new Working(data, mappings, work);
    working.check(spec.commandLine(), fuhe.settings(), messages);
    spec.commandLine().getErr().println(new MappingsUsed(mappings, messages).line());
    try (ConfigurableApplicationContext context = working.start(fuhe.settings(), messages)) {
      spec.commandLine().getErr().println(working.ready(context, messages));
      context.getBean(LeasedStep.class).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }
}
