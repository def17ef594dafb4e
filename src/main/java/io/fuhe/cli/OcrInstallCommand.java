package io.fuhe.cli;

import io.fuhe.document.scan.OcrFolder;
import io.fuhe.document.scan.OcrInstaller;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fuhe ocr install FILE…}: fills the folder with what reads pictures, checked by hash. */
@Command(name = "install", mixinStandardHelpOptions = true)
final class OcrInstallCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private OcrCommand ocr;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "FILE")
  private List<Path> files;

  @Option(names = "--into", paramLabel = "FOLDER")
  private Path into = Path.of("ocr");

  @Override
  public Integer call() {
    Messages messages = ocr.fuhe().messages();
    OcrFolder folder = new OcrFolder(into.toAbsolutePath().normalize());
    OcrInstaller installer = new OcrInstaller(folder);
    for (Path file : files) {
      take(file, installer, messages);
    }
    spec.commandLine()
        .getOut()
        .println(
            messages.get(
                folder.isComplete() ? "ocr.installed" : "ocr.incomplete",
                folder.path().toString()));
    return ExitCode.DONE;
  }

  private void take(Path file, OcrInstaller installer, Messages messages) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          spec.commandLine(), messages.get("error.ocrNoFile", file.toString()));
    }
    try {
      if (!installer.take(file)) {
        throw new CommandFailed(messages.get("error.ocrUnknown", file.toString()));
      }
    } catch (IOException e) {
      throw new CommandFailed(messages.get("error.ocrNotWritten", into.toString()), e);
    }
  }
}
