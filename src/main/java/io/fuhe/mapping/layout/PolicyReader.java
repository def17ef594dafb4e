package io.fuhe.mapping.layout;

import io.fuhe.form.Policy;
import io.fuhe.form.Policy.Written;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads how forms are judged: the blocks {@code policy} and {@code rules} of a settings file. */
final class PolicyReader {

  private static final String SENSES = "senses";

  private PolicyReader() {}

  /**
   * What a file sets, on top of what it builds on.
   *
   * @param source what the file is called where a finding tells what it was measured with
   */
  static Policy read(JsonNode root, Policy base, String source) {
    JsonNode policy = root.path("policy");
    Map<String, Written> measures = written(policy, source);
    measures.remove(SENSES);
    Policy own = new Policy(measures, written(root.path("rules"), source), base.senses());
    Policy merged = base.with(own);
    return new Policy(
        merged.measures(), merged.rules(), senses(policy.path(SENSES), base.senses()));
  }

  private static Map<String, Written> written(JsonNode block, String source) {
    Map<String, Written> found = new LinkedHashMap<>();
    block
        .properties()
        .forEach(e -> found.put(e.getKey(), new Written(plain(e.getValue()), source)));
    return found;
  }

  private static Object plain(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isArray()) {
      List<Object> entries = new ArrayList<>();
      node.forEach(entry -> entries.add(plain(entry)));
      return List.copyOf(entries);
    }
    if (node.isObject()) {
      Map<String, Object> entries = new LinkedHashMap<>();
      node.properties().forEach(e -> entries.put(e.getKey(), plain(e.getValue())));
      return Map.copyOf(entries);
    }
    return node.asString();
  }

  private static Senses senses(JsonNode node, Senses base) {
    Senses senses = base;
    for (Sense sense : Sense.values()) {
      if (node.has(sense.key())) {
        List<String> words = new ArrayList<>();
        node.get(sense.key()).forEach(word -> words.add(word.asString()));
        senses = senses.with(sense, new WordList(words));
      }
    }
    return senses;
  }
}
