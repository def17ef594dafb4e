package io.fuhe.mapping.layout;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final Set<String> YES = Set.of("yes", "on", "true");

  /**
   * Reads a file.
   *
   * @throws InvalidMappings when it is no YAML, with the line where it stops being so
   */
  static YamlTree parse(MappingFile file) throws InvalidMappings {
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      Node node = yaml.compose(new StringReader(file.yaml()));
      YamlTree tree = new YamlTree(NODES.objectNode(), new HashMap<>());
      return node == null ? tree : new YamlTree(tree.json(node, "", Set.of()), tree.lines);
    } catch (Refused e) {
      throw invalid(file, line(e.node), e.getMessage());
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw unlikeYaml(file, line, e.getProblem());
    } catch (YAMLException e) {
      throw unlikeYaml(file, 0, e.getMessage());
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
    return new InvalidMappings(List.of(new MappingProblem(file.name(), line, message)));
  }

  private static InvalidMappings unlikeYaml(MappingFile file, int line, String met) {
    return new InvalidMappings(
        List.of(
            new MappingProblem(file.name(), line, met, MappingProblem.Kind.YAML, List.of(met))));
  }

  private JsonNode json(Node node, String pointer, Set<Node> around) {
    lines.putIfAbsent(pointer, line(node));
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    if (around.contains(node)) {
      throw new Refused(node, "it contains itself");
    }
    Set<Node> within = Collections.newSetFromMap(new IdentityHashMap<>());
    within.addAll(around);
    within.add(node);
    return node instanceof MappingNode mapping
        ? object(mapping, pointer, within)
        : array((SequenceNode) node, pointer, within);
  }

  private ObjectNode object(MappingNode mapping, String pointer, Set<Node> within) {
    ObjectNode object = NODES.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw new Refused(entry.getKeyNode(), "no word before the colon");
      }
      String below = pointer + "/" + key.getValue();
      if (object.has(key.getValue())) {
        throw new Refused(
            key, "'" + key.getValue() + "' already stands in line " + lines.get(below));
      }
      lines.put(below, line(key));
      object.set(key.getValue(), json(entry.getValueNode(), below, within));
    }
    return object;
  }

  private ArrayNode array(SequenceNode sequence, String pointer, Set<Node> within) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < sequence.getValue().size(); i++) {
      array.add(json(sequence.getValue().get(i), pointer + "/" + i, within));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode node) {
    if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
      return NODES.numberNode(decimal(node));
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return NODES.booleanNode(YES.contains(node.getValue().toLowerCase(Locale.ROOT)));
    }
    return NODES.stringNode(node.getValue());
  }

  /** YAML would take 1_00, 010, 0x10 and 1:30 for numbers that few who write them mean. */
  private static BigDecimal decimal(ScalarNode node) {
    if (!DECIMAL.matcher(node.getValue()).matches()) {
      throw new Refused(
          node, "no plain decimal number: " + node.getValue() + " (a text stands in quotes)");
    }
    return new BigDecimal(node.getValue());
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** What is YAML and yet of no use. */
  private static final class Refused extends YAMLException {

    private static final long serialVersionUID = 1L;

    private final transient Node node;

    Refused(Node node, String message) {
      super(message);
      this.node = node;
    }
  }
}
