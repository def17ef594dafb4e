package io.fuhe.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say of a mapping file: expressions that compile, an id like its name. */
final class MappingLint {

  private final MappingFile file;
  private final YamlTree tree;
  private final List<MappingProblem> problems = new ArrayList<>();

  MappingLint(MappingFile file, YamlTree tree) {
    this.file = file;
    this.tree = tree;
  }

  List<MappingProblem> problems() {
    JsonNode root = tree.root();
    String id = root.get("id").asString();
    if (!file.name().equals(id + ".yaml")) {
      add("/id", "the id '" + id + "' is not the file's name");
    }
    boolean general = file.name().equals(MappingLoader.GENERAL);
    if (!general && !root.has("base")) {
      add("", "'base: general' is missing");
    }
    if (!general && !root.has("recognize")) {
      add("", "'recognize' is missing: nothing says which forms are in this layout");
    }
    for (String key :
        List.of("titles", "labels", "columns", "totalRow", "subtotalRow", "totalLine", "report")) {
      expressions(root.get(key), "/" + key);
    }
    for (String key :
        List.of("fiscalYear", "budgetRated", "goal", "pointsInLabel", "partOf", "numbering")) {
      expressions(root.get(key), "/" + key);
      if (general && !root.has(key)) {
        add("", "'" + key + "' is missing in the general vocabulary");
      }
    }
    return problems;
  }

  private void expressions(JsonNode node, String pointer) {
    if (node == null) {
      return;
    }
    if (node.isString()) {
      try {
        Pattern.compile(node.asString());
      } catch (PatternSyntaxException e) {
        add(pointer, "no regular expression: " + e.getDescription() + ": " + node.asString());
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        expressions(node.get(i), pointer + "/" + i);
      }
    } else {
      node.properties().forEach(e -> expressions(e.getValue(), pointer + "/" + e.getKey()));
    }
  }

  private void add(String pointer, String message) {
    problems.add(new MappingProblem(file.name(), tree.lineOf(pointer), message));
  }
}
