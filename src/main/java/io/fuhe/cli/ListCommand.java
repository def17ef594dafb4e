package io.fuhe.cli;

import io.fuhe.batch.run.Progress;
import io.fuhe.i18n.Messages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Lists what the database of a data folder holds of a kind, a line each.
 *
 * @param <T> the kind
 */
abstract class ListCommand<T> implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  /** The program that the command is one of. */
  abstract Fuhe fuhe();

  /** All of them, in the order in which they are listed. */
  abstract List<T> all(ApplicationContext context);

  /** The line of one of them. */
  abstract String line(T each, Messages messages);

  /** What is said in place of an empty list. */
  abstract String none(Path folder, Messages messages);

  @Override
  public final Integer call() {
    Messages messages = fuhe().messages();
    PrintWriter out = spec.commandLine().getOut();
    try (ConfigurableApplicationContext context =
        Application.start(data, null, Progress.SILENT, fuhe().settings(), messages)) {
      List<T> all = all(context);
      all.forEach(each -> out.println(line(each, messages)));
      if (all.isEmpty()) {
        out.println(none(data, messages));
      }
    }
    return ExitCode.DONE;
  }
}
