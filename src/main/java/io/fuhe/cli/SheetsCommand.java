package io.fuhe.cli;

import io.fuhe.batch.Runs;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.settings.Template;
import io.fuhe.i18n.Messages;
import io.fuhe.sheet.ReviewSheets;
import io.fuhe.sheet.SheetTemplate;
import io.fuhe.sheet.SheetsWritten;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe sheets}: review sheets of what stands in the store, for reviewers to fill in. */
@Command(name = "sheets", mixinStandardHelpOptions = true)
final class SheetsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private StoreOptions store;
  @Mixin private PartOptions part;
  @Mixin private TemplateOption template;

  @Option(names = "--reports", paramLabel = "OUT")
  private Path reports = Path.of("reports");

  @Override
  public Integer call() throws IOException {
    Messages messages = fuhe.messages();
    store.check(messages);
    template.check(messages);
    Writable.reports(reports, spec.commandLine(), messages);
    try (TemplateCopy copy = template.copy(Template.REVIEW_SHEET, store, messages)) {
      say(
          messages,
          write(
              messages,
              new ReviewSheets(
                  messages, copy.read(SheetTemplate::of, "error.sheetTemplate", messages))));
    }
    return ExitCode.DONE;
  }

  private SheetsWritten write(Messages messages, ReviewSheets sheets) throws IOException {
    try (ConfigurableApplicationContext context =
        store.open(Progress.SILENT, fuhe.settings(), messages)) {
      Runs runs = part.standing(context, store, messages);
      return sheets.write(runs.content(part.year(), part.unit()), folder());
    }
  }

  private void say(Messages messages, SheetsWritten written) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        written.workbooks().isEmpty()
            ? messages.get("sheets.none")
            : messages.get(
                "sheets.written", written.workbooks().size(), written.sheets(), folder()));
    if (written.unaddressed() > 0) {
      out.println(messages.get("sheets.unaddressed", written.unaddressed()));
    }
    written.kept().forEach(file -> out.println(messages.get("sheets.kept", file)));
  }

  private Path folder() {
    return reports.toAbsolutePath().normalize().resolve(ReviewSheets.FOLDER);
  }
}
