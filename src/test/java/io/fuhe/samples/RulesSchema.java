package io.fuhe.samples;

import io.fuhe.check.Rule;
import io.fuhe.check.RuleKind;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Parameter;
import io.fuhe.form.Sense;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of {@code rules.yaml}, of which the rules say what may be set. */
final class RulesSchema {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final Messages ENGLISH = new Messages(Language.ENGLISH);

  private RulesSchema() {}

  /** The schema as its file should be: what the rules declare put into what is written by hand. */
  static String text(String before) {
    ObjectNode schema = (ObjectNode) JSON.readTree(before);
    ObjectNode rules = (ObjectNode) schema.at("/$defs/rules/properties");
    rules.removeAll();
    for (RuleKind kind : RuleKind.values()) {
      rules.putObject(kind.id()).put("type", "boolean");
    }
    for (Rule rule : Catalogue.rules()) {
      rules.putObject(rule.id()).put("$ref", "#/$defs/" + rule.kind().id());
    }
    ObjectNode policy = (ObjectNode) schema.at("/$defs/policy/properties");
    ObjectNode senses = (ObjectNode) policy.get("senses");
    ObjectNode words = (ObjectNode) senses.get("properties");
    words.removeAll();
    for (Sense sense : Sense.values()) {
      words
          .putObject(sense.key())
          .put("$ref", "#/$defs/patterns")
          .put("description", ENGLISH.get("sense." + sense.key()));
    }
    policy.removeAll();
    parameters().values().forEach(parameter -> add(policy.putObject(parameter.name()), parameter));
    policy.set("senses", senses);
    return JSON.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
  }

  /** What may be set for any rule, by name. */
  static Map<String, Parameter<?>> parameters() {
    Map<String, Parameter<?>> found = new TreeMap<>();
    Catalogue.rules()
        .forEach(rule -> rule.declaration().parameters().forEach(p -> found.put(p.name(), p)));
    return found;
  }

  private static void add(ObjectNode json, Parameter<?> parameter) {
    switch (parameter.shape()) {
      case NUMBER -> {
        json.put("type", "number");
        parameter.atLeast().ifPresent(least -> json.put("minimum", least));
      }
      case YES_OR_NO -> json.put("type", "boolean");
      case CHOICE -> parameter.words().forEach(json.putArray("enum")::add);
      case TABLE -> table(json, parameter);
    }
    json.put("description", ENGLISH.get("parameter." + parameter.name()));
  }

  private static void table(ObjectNode json, Parameter<?> parameter) {
    ObjectNode row = json.put("type", "array").putObject("items");
    row.put("type", "object");
    ArrayNode required = row.putArray("required");
    row.put("additionalProperties", false);
    ObjectNode columns = row.putObject("properties");
    for (String column : parameter.words()) {
      boolean text = column.endsWith(Parameter.TEXT);
      String name = text ? column.substring(0, column.length() - 1) : column;
      required.add(name);
      columns.putObject(name).put("type", text ? "string" : "number");
    }
  }
}
