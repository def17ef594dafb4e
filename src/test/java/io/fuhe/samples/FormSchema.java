package io.fuhe.samples;

import io.fuhe.form.Field;
import io.fuhe.form.FormFields;
import io.fuhe.form.FormKind;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of {@code forms.jsonl}, made from the description of forms. */
final class FormSchema {

  private static final JsonMapper JSON = new JsonMapper();

  /** Said by the rules, not by the form. */
  private static final String SUMS = "uncheckedSums";

  private FormSchema() {}

  /**
   * The schema anew.
   *
   * @param standing the schema as it stands: what is not of the form itself is kept
   */
  static String text(String standing) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "forms.jsonl: one normalized form a line");
    object(schema);
    ArrayNode required = schema.putArray("required");
    ObjectNode properties = schema.putObject("properties");
    heads(properties);
    fields(FormFields.FORM, properties);
    properties.properties().forEach(p -> required.add(p.getKey()));
    fields(FormFields.REPORT, properties);
    properties.set(SUMS, JSON.readTree(standing).get("properties").get(SUMS));
    properties.putObject("places").put("$ref", "places.schema.json");
    required.add("places");
    ObjectNode corrected = properties.putObject("corrected");
    corrected.put(
        "description", "The paths of the values that a person put right; left out where none was.");
    corrected.put("type", "array").putObject("items").put("type", "string");
    ObjectNode defs = schema.putObject("$defs");
    types(defs.putObject("text"), "string", "null");
    types(defs.putObject("figure"), "string", "null")
        .put(
            "description",
            "As printed, without thousands separators and unit; words where words stand; empty"
                + " where the form leaves the place blank.");
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  private static void heads(ObjectNode properties) {
    string(properties, "id", "Stable for the same content.");
    string(properties, "file", "Path relative to the inbox.");
    properties.putObject("sha256").put("type", "string").put("pattern", "^[0-9a-f]{64}$");
    string(properties, "container", "Sheet name, page range, or table number.");
    string(
        properties,
        "mapping",
        "The mapping that recognized it; 'general' when only the usual words did.");
    ArrayNode kinds = properties.putObject("kind").putArray("enum");
    Stream.of(FormKind.values()).forEach(kind -> kinds.add(kind.name()));
    string(properties, "layout", "The same as mapping.");
  }

  private static void string(ObjectNode properties, String name, String note) {
    properties.putObject(name).put("type", "string").put("description", note);
  }

  private static <T> void fields(List<Field<T>> fields, ObjectNode properties) {
    for (Field<T> field : fields) {
      ObjectNode node = properties.putObject(field.name());
      describe(field, node);
      if (field.note() != null) {
        node.put("description", field.note());
      }
    }
  }

  private static <T> void describe(Field<T> field, ObjectNode node) {
    if (field instanceof Field.Words<T>) {
      node.put("$ref", "#/$defs/text");
    } else if (field instanceof Field.Number<T>) {
      node.put("$ref", "#/$defs/figure");
    } else if (field instanceof Field.ManyWords<T>) {
      node.put("type", "array").putObject("items").put("type", "string");
    } else if (field instanceof Field.Plain<T> plain) {
      type(plain.type(), node);
    } else if (field instanceof Field.Part<T, ?> part) {
      part(part.fields(), node);
    } else if (field instanceof Field.Parts<T, ?> parts) {
      part(parts.fields(), node.put("type", "array").putObject("items"));
    }
  }

  private static <E> void part(List<Field<E>> fields, ObjectNode node) {
    object(node);
    ArrayNode required = node.putArray("required");
    fields.forEach(field -> required.add(field.name()));
    fields(fields, node.putObject("properties"));
  }

  private static void type(Field.Type type, ObjectNode node) {
    switch (type) {
      case STRING -> node.put("type", "string");
      case NULLABLE_STRING -> types(node, "string", "null");
      case INTEGER -> node.put("type", "integer");
      case NULLABLE_INTEGER -> types(node, "integer", "null");
      case BOOLEAN -> node.put("type", "boolean");
    }
  }

  private static ObjectNode types(ObjectNode node, String... types) {
    ArrayNode list = node.putArray("type");
    Stream.of(types).forEach(list::add);
    return node;
  }

  private static void object(ObjectNode node) {
    node.put("type", "object");
  }
}
