package io.fuhe.mapping.layout;

import io.fuhe.form.Weights;
import java.math.BigDecimal;
import java.util.List;

/** Reads {@code sampling.yaml}: how much weighs what speaks for looking at a unit. */
public final class WeightsReader {

  private static final SchemaCheck SCHEMA = new SchemaCheck("sampling.schema.json");

  private WeightsReader() {}

  /**
   * The weights among the files of a mappings folder; without the file nothing weighs anything.
   *
   * @throws InvalidMappings with everything that is wrong in the file
   */
  public static Weights in(List<MappingFile> files) throws InvalidMappings {
    for (MappingFile file : files) {
      if (file.name().equals(MappingFile.SAMPLING)) {
        return read(file);
      }
    }
    return Weights.NONE;
  }

  private static Weights read(MappingFile file) throws InvalidMappings {
    YamlTree tree = YamlTree.parse(file);
    List<MappingProblem> problems = SCHEMA.problems(file, tree);
    if (!problems.isEmpty()) {
      throw new InvalidMappings(problems);
    }
    return new Weights(
        weight(tree, "error"),
        weight(tree, "warning"),
        weight(tree, "judgement"),
        weight(tree, "fullMarks"),
        weight(tree, "qualitative"),
        weight(tree, "late"),
        weight(tree, "repeated"),
        weight(tree, "missing"));
  }

  private static BigDecimal weight(YamlTree tree, String name) {
    return tree.root().path("weights").path(name).decimalValue();
  }
}
