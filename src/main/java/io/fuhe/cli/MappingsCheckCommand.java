package io.fuhe.cli;

import io.fuhe.batch.settings.MappingSource;
import io.fuhe.i18n.Messages;
import io.fuhe.mapping.layout.AliasReader;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.RosterReader;
import io.fuhe.mapping.layout.WeightsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe mappings check FOLDER}: says with file and line what is wrong in layout files. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class MappingsCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private MappingsCommand mappings;

  @Parameters(paramLabel = "FOLDER", descriptionKey = "FOLDER", arity = "0..1")
  private Path folder = Path.of("mappings");

  @Override
  public Integer call() throws IOException {
    Messages messages = mappings.fuhe().messages();
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.noMappings", folder.toString()));
    }
    try {
      List<MappingFile> files = MappingSource.files(folder);
      new MappingLoader().load(files);
      AliasReader.in(files);
      RosterReader.in(files);
      WeightsReader.in(files);
      spec.commandLine()
          .getOut()
          .println(
              messages.get("mappings.fine", String.valueOf(MappingLoader.filesIn(folder).size())));
      return ExitCode.DONE;
    } catch (InvalidMappings e) {
      e.problems()
          .forEach(
              p ->
                  spec.commandLine()
                      .getErr()
                      .println(folder.resolve(MappingProblemText.placed(p, messages))));
      return ExitCode.FAILED;
    }
  }
}
