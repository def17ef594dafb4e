package io.fuhe.cli;

import io.fuhe.batch.Runs;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.settings.Template;
import io.fuhe.i18n.Messages;
import io.fuhe.letter.LetterTemplate;
import io.fuhe.letter.LettersWritten;
import io.fuhe.letter.QueryLetters;
import io.fuhe.report.content.ReportedAnomaly;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe letters}: asks units about what stands in the store. */
@Command(name = "letters", mixinStandardHelpOptions = true)
final class LettersCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private StoreOptions store;
  @Mixin private PartOptions part;
  @Mixin private TemplateOption template;

  @Option(names = "--reports", paramLabel = "OUT")
  private Path reports = Path.of("reports");

  @Option(names = "--issued", paramLabel = "DATE")
  private LocalDate issued;

  @Option(names = "--judgements")
  private boolean judgements;

  @ArgGroup private Term term = new Term();

  /** By when an answer is asked for. */
  static final class Term {

    private static final int DAYS = 10;

    @Option(names = "--due", paramLabel = "DATE")
    private LocalDate due;

    @Option(names = "--days", paramLabel = "DAYS")
    private Integer days;

    LocalDate from(LocalDate issued) {
      return due != null ? due : issued.plusDays(days != null ? days : DAYS);
    }
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = fuhe.messages();
    LocalDate dated = issued != null ? issued : LocalDate.now();
    store.check(messages);
    template.check(messages);
    require(!term.from(dated).isBefore(dated), "error.dueBeforeIssued", term.from(dated));
    Writable.reports(reports, spec.commandLine(), messages);
    try (TemplateCopy copy = template.copy(Template.LETTER, store, messages)) {
      LetterTemplate usable = copy.read(LetterTemplate::of, "error.template", messages);
      say(
          messages,
          write(messages, new QueryLetters(messages, usable, dated, term.from(dated), judgements)));
    }
    return ExitCode.DONE;
  }

  private LettersWritten write(Messages messages, QueryLetters letters) throws IOException {
    try (ConfigurableApplicationContext context =
        store.open(Progress.SILENT, fuhe.settings(), messages)) {
      Runs runs = part.standing(context, store, messages);
      try (Stream<ReportedAnomaly> standing = runs.standing(part.year(), part.unit())) {
        return letters.write(standing::iterator, folder());
      }
    }
  }

  private void say(Messages messages, LettersWritten written) {
    var out = spec.commandLine().getOut();
    if (written.judgements() > 0) {
      out.println(messages.get("letters.judgements", written.judgements()));
    }
    if (written.letters().isEmpty()) {
      out.println(messages.get("letters.none"));
    } else {
      out.println(
          messages.get("letters.written", written.letters().size(), written.findings(), folder()));
    }
    if (written.unaddressed() > 0) {
      out.println(messages.get("letters.unaddressed", written.unaddressed()));
    }
    if (part.all()) {
      written.settled().forEach(file -> out.println(messages.get("letters.settled", file)));
    }
    written.kept().forEach(file -> out.println(messages.get("letters.kept", file)));
  }

  private Path folder() {
    return reports.toAbsolutePath().normalize().resolve(QueryLetters.FOLDER);
  }

  private void require(boolean fulfilled, String key, Object named) {
    if (!fulfilled) {
      throw new ParameterException(
          spec.commandLine(), fuhe.messages().get(key, String.valueOf(named)));
    }
  }
}
