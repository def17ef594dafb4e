package io.fuhe.cli;

import io.fuhe.i18n.Messages;
import io.fuhe.inbox.RefusedOriginal;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.Examined;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code fuhe mappings try FOLDER FILE…}: what files say with the built-in mappings, and with those
 * of a folder.
 */
@Command(name = "try", mixinStandardHelpOptions = true)
final class MappingsTryCommand implements Callable<Integer> {

  /** So many lines show what changed. */
  private static final int MOST_LINES = 40;

  @Spec private CommandSpec spec;
  @ParentCommand private MappingsCommand parent;

  @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "FOLDER")
  private Path folder;

  @Parameters(index = "1..*", paramLabel = "FILE", descriptionKey = "FILE", arity = "1..*")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    Messages messages = parent.fuhe().messages();
    refuse(messages);
    boolean unread = false;
    try (Examining before = examining(null, messages);
        Examining after = examining(folder, messages)) {
      for (Path file : files) {
        Examined now = examine(after, file);
        unread |= !now.accepted();
        show(
            file,
            TriedReading.of(examine(before, file), messages),
            TriedReading.of(now, messages),
            messages);
      }
    }
    return unread ? ExitCode.FAILED : ExitCode.DONE;
  }

  private void refuse(Messages messages) {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.noMappings", folder.toString()));
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(
            spec.commandLine(), messages.get("error.noFile", file.toString()));
      }
    }
  }

  private Examining examining(Path mappings, Messages messages) throws IOException {
    MappingsUsed used = new MappingsUsed(mappings, messages);
    List<MappingFile> known = used.files();
    Mappings loaded = used.load();
    return Examining.with(parent.fuhe().settings(), known, loaded, messages);
  }

  private static Examined examine(Examining examining, Path file) throws IOException {
    try {
      Path real = file.toRealPath();
      examining.admit(real);
      return examining.examine(real, file.getFileName().toString(), "try");
    } catch (RefusedOriginal e) {
      return Examined.refused(e.reason(), e.getMessage(), List.of());
    }
  }

  private void show(Path file, TriedReading before, TriedReading after, Messages messages) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(CheckLines.oneLine(file.toString()));
    out.println(messages.get("try.before", before.summary()));
    out.println(messages.get("try.after", after.summary()));
    list("try.gained", without(after.values(), before.values()), messages);
    list("try.lost", without(before.values(), after.values()), messages);
    list("try.stillUnread", after.unread(), messages);
    list("try.newFindings", without(after.findings(), before.findings()), messages);
    list("try.goneFindings", without(before.findings(), after.findings()), messages);
  }

  private static List<String> without(List<String> all, List<String> others) {
    List<String> left = new ArrayList<>(all);
    left.removeAll(others);
    return left;
  }

  private void list(String heading, List<String> lines, Messages messages) {
    if (lines.isEmpty()) {
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(messages.get(heading, String.valueOf(lines.size())));
    lines.stream().limit(MOST_LINES).forEach(line -> out.println("    " + line));
    if (lines.size() > MOST_LINES) {
      out.println("    " + messages.get("try.more", String.valueOf(lines.size() - MOST_LINES)));
    }
  }
}
