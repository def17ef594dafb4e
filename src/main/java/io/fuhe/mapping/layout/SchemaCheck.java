package io.fuhe.mapping.layout;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds a YAML file against one of the schemas of the mappings folder. */
final class SchemaCheck {

  private static final String HERE = "mappings:/";

  private final String name;
  private Schema schema;

  /**
   * Makes a check.
   *
   * @param name of the schema's file
   */
  SchemaCheck(String name) {
    this.name = name;
  }

  /** Schemas know one another by the names of their files. */
  private static Schema read(String name) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build())
                    .schemas(
                        iri -> iri.startsWith(HERE) ? text(iri.substring(HERE.length())) : null))
        .getSchema(SchemaLocation.of(HERE + name));
  }

  private static String text(String name) {
    try (InputStream in = SchemaCheck.class.getResourceAsStream("/mappings/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a file, each with its line. Built-in files were held against the schema when
   * the program was built; to do it again would slow every start down.
   */
  synchronized List<MappingProblem> problems(MappingFile file, YamlTree tree) {
    if (file.builtIn()) {
      return List.of();
    }
    if (schema == null) {
      schema = read(name);
    }
    List<MappingProblem> problems = new ArrayList<>();
    schema.validate(tree.root()).forEach(error -> problems.add(SchemaWords.of(error, file, tree)));
    return problems;
  }
}
