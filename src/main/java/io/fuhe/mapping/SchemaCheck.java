package io.fuhe.mapping;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Holds a YAML file against one of the schemas of the mappings folder. */
final class SchemaCheck {

  private final Schema schema;

  /**
   * Reads a schema.
   *
   * @param name of the schema's file
   */
  SchemaCheck(String name) {
    try (InputStream in = SchemaCheck.class.getResourceAsStream("/mappings/" + name)) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a file, each with its line. */
  List<MappingProblem> problems(MappingFile file, YamlTree tree) {
    List<MappingProblem> problems = new ArrayList<>();
    schema
        .validate(tree.root())
        .forEach(
            error ->
                problems.add(
                    new MappingProblem(
                        file.name(),
                        tree.lineOf(
                            error.getInstanceLocation()
                                + (error.getProperty() == null ? "" : "/" + error.getProperty())),
                        error.getMessage())));
    return problems;
  }
}
