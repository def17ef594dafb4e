package io.fuhe.cli;

import io.fuhe.batch.Runs;
import io.fuhe.batch.run.Progress;
import io.fuhe.i18n.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What commands work on that need no inbox: what earlier runs stored. */
final class StoreOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  @Option(names = "--mappings", paramLabel = "FOLDER")
  private Path mappings;

  /** The mappings to read with; null for the built-in ones. */
  Path mappings() {
    return mappings;
  }

  /**
   * Refuses folders that are not there.
   *
   * @throws ParameterException that names the folder
   */
  void check(Messages messages) {
    require(Files.isDirectory(data), "error.noData", data, messages);
    require(
        mappings == null || Files.isDirectory(mappings), "error.noMappings", mappings, messages);
  }

  /**
   * Opens the store.
   *
   * @throws ParameterException when a folder is not there
   */
  ConfigurableApplicationContext open(Progress progress, Settings settings, Messages messages) {
    check(messages);
    command.commandLine().getErr().println(new MappingsUsed(mappings, messages).line());
    return Application.start(data, mappings, progress, settings, messages);
  }

  /**
   * Refuses a year without forms.
   *
   * @param unit of which they are missing, or null
   */
  void requireForms(boolean there, int year, String unit, Messages messages) {
    if (!there) {
      String said =
          unit == null
              ? messages.get("error.noForms", String.valueOf(year))
              : messages.get("error.noFormsOfUnit", String.valueOf(year), unit);
      throw new ParameterException(command.commandLine(), said);
    }
  }

  /**
   * Refuses a unit that nothing names.
   *
   * @param unit null for all of them
   */
  void requireUnit(String unit, Runs runs, Messages messages) {
    require(unit == null || runs.knowsUnit(unit), "error.noUnit", unit, messages);
  }

  private void require(boolean there, String key, Object named, Messages messages) {
    if (!there) {
      throw new ParameterException(command.commandLine(), messages.get(key, String.valueOf(named)));
    }
  }
}
