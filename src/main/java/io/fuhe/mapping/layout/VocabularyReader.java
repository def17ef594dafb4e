package io.fuhe.mapping.layout;

import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import io.fuhe.form.WordList;
import io.fuhe.mapping.layout.Vocabulary.Title;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes mappings of trees that the schema has found well formed. */
final class VocabularyReader {

  Mapping general(JsonNode root) {
    return mapping(root, null);
  }

  Mapping layout(JsonNode root, Mapping general) {
    return mapping(root, general);
  }

  private Mapping mapping(JsonNode root, Mapping general) {
    Map<String, String> names = new LinkedHashMap<>();
    root.get("name").properties().forEach(e -> names.put(e.getKey(), e.getValue().asString()));
    JsonNode recognize = root.get("recognize");
    return new Mapping(
        root.get("id").asString(),
        names,
        recognize == null ? null : FormKind.valueOf(recognize.get("kind").asString()),
        folded(recognize, "words"),
        folded(recognize, "without"),
        vocabulary(root, general == null ? null : general.vocabulary()),
        base -> vocabulary(root, base),
        PolicyReader.read(
            root, general == null ? Policy.DEFAULT : general.policy(), root.get("id").asString()));
  }

  private static Vocabulary vocabulary(JsonNode root, Vocabulary base) {
    JsonNode columns = root.get("columns");
    Meanings<BudgetColumn> budget =
        columns(BudgetColumn.class, columns, "budget", base == null ? null : base.budget());
    Meanings<IndicatorColumn> indicators =
        columns(
            IndicatorColumn.class, columns, "indicators", base == null ? null : base.indicators());
    Meanings<GoalColumn> overallGoal =
        columns(GoalColumn.class, columns, "overallGoal", base == null ? null : base.overallGoal());
    Meanings<FundingColumn> funding =
        columns(FundingColumn.class, columns, "funding", base == null ? null : base.funding());
    Meanings<ItemColumn> items =
        columns(ItemColumn.class, columns, "items", base == null ? null : base.items());
    return new Vocabulary(
        titles(root.get("titles"), base == null ? List.of() : base.titles()),
        pattern(root, "fiscalYear", base == null ? null : base.fiscalYear()),
        patterns(Label.class, Label::key, root.get("labels"), base == null ? null : base.labels()),
        budget,
        indicators,
        overallGoal,
        funding,
        items,
        new Headings(List.of(budget, indicators, overallGoal, funding, items)),
        list(
            columns == null ? null : columns.get("divisions"),
            base == null ? Patterns.NONE : base.divisions()),
        list(
            columns == null ? null : columns.get("otherTime"),
            base == null ? Patterns.NONE : base.otherTime()),
        pattern(root, "rowNumbering", base == null ? null : base.rowNumbering()),
        list(root.get("emptyName"), base == null ? Patterns.NONE : base.emptyName()),
        pattern(root, "code", base == null ? null : base.code()),
        list(root.get("note"), base == null ? Patterns.NONE : base.note()),
        list(root.get("thisUnit"), base == null ? Patterns.NONE : base.thisUnit()),
        list(root.get("otherTable"), base == null ? Patterns.NONE : base.otherTable()),
        list(root.get("tableName"), base == null ? Patterns.NONE : base.tableName()),
        list(root.get("otherForm"), base == null ? Patterns.NONE : base.otherForm()),
        list(root.get("cover"), base == null ? Patterns.NONE : base.cover()),
        list(root.get("listedProject"), base == null ? Patterns.NONE : base.listedProject()),
        list(root.get("formTitle"), base == null ? Patterns.NONE : base.formTitle()),
        pattern(root, "budgetRated", base == null ? null : base.budgetRated()),
        list(root.get("executionScoring"), base == null ? Patterns.NONE : base.executionScoring()),
        expression(root, "bestGradeFrom", base == null ? WordList.NONE : base.bestGradeFrom()),
        expression(root, "fullPointsFrom", base == null ? WordList.NONE : base.fullPointsFrom()),
        expression(root, "saidTotal", base == null ? WordList.NONE : base.saidTotal()),
        pattern(root, "goal", base == null ? null : base.goal()),
        pattern(root, "goalLabel", base == null ? null : base.goalLabel()),
        list(root.get("packedLevel1"), base == null ? Patterns.NONE : base.packedLevel1()),
        list(root.get("packedLevel2"), base == null ? Patterns.NONE : base.packedLevel2()),
        list(root.get("lessIsBetter"), base == null ? Patterns.NONE : base.lessIsBetter()),
        pattern(root, "continued", base == null ? null : base.continued()),
        list(root.get("continuedSheet"), base == null ? Patterns.NONE : base.continuedSheet()),
        pattern(root, "pointsInLabel", base == null ? null : base.pointsInLabel()),
        list(root.get("totalRow"), base == null ? Patterns.NONE : base.totalRow()),
        list(root.get("earned"), base == null ? Patterns.NONE : base.earned()),
        pattern(root, "scoreWithRemark", base == null ? null : base.scoreWithRemark()),
        list(root.get("subtotalRow"), base == null ? Patterns.NONE : base.subtotalRow()),
        list(root.get("totalLine"), base == null ? Patterns.NONE : base.totalLine()),
        list(root.get("outsideTotal"), base == null ? Patterns.NONE : base.outsideTotal()),
        list(root.get("incomeLine"), base == null ? Patterns.NONE : base.incomeLine()),
        list(root.get("spendingLine"), base == null ? Patterns.NONE : base.spendingLine()),
        list(root.get("budgetChange"), base == null ? Patterns.NONE : base.budgetChange()),
        list(root.get("moneyBlock"), base == null ? Patterns.NONE : base.moneyBlock()),
        pattern(root, "partOf", base == null ? null : base.partOf()),
        pattern(root, "numbering", base == null ? null : base.numbering()),
        root.has("moneyUnits") || base == null
            ? strings(root.get("moneyUnits"))
            : base.moneyUnits(),
        ReportWordsReader.read(root.get("report"), base == null ? null : base.report()));
  }

  /** A layout's own titles go before those that it builds on. */
  private static List<Title> titles(JsonNode node, List<Title> base) {
    List<Title> found = new ArrayList<>();
    for (FormKind kind : FormKind.values()) {
      if (node != null && node.has(kind.name())) {
        found.add(new Title(kind, new Patterns(strings(node.get(kind.name())))));
      }
    }
    found.addAll(base);
    return found;
  }

  private static <E extends Enum<E>> Meanings<E> columns(
      Class<E> type, JsonNode columns, String table, Meanings<E> base) {
    Function<E, String> key = e -> e.name().toLowerCase(java.util.Locale.ROOT);
    return patterns(type, key, columns == null ? null : columns.get(table), base);
  }

  private static <E extends Enum<E>> Meanings<E> patterns(
      Class<E> type, Function<E, String> key, JsonNode node, Meanings<E> base) {
    if (node == null && base != null) {
      return base;
    }
    Map<E, Patterns> found = new EnumMap<>(type);
    for (E e : type.getEnumConstants()) {
      JsonNode more = node == null ? null : node.get(key.apply(e));
      found.put(e, list(more, base == null ? Patterns.NONE : base.of(e)));
    }
    return new Meanings<>(found);
  }

  private static Patterns list(JsonNode node, Patterns base) {
    return node == null ? base : base.and(new Patterns(strings(node)));
  }

  private static Pattern pattern(JsonNode root, String key, Pattern base) {
    return root.has(key) ? Pattern.compile(root.get(key).asString()) : base;
  }

  private static WordList expression(JsonNode root, String key, WordList base) {
    return root.has(key) ? new WordList(List.of(root.get(key).asString())) : base;
  }

  private static List<String> folded(JsonNode recognize, String key) {
    return recognize == null
        ? List.of()
        : strings(recognize.get(key)).stream().map(Wording::fold).toList();
  }

  private static List<String> strings(JsonNode node) {
    List<String> found = new ArrayList<>();
    if (node != null) {
      node.forEach(n -> found.add(n.asString()));
    }
    return found;
  }
}
