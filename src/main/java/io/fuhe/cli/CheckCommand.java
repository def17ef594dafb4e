package io.fuhe.cli;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.CopyWriter;
import io.fuhe.check.Severity;
import io.fuhe.files.WritingFolder;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Original;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.layout.AliasReader;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.CrossExaminer;
import io.fuhe.report.content.ReportWriter;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.Tally;
import io.fuhe.report.text.LedgerText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code fuhe check FILE…}: what a unit does before it submits. Needs no database and keeps
 * nothing.
 */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;
  @Mixin private RuleOption rules;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
  private List<Path> named;

  @Option(names = "--mappings", paramLabel = "FOLDER")
  private Path mappings;

  @Option(names = "--format", paramLabel = "text|jsonl|sarif")
  private CheckFormat format = CheckFormat.TEXT;

  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  private FailOn failOn = FailOn.NEVER;

  @Option(names = "--annotate", paramLabel = "FOLDER")
  private Path annotated;

  @Override
  public Integer call() throws IOException {
    Messages messages = fuhe.messages();
    rules.apply(fuhe.settings());
    refuseMissing(messages);
    List<FileToCheck> files = FilesToCheck.of(named);
    PrintWriter log = spec.commandLine().getErr();
    Tally tally = new Tally();
    List<ReportedFile> all = new ArrayList<>();
    int unread = 0;
    try (SelfCheck check = selfCheck(messages);
        ReportWriter findings = format.writer(spec.commandLine().getOut(), messages)) {
      for (FileToCheck file : files) {
        ReportedFile checked = check.next(file);
        tell(checked, log, new LedgerText(messages), messages);
        unread += checked.entry().status() == Status.ACCEPTED ? 0 : 1;
        tally.take(checked);
        findings.take(checked);
        all.add(checked);
      }
      List<ReportedAnomaly> across = check.across();
      for (ReportedAnomaly anomaly : across) {
        tally.across(anomaly);
        findings.across(anomaly);
      }
      if (annotated != null) {
        annotate(check.copies(), files, all, across, messages);
      }
    }
    log.println(summary(files.size(), unread, tally, messages));
    return unread > 0 ? ExitCode.FAILED : failOn.exitCode(tally.anomalies());
  }

  /** Writes the annotated copies, and says of which files there is none. */
  private void annotate(
      CopyWriter writer,
      List<FileToCheck> files,
      List<ReportedFile> checked,
      List<ReportedAnomaly> across,
      Messages messages)
      throws IOException {
    Map<String, FileToCheck> originals =
        files.stream().collect(Collectors.toMap(FileToCheck::path, file -> file, (a, b) -> a));
    WritingFolder.tidy(annotated);
    AnnotatedOriginals copies =
        new AnnotatedOriginals(
            writer,
            messages.language(),
            entry -> Original.at(originals.get(entry.path()).file()),
            AnnotatedOriginals.byForm(across),
            annotated);
    for (ReportedFile file : checked) {
      String name = originals.get(file.entry().path()).name();
      Annotation done = copies.writeMarked(file, name);
      if (done.outcome() != Annotation.Outcome.NOTHING_FOUND) {
        spec.commandLine()
            .getErr()
            .println(
                messages.get(
                    "check.annotated",
                    CheckLines.oneLine(file.entry().path()),
                    messages.get("annotate." + done.outcome())));
      }
    }
  }

  private void refuseMissing(Messages messages) {
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new ParameterException(
            spec.commandLine(), messages.get("error.noSuchFile", path.toString()));
      }
    }
    if (mappings != null && !Files.isDirectory(mappings)) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.noMappings", mappings.toString()));
    }
  }

  private SelfCheck selfCheck(Messages messages) throws IOException {
    MappingsUsed used = new MappingsUsed(mappings, messages);
    try {
      List<MappingFile> files = used.files(fuhe.settings().get(RuleOption.SETTING));
      if (used.areOwn()) {
        spec.commandLine().getErr().println(used.line());
      }
      Mappings loaded = new MappingLoader().load(files);
      return new SelfCheck(
          Examining.with(fuhe.settings(), files, loaded, messages),
          new CrossExaminer(loaded, AliasReader.in(files)),
          loaded);
    } catch (InvalidMappings e) {
      throw MappingsUsed.invalid(e, messages);
    }
  }

  /** What a person should know of a file beside what was found in it. */
  private static void tell(
      ReportedFile checked, PrintWriter log, LedgerText text, Messages messages) {
    LedgerEntry file = checked.entry();
    String path = CheckLines.oneLine(file.path());
    if (file.status() != Status.ACCEPTED) {
      log.println(messages.get("check.unread", path, LedgerText.code(file), text.reason(file)));
    }
    text.notes(checked)
        .forEach(
            note ->
                log.println(messages.get("check.note", path, CheckLines.oneLine(note.message()))));
  }

  private static String summary(int files, int unread, Tally tally, Messages messages) {
    String found =
        messages.get(
            "summary.findings",
            String.valueOf(tally.forms()),
            count(tally, Severity.ERROR),
            count(tally, Severity.WARNING),
            count(tally, Severity.NOTICE));
    return messages.get("check.summary", String.valueOf(files), String.valueOf(unread), found);
  }

  private static String count(Tally tally, Severity severity) {
    return String.valueOf(tally.anomalies().getOrDefault(severity, 0));
  }
}
