package io.fuhe.cli;

import static java.util.stream.Collectors.joining;

import io.fuhe.document.Document;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.i18n.Messages;
import io.fuhe.mapping.draft.DraftReader;
import io.fuhe.mapping.draft.MappingDraft;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.FormReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code fuhe mappings propose FILE…}: prints the draft of a mapping file for a layout that none
 * describes, by the usual words.
 */
@Command(name = "propose", mixinStandardHelpOptions = true)
final class MappingsProposeCommand implements Callable<Integer> {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Spec private CommandSpec spec;
  @ParentCommand private MappingsCommand parent;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
  private List<Path> files;

  @Option(names = "--id", paramLabel = "ID")
  private String id = "draft";

  @Override
  public Integer call() throws IOException {
    Messages messages = parent.fuhe().messages();
    refuse(messages);
    // The built-in mappings alone: the shell may have made the file to write to, empty, in the
    // folder of one's own.
    MappingsUsed used = new MappingsUsed(null, messages);
    Mappings mappings = used.load();
    MappingDraft draft = draft(used.files(), mappings, messages);
    String names = files.stream().map(f -> f.getFileName().toString()).collect(joining(" "));
    new MappingDraftText(messages)
        .lines(draft, id, names)
        .forEach(spec.commandLine().getOut()::println);
    return ExitCode.DONE;
  }

  private void refuse(Messages messages) {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(
            spec.commandLine(), messages.get("error.noFile", file.toString()));
      }
    }
    if (!ID.matcher(id).matches()) {
      throw new ParameterException(spec.commandLine(), messages.get("error.mappingId", id));
    }
  }

  /** The draft of what all files have in common. */
  private MappingDraft draft(List<MappingFile> known, Mappings mappings, Messages messages)
      throws IOException {
    FormReading reading = new FormReading(mappings);
    DraftReader drafts = new DraftReader(mappings);
    MappingDraft draft = null;
    try (Examining examining =
        Examining.with(parent.fuhe().settings(), known, mappings, messages)) {
      for (Path file : files) {
        Document document = examining.document(file, file.getFileName().toString(), messages);
        List<Form> forms = reading.read(document, "draft").forms();
        Optional<MappingDraft> more =
            isProse(forms) ? Optional.empty() : drafts.draft(document, forms);
        if (more.isEmpty()) {
          throw new CommandFailed(messages.get("error.nothingToDraft", file.toString()), null);
        }
        draft = draft == null ? more.get() : draft.and(more.get());
      }
    }
    if (draft.words().isEmpty()) {
      throw new CommandFailed(messages.get("error.nothingInCommon"), null);
    }
    return draft;
  }

  /** A report in prose may hold tables that are no forms. */
  private static boolean isProse(List<Form> forms) {
    return !forms.isEmpty()
        && forms.stream().allMatch(form -> form.kind() == FormKind.EVALUATION_REPORT);
  }
}
