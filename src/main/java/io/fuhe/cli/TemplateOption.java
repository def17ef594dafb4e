package io.fuhe.cli;

import io.fuhe.batch.settings.Template;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A template of one's own in the place of that of the mappings. */
final class TemplateOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--template", paramLabel = "FILE")
  private Path template;

  /**
   * Refuses a file that is not there.
   *
   * @throws ParameterException that names it
   */
  void check(Messages messages) {
    if (template != null && !Files.isRegularFile(template)) {
      throw new ParameterException(
          command.commandLine(), messages.get("error.noFile", template.toString()));
    }
  }

  /** A copy of the template to work with. */
  TemplateCopy copy(Template kind, StoreOptions store, Messages messages) throws IOException {
    return TemplateCopy.of(kind, template, store.mappings(), messages.language());
  }
}
