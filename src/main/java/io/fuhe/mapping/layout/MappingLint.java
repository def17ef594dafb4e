package io.fuhe.mapping.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/**
 * What a schema cannot say of a mapping file: expressions that compile and have the groups that are
 * asked of them, an id like its name.
 */
final class MappingLint {

  /** Which groups the expressions must have that more is taken from than a match. */
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "goal", List.of("number", "points", "text"),
          "pointsInLabel", List.of("label", "points", "rest"),
          "scoreWithRemark", List.of("score"));

  /** One of several expressions for a thing must not name groups: two of them could not. */
  private static final Pattern NAMED = Pattern.compile("\\(\\?<[a-zA-Z]");

  private static final String TITLE_PARTS = "/report/titleParts/";

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
        List.of(
            "titles",
            "labels",
            "columns",
            "totalRow",
            "subtotalRow",
            "totalLine",
            "outsideTotal",
            "incomeLine",
            "spendingLine",
            "budgetChange",
            "moneyBlock",
            "packedLevel1",
            "packedLevel2",
            "continuedSheet",
            "earned",
            "otherForm",
            "tableName",
            "lessIsBetter",
            "executionScoring",
            "moneyUnits",
            "report")) {
      expressions(root.get(key), "/" + key);
    }
    for (String key :
        List.of(
            "fiscalYear",
            "budgetRated",
            "bestGradeFrom",
            "fullPointsFrom",
            "saidTotal",
            "goal",
            "goalLabel",
            "continued",
            "scoreWithRemark",
            "pointsInLabel",
            "partOf",
            "numbering")) {
      single(root, key);
      if (general && !root.has(key)) {
        add("", "'" + key + "' is missing in the general vocabulary");
      }
    }
    return problems;
  }

  /** An expression that is the only one for its thing. */
  private void single(JsonNode root, String key) {
    if (!root.has(key) || !compiles(root.get(key).asString(), "/" + key)) {
      return;
    }
    String expression = root.get(key).asString();
    for (String group : GROUPS.getOrDefault(key, List.of())) {
      if (!names(expression, group)) {
        add("/" + key, "the group (?<" + group + ">…) is missing: " + expression);
      }
    }
    if (key.equals("fiscalYear") && Pattern.compile(expression).matcher("").groupCount() == 0) {
      add("/" + key, "no group around the year: " + expression);
    }
  }

  /** Only a group that there is can be referred to. */
  private static boolean names(String expression, String group) {
    try {
      Pattern.compile("(?:" + expression + ")\\k<" + group + ">");
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private void expressions(JsonNode node, String pointer) {
    if (node == null) {
      return;
    }
    if (node.isString()) {
      String expression = node.asString();
      if (compiles(expression, pointer)
          && !pointer.startsWith(TITLE_PARTS)
          && NAMED.matcher(expression).find()) {
        add(pointer, "a group must not have a name here: " + expression);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        expressions(node.get(i), pointer + "/" + i);
      }
    } else {
      node.properties().forEach(e -> expressions(e.getValue(), pointer + "/" + e.getKey()));
    }
  }

  /** Whether an expression can be compiled, by itself and with others beside it. */
  private boolean compiles(String expression, String pointer) {
    try {
      Pattern.compile(expression);
      Pattern.compile("(?:" + expression + ")");
      return true;
    } catch (PatternSyntaxException e) {
      add(pointer, "no regular expression: " + e.getDescription() + ": " + expression);
      return false;
    }
  }

  private void add(String pointer, String message) {
    problems.add(new MappingProblem(file.name(), tree.lineOf(pointer), message));
  }
}
