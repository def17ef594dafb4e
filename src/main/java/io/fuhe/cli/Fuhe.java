package io.fuhe.cli;

import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: {@code fuhe ingest}, {@code fuhe rules} and so on. */
@Command(
    name = "fuhe",
    resourceBundle = "io.fuhe.i18n.cli",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Fuhe implements Runnable {

  static final String LANGUAGE_OPTION = "--lang";
  private static final char NOT_DECODED = '\uFFFD';

  private final Settings settings;

  @Spec private CommandSpec spec;

  @Option(names = LANGUAGE_OPTION, paramLabel = "zh-CN|en", scope = ScopeType.INHERIT)
  private Language language = Language.CHINESE;

  private Fuhe(Settings settings) {
    this.settings = settings;
  }

  /** Runs the program and ends the process with one of {@link ExitCode}. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs the program and returns its exit code. */
  public static int run(String... args) {
    Language asked = languageIn(args);
    Locale.setDefault(asked.locale());
    Messages messages = new Messages(asked);
    Settings settings = new Settings(args);
    CommandLine line =
        Commands.of(new Fuhe(settings), settings.rest())
            .setDefaultValueProvider(new SettingDefaults(settings))
            .registerConverter(Language.class, tag -> Language.of(tag).orElseThrow())
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setAdjustLineBreaksForWideCJKCharacters(true)
            .setParameterExceptionHandler((e, a) -> usage(e, messages))
            .setExecutionExceptionHandler(
                (e, command, parsed) -> failed(e, command, new Failures(settings, messages)));
    Optional<String> garbled = garbledIn(args);
    if (garbled.isPresent()) {
      return usage(
          new ParameterException(line, messages.get("error.garbled", garbled.get())), messages);
    }
    if (settings.unknown().isPresent()) {
      String said = messages.get("error.noSetting", settings.unknown().get());
      return usage(new ParameterException(line, said), messages);
    }
    return line.execute(settings.rest());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), new Messages(language).get("error.noCommand"));
  }

  Settings settings() {
    return settings;
  }

  Messages messages() {
    return new Messages(language);
  }

  /** The help that picocli prints speaks the language before options are parsed. */
  private static Language languageIn(String... args) {
    for (int i = 0; i < args.length; i++) {
      String value =
          args[i].startsWith(LANGUAGE_OPTION + "=")
              ? args[i].substring(LANGUAGE_OPTION.length() + 1)
              : args[i].equals(LANGUAGE_OPTION) && i + 1 < args.length ? args[i + 1] : null;
      if (value != null) {
        return Language.of(value).orElse(Language.CHINESE);
      }
    }
    return Language.CHINESE;
  }

  /** An argument that the virtual machine could not decode in the locale it was started in. */
  private static Optional<String> garbledIn(String... args) {
    return Arrays.stream(args).filter(arg -> arg.indexOf(NOT_DECODED) >= 0).findFirst();
  }

  private static int usage(ParameterException e, Messages messages) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(messages.get("error.usage", new Misuse(messages).words(e)));
    command
        .getErr()
        .println(messages.get("error.seeHelp", command.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command, Failures failures) {
    failures.log(e);
    command.getErr().println(failures.words(e));
    return failures.exitCode(e);
  }
}
