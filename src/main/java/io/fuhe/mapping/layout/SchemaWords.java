package io.fuhe.mapping.layout;

import com.networknt.schema.Error;
import io.fuhe.mapping.layout.MappingProblem.Kind;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a schema holds against a file, as it can be told in plain words. */
final class SchemaWords {

  /** What is no list or block is quoted so far. */
  private static final int QUOTED = 40;

  private SchemaWords() {}

  static MappingProblem of(Error error, MappingFile file, YamlTree tree) {
    String pointer = error.getInstanceLocation().toString();
    String word = error.getProperty() == null ? "" : error.getProperty();
    int line = tree.lineOf(word.isEmpty() ? pointer : pointer + "/" + word);
    String where = pointer.substring(Math.min(1, pointer.length())).replace('/', '.');
    String value = value(error.getInstanceNode());
    return switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" ->
          problem(file, line, error, Kind.UNKNOWN, where, word);
      case "required" -> problem(file, line, error, Kind.MISSING, where, word);
      case "enum" ->
          problem(file, line, error, Kind.CHOICE, where, value, choices(error.getSchemaNode()));
      case "type" ->
          problem(file, line, error, Kind.TYPE, where, value, error.getSchemaNode().asString(""));
      case "false" -> problem(file, line, error, Kind.NOT_HERE, where);
      default -> problem(file, line, error, Kind.VALUE, where, value);
    };
  }

  private static MappingProblem problem(
      MappingFile file, int line, Error error, Kind kind, String... arguments) {
    return new MappingProblem(file.name(), line, error.getMessage(), kind, List.of(arguments));
  }

  private static String choices(JsonNode choices) {
    return choices.values().stream().map(SchemaWords::value).collect(Collectors.joining(", "));
  }

  /** As it is written in YAML, where on and true are one. */
  private static String value(JsonNode node) {
    if (node == null || node.isContainer()) {
      return "…";
    }
    if (node.isBoolean()) {
      return node.booleanValue() ? "on" : "off";
    }
    String text = node.asString();
    return text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
  }
}
