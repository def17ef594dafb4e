package io.fuhe.mapping.layout;

import io.fuhe.form.Policy;
import java.util.List;

/**
 * What a bureau sets for all forms in {@code rules.yaml}, and what is asked for in a run: which
 * rules speak, how severe they are, and how is measured.
 */
public final class RuleSettings {

  private static final SchemaCheck SCHEMA = new SchemaCheck("rules.schema.json");

  private RuleSettings() {}

  /**
   * What the words of a run's option say, as a file of the mappings folder.
   *
   * @param words such as {@code judgement=off,execution-low=NOTICE}
   */
  public static MappingFile ofRun(String words) {
    return new MappingFile(MappingFile.RUN, "rules: {" + words.replace("=", ": ") + "}");
  }

  /**
   * What one of the files sets; nothing where it is not among them.
   *
   * @throws InvalidMappings with everything that is wrong in the file
   */
  static Policy in(List<MappingFile> files, String name) throws InvalidMappings {
    for (MappingFile file : files) {
      if (file.name().equals(name)) {
        YamlTree tree = YamlTree.parse(file);
        List<MappingProblem> problems = SCHEMA.problems(file, tree);
        if (!problems.isEmpty()) {
          throw new InvalidMappings(problems);
        }
        return PolicyReader.read(tree.root(), Policy.DEFAULT, name);
      }
    }
    return Policy.DEFAULT;
  }
}
