package io.fuhe.mapping.layout;

import io.fuhe.mapping.layout.ReportWords.FigureWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes the words of reports of a mapping's {@code report}; a layout adds to the general ones. */
final class ReportWordsReader {

  private static final FigureWords NO_FIGURES =
      new FigureWords(
          Patterns.NONE, Patterns.NONE, Patterns.NONE, Patterns.NONE, Patterns.NONE, Patterns.NONE);

  private static final ReportWords NOTHING =
      new ReportWords(
          List.of(),
          List.of(),
          Patterns.NONE,
          Patterns.NONE,
          Patterns.NONE,
          Patterns.NONE,
          Patterns.NONE,
          Patterns.NONE,
          List.of(),
          Patterns.NONE,
          Map.of(),
          Patterns.NONE,
          "",
          Patterns.NONE,
          Patterns.NONE,
          NO_FIGURES);

  private ReportWordsReader() {}

  /** The words of a mapping; {@code general} is null where it is the general one itself. */
  static ReportWords read(JsonNode node, ReportWords general) {
    ReportWords base = general == null ? NOTHING : general;
    if (node == null) {
      return base;
    }
    return new ReportWords(
        node.has("headings") ? patterns(node.get("headings")) : base.headings(),
        node.has("titleParts") ? patterns(node.get("titleParts")) : base.titleParts(),
        list(node, "score", base.score()),
        list(node, "points", base.points()),
        list(node, "either", base.either()),
        list(node, "whole", base.whole()),
        list(node, "sum", base.sum()),
        list(node, "own", base.own()),
        node.has("grade") ? patterns(node.get("grade")) : base.grade(),
        list(node, "links", base.links()),
        amounts(node.get("amounts"), base.amounts()),
        list(node, "amountsOf", base.amountsOf()),
        node.has("budgetLine") ? node.get("budgetLine").asString() : base.budgetLine(),
        list(node, "problems", base.problems()),
        list(node, "advice", base.advice()),
        node.has("figures") ? figures(node.get("figures"), base.figures()) : base.figures());
  }

  private static FigureWords figures(JsonNode node, FigureWords base) {
    return new FigureWords(
        list(node, "units", base.units()),
        list(node, "leadIn", base.leadIn()),
        list(node, "generic", base.generic()),
        list(node, "notCompared", base.notCompared()),
        list(node, "target", base.target()),
        list(node, "reached", base.reached()));
  }

  private static Map<ReportAmount, Patterns> amounts(
      JsonNode node, Map<ReportAmount, Patterns> base) {
    Map<ReportAmount, Patterns> found = new EnumMap<>(ReportAmount.class);
    for (ReportAmount amount : ReportAmount.values()) {
      Patterns known = base.getOrDefault(amount, Patterns.NONE);
      String key = amount.name().toLowerCase(Locale.ROOT);
      found.put(amount, node == null ? known : list(node, key, known));
    }
    return found;
  }

  private static Patterns list(JsonNode node, String key, Patterns base) {
    return node.has(key) ? base.and(new Patterns(strings(node.get(key)))) : base;
  }

  private static List<Pattern> patterns(JsonNode node) {
    return strings(node).stream().map(Pattern::compile).toList();
  }

  private static List<String> strings(JsonNode node) {
    List<String> found = new ArrayList<>();
    node.forEach(n -> found.add(n.asString()));
    return found;
  }
}
