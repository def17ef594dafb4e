package io.fuhe.mapping;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML file as a tree in which every node knows its line.
 *
 * @param root the content
 * @param lines the line of each node, counted from 1, by its JSON pointer
 */
record YamlTree(JsonNode root, Map<String, Integer> lines) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * Reads a file.
   *
   * @throws InvalidMappings when it is no YAML, with the line where it stops being so
   */
  static YamlTree parse(MappingFile file) throws InvalidMappings {
    Map<String, Integer> lines = new HashMap<>();
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      Node node = yaml.compose(new StringReader(file.yaml()));
      JsonNode root = node == null ? NODES.objectNode() : json(node, "", lines);
      return new YamlTree(root, lines);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw invalid(file, line, e.getProblem());
    } catch (YAMLException e) {
      throw invalid(file, 0, e.getMessage());
    }
  }

  /** The line of a node, or of the nearest one above it that has a line. */
  int lineOf(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }

  private static InvalidMappings invalid(MappingFile file, int line, String message) {
    return new InvalidMappings(java.util.List.of(new MappingProblem(file.name(), line, message)));
  }

  private static JsonNode json(Node node, String pointer, Map<String, Integer> lines) {
    lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      ObjectNode object = NODES.objectNode();
      for (NodeTuple entry : mapping.getValue()) {
        String key = ((ScalarNode) entry.getKeyNode()).getValue();
        String below = pointer + "/" + key;
        lines.put(below, entry.getKeyNode().getStartMark().getLine() + 1);
        object.set(key, json(entry.getValueNode(), below, lines));
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = NODES.arrayNode();
      for (int i = 0; i < sequence.getValue().size(); i++) {
        array.add(json(sequence.getValue().get(i), pointer + "/" + i, lines));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode node) {
    if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
      return NODES.numberNode(new BigDecimal(node.getValue()));
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(node.getValue()));
    }
    return NODES.stringNode(node.getValue());
  }
}
