package io.fuhe.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the files of a mappings folder and says, with file and line, what is wrong in them. */
public final class MappingLoader {

  /** The file that all others build on. */
  public static final String GENERAL = "general.yaml";

  private final SchemaCheck schema = new SchemaCheck("mapping.schema.json");

  /**
   * Reads the YAML files of a folder, in the order of their names.
   *
   * @throws IOException when the folder cannot be read
   */
  public static List<MappingFile> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<MappingFile> found = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        found.add(new MappingFile(file.getFileName().toString(), Files.readString(file)));
      }
      return found;
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
    for (MappingFile file : generalFirst(files)) {
      try {
        JsonNode root = checked(file);
        if (file.name().equals(GENERAL)) {
          general = words.general(root);
        } else if (general != null) {
          layouts.add(words.layout(root, general));
        }
      } catch (InvalidMappings e) {
        problems.addAll(e.problems());
      }
    }
    if (general == null && problems.isEmpty()) {
      problems.add(new MappingProblem(GENERAL, 0, "the general vocabulary is missing"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidMappings(problems);
    }
    return new Mappings(general, layouts, fingerprint(files));
  }

  private JsonNode checked(MappingFile file) throws InvalidMappings {
    YamlTree tree = YamlTree.parse(file);
    List<MappingProblem> problems = schema.problems(file, tree);
    if (problems.isEmpty()) {
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

  private static String fingerprint(List<MappingFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (MappingFile file : files) {
        digest.update(file.name().getBytes(StandardCharsets.UTF_8));
        digest.update(file.yaml().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
