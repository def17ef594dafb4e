package io.fuhe.cli;

import static java.util.stream.Collectors.joining;

import io.fuhe.batch.settings.MappingSource;
import io.fuhe.i18n.Messages;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Which mappings a run reads with, in words. */
final class MappingsUsed {

  private final Path folder;
  private final Messages messages;

  /**
   * Looks at mappings.
   *
   * @param folder null for the built-in ones
   */
  MappingsUsed(Path folder, Messages messages) {
    this.folder = folder;
    this.messages = messages;
  }

  /**
   * Where they are, and which of them are not those of the program.
   *
   * @throws CommandFailed when a file cannot be one of them
   */
  String line() {
    if (folder == null) {
      return messages.get("mappings.used.builtIn");
    }
    String where = folder.toAbsolutePath().normalize().toString();
    List<String> own = own();
    return own.isEmpty()
        ? messages.get("mappings.used.same", where)
        : messages.get(
            "mappings.used.own",
            where,
            own.stream().map(CheckLines::oneLine).collect(joining(messages.get("list.separator"))));
  }

  /** Whether they are others than the program's. */
  boolean areOwn() {
    return !own().isEmpty();
  }

  /**
   * The files to read with.
   *
   * @throws CommandFailed when a file cannot be one of them
   */
  List<MappingFile> files() {
    return files(null);
  }

  /**
   * The files to read and judge with.
   *
   * @param rules what a run is asked for; null where nothing is
   * @throws CommandFailed when a file cannot be one of them
   */
  List<MappingFile> files(String rules) {
    return read(from -> MappingSource.files(from, rules));
  }

  /**
   * The mappings to read with.
   *
   * @throws CommandFailed that says what is wrong in them, with file and line
   */
  Mappings load() {
    try {
      return new MappingLoader().load(files());
    } catch (InvalidMappings e) {
      throw invalid(e, messages);
    }
  }

  private List<String> own() {
    return read(MappingSource::own);
  }

  private <T> T read(Source<T> source) {
    try {
      return source.of(folder);
    } catch (InvalidMappings e) {
      throw invalid(e, messages);
    } catch (IOException e) {
      throw new CommandFailed(messages.get("error.noMappings", folder.toString()), e);
    }
  }

  /** The sentence that says what is wrong in mapping files. */
  static CommandFailed invalid(InvalidMappings e, Messages messages) {
    boolean ofRun = e.problems().stream().allMatch(p -> p.file().equals(MappingFile.RUN));
    return ofRun
        ? new CommandFailed(ExitCode.USAGE, messages.get("error.rules", said(e, messages)), e)
        : new CommandFailed(messages.get("error.mappings", placed(e, messages)), e);
  }

  private static String said(InvalidMappings e, Messages messages) {
    return e.problems().stream()
        .map(problem -> MappingProblemText.of(problem, messages))
        .collect(joining("\n"));
  }

  private static String placed(InvalidMappings e, Messages messages) {
    return e.problems().stream()
        .map(problem -> MappingProblemText.placed(problem, messages))
        .collect(joining("\n"));
  }

  /** What is asked of the folder. */
  private interface Source<T> {
    T of(Path folder) throws IOException, InvalidMappings;
  }
}
