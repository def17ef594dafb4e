package io.fuhe.cli;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.batch.Runs;
import io.fuhe.batch.copies.CopiesOnDemand;
import io.fuhe.batch.copies.CopiesOnDemand.Copied;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** {@code fuhe annotate}: annotated copies of any files, those too that a run leaves out. */
@Command(name = "annotate", mixinStandardHelpOptions = true)
final class AnnotateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private StoreOptions store;
  @Mixin private PartOptions part;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "0..*")
  private List<String> named = List.of();

  @Option(names = "--reports", paramLabel = "OUT")
  private Path reports = Path.of("reports");

  @Override
  public Integer call() throws IOException {
    Messages messages = fuhe.messages();
    store.check(messages);
    Writable.reports(reports, spec.commandLine(), messages);
    try (ConfigurableApplicationContext context =
        store.open(Progress.SILENT, fuhe.settings(), messages)) {
      Runs runs = part.standing(context, store, messages);
      CopiesOnDemand copies = context.getBean(CopiesOnDemand.class);
      List<LedgerEntry> files = files(copies, runs, messages);
      Path folder = reports.toAbsolutePath().normalize();
      List<Copied> done = copies.write(files, new ReportRequest(folder, messages.language(), null));
      done.forEach(each -> tell(each, messages));
      long written = done.stream().filter(each -> each.copy() != null).count();
      spec.commandLine().getOut().println(messages.get("annotate.done", String.valueOf(written)));
      return done.stream().anyMatch(Copied::failed) ? ExitCode.FAILED : ExitCode.DONE;
    }
  }

  private List<LedgerEntry> files(CopiesOnDemand copies, Runs runs, Messages messages) {
    List<LedgerEntry> asked = copies.files(part.year(), part.unit());
    if (named.isEmpty()) {
      return asked;
    }
    List<LedgerEntry> files = new ArrayList<>();
    for (String name : named) {
      LedgerEntry file = copies.file(name).orElseThrow(() -> notThere(name, runs, messages));
      if (asked.contains(file) && !files.contains(file)) {
        files.add(file);
      }
    }
    return files;
  }

  private ParameterException notThere(String name, Runs runs, Messages messages) {
    String key = runs.knowsFile(name) ? "error.notTold" : "error.notInLedger";
    return new ParameterException(spec.commandLine(), messages.get(key, name));
  }

  /** Of what has no findings, only when it was named. */
  private void tell(Copied each, Messages messages) {
    if (each.outcome() != Outcome.NOTHING_FOUND || !named.isEmpty()) {
      String file = CheckLines.oneLine(each.file());
      String outcome = messages.get("annotate." + each.outcome());
      spec.commandLine()
          .getOut()
          .println(
              each.copy() == null
                  ? messages.get("annotate.line", file, outcome)
                  : messages.get(
                      "annotate.line.copy",
                      file,
                      outcome,
                      CheckLines.oneLine(each.copy().toString())));
    }
  }
}
