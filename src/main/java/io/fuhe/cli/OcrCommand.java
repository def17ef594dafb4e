package io.fuhe.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe ocr}: what reads pictures of pages. */
@Command(
    name = "ocr",
    mixinStandardHelpOptions = true,
    subcommands = {OcrInstallCommand.class, CommandLine.HelpCommand.class})
final class OcrCommand implements Runnable {

  @Spec private CommandSpec spec;
  @ParentCommand private Fuhe fuhe;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), fuhe.messages().get("error.noCommand"));
  }

  Fuhe fuhe() {
    return fuhe;
  }
}
