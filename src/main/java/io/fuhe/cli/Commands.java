package io.fuhe.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands of the program, in the order in which the help lists them. */
final class Commands {

  /** Tells of any other. */
  private static final String HELP = "help";

  private static final List<Map.Entry<String, Class<?>>> ALL =
      List.of(
          Map.entry("check", CheckCommand.class),
          Map.entry("ingest", IngestCommand.class),
          Map.entry("serve", ServeCommand.class),
          Map.entry("worker", WorkerCommand.class),
          Map.entry("recheck", RecheckCommand.class),
          Map.entry("retry", RetryCommand.class),
          Map.entry("reinstate", ReinstateCommand.class),
          Map.entry("rekey", RekeyCommand.class),
          Map.entry("letters", LettersCommand.class),
          Map.entry("sheets", SheetsCommand.class),
          Map.entry("export", ExportCommand.class),
          Map.entry("annotate", AnnotateCommand.class),
          Map.entry("rules", RulesCommand.class),
          Map.entry("explain", ExplainCommand.class),
          Map.entry("mappings", MappingsCommand.class),
          Map.entry("show", ShowCommand.class),
          Map.entry("units", UnitsCommand.class),
          Map.entry("user", UserCommand.class),
          Map.entry("token", TokenCommand.class),
          Map.entry("ocr", OcrCommand.class),
          Map.entry("backup", BackupCommand.class),
          Map.entry("restore", RestoreCommand.class),
          Map.entry(HELP, HelpCommand.class));

  private Commands() {}

  /**
   * A command line with the command that its arguments begin with. To look at all of them takes
   * longer than some of them do; that is done where they begin with none.
   */
  static CommandLine of(Fuhe fuhe, String... arguments) {
    CommandLine line = new CommandLine(fuhe);
    String first = firstOf(arguments);
    boolean all =
        ALL.stream().noneMatch(command -> command.getKey().equals(first)) || first.equals(HELP);
    for (Map.Entry<String, Class<?>> command : ALL) {
      if (all || command.getKey().equals(first)) {
        line.addSubcommand(command.getKey(), command.getValue());
      }
    }
    return line;
  }

  /** The first argument behind the language; an empty text where there is none. */
  private static String firstOf(String... arguments) {
    int at = 0;
    while (at < arguments.length && arguments[at].startsWith(Fuhe.LANGUAGE_OPTION)) {
      at += arguments[at].equals(Fuhe.LANGUAGE_OPTION) ? 2 : 1;
    }
    return at < arguments.length ? arguments[at] : "";
  }
}
