package io.fuhe.mapping.layout;

import static java.util.stream.Collectors.joining;

import io.fuhe.form.Policy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.JsonNode;

/** Reads the files of a mappings folder and says, with file and line, what is wrong in them. */
public final class MappingLoader {

  /** The file that all others build on. */
  public static final String GENERAL = "general.yaml";

  /** So many digits tell the mappings of a bureau apart. */
  private static final int FINGERPRINT = 16;

  private static final String ENDING = ".yaml";
  private static final Pattern MISNAMED = Pattern.compile("(?i).*\\.ya?ml");

  /** The byte order mark that some editors begin a file with. */
  private static final String MARK = "\uFEFF";

  private final SchemaCheck schema = new SchemaCheck("mapping.schema.json");

  /**
   * Reads the YAML files of a folder, in the order of their names.
   *
   * @throws IOException when the folder cannot be read
   * @throws InvalidMappings when a file is named or encoded so that it would count for nothing
   */
  public static List<MappingFile> filesIn(Path folder) throws IOException, InvalidMappings {
    List<MappingFile> found = new ArrayList<>();
    List<MappingProblem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ENDING)) {
          read(file, name, found, problems);
        } else if (MISNAMED.matcher(name).matches()) {
          problems.add(new MappingProblem(name, 0, "the name of the file must end in " + ENDING));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidMappings(problems);
    }
    return found;
  }

  private static void read(
      Path file, String name, List<MappingFile> found, List<MappingProblem> problems)
      throws IOException {
    try {
      String yaml = Files.readString(file);
      found.add(new MappingFile(name, yaml.startsWith(MARK) ? yaml.substring(1) : yaml));
    } catch (CharacterCodingException e) {
      problems.add(new MappingProblem(name, 0, "the file is not encoded in UTF-8"));
    }
  }

  /**
   * Makes mappings of files; those that are about units are left to their own readers.
   *
   * @throws InvalidMappings with everything that is wrong in any of them
   */
  public Mappings load(List<MappingFile> folder) throws InvalidMappings {
    List<MappingFile> files = folder.stream().filter(MappingFile::isLayout).toList();
    List<MappingProblem> problems = new ArrayList<>();
    VocabularyReader words = new VocabularyReader();
    Mapping general = null;
    List<Mapping> layouts = new ArrayList<>();
    List<JsonNode> trees = new ArrayList<>();
    for (MappingFile file : generalFirst(files)) {
      try {
        JsonNode root = checked(file);
        trees.add(root);
        if (file.name().equals(GENERAL)) {
          general = words.general(root);
        } else if (general != null) {
          layouts.add(words.layout(root, general));
        }
      } catch (InvalidMappings e) {
        problems.addAll(e.problems());
      }
    }
    Policy bureau = settings(folder, MappingFile.RULES, problems);
    Policy run = settings(folder, MappingFile.RUN, problems);
    if (general == null && problems.isEmpty()) {
      problems.add(new MappingProblem(GENERAL, 0, "the general vocabulary is missing"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidMappings(problems);
    }
    return new Mappings(
        general,
        layouts,
        bureau,
        run,
        () -> fingerprint(ReadingParts.of(trees)),
        () ->
            fingerprint(folder.stream().map(file -> file.name() + file.yaml()).collect(joining())));
  }

  private static Policy settings(
      List<MappingFile> files, String name, List<MappingProblem> problems) {
    try {
      return RuleSettings.in(files, name);
    } catch (InvalidMappings e) {
      problems.addAll(e.problems());
      return Policy.DEFAULT;
    }
  }

  private JsonNode checked(MappingFile file) throws InvalidMappings {
    YamlTree tree = YamlTree.parse(file);
    List<MappingProblem> problems = schema.problems(file, tree);
    if (problems.isEmpty() && !file.builtIn()) {
      new MappingLint(file, tree).problems().forEach(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidMappings(problems);
    }
    return tree.root();
  }

  private static List<MappingFile> generalFirst(List<MappingFile> files) {
    return Stream.concat(
            files.stream().filter(f -> f.name().equals(GENERAL)),
            files.stream().filter(f -> !f.name().equals(GENERAL)))
        .toList();
  }

  private static String fingerprint(String all) {
    return DigestUtils.sha256Hex(all).substring(0, FINGERPRINT);
  }
}
