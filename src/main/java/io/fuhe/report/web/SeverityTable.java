package io.fuhe.report.web;

import io.fuhe.check.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Things numbered in the order they are met, and how many findings of each severity they have. */
final class SeverityTable {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<int[]> counts = new ArrayList<>();

  /** A thing's number, counted from 0; a thing not met before gets the next. */
  int number(String name) {
    return numbers.computeIfAbsent(
        name,
        met -> {
          names.add(met);
          counts.add(new int[Severity.values().length]);
          return names.size() - 1;
        });
  }

  void add(String name, Severity severity) {
    counts.get(number(name))[severity.ordinal()]++;
  }

  /** For each thing in order: its name, and its counts, the heaviest severity first. */
  Stream<ArrayNode> rows() {
    return IntStream.range(0, names.size()).mapToObj(this::row);
  }

  private ArrayNode row(int number) {
    ArrayNode row = JsonNodeFactory.instance.arrayNode().add(names.get(number));
    for (int count : counts.get(number)) {
      row.add(count);
    }
    return row;
  }
}
