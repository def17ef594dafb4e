package io.fuhe;

import io.fuhe.form.Amount;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Expenditure;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Goal;
import io.fuhe.form.Heading;
import io.fuhe.form.Indicator;
import io.fuhe.form.Narrative;
import io.fuhe.form.OverallGoal;
import io.fuhe.form.Place;
import io.fuhe.form.Text;
import io.fuhe.form.Totals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gold files: what a careful auditor reads off a form and finds wrong with it. */
public final class Gold {

  /** The corpora that the project carries. */
  public static final Path CORPORA = Path.of("src/test/resources/corpus");

  private static final JsonMapper JSON = new JsonMapper();

  private Gold() {}

  /** One gold file. */
  public record Entry(String name, JsonNode form, JsonNode anomalies) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Every corpus that has documents. */
  public static List<Path> corpora() {
    try (Stream<Path> folders = Files.list(CORPORA)) {
      return folders.filter(folder -> Files.exists(folder.resolve("index.json"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All gold files of a folder. */
  public static List<Entry> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .filter(f -> !f.getFileName().toString().equals("cross-form.json"))
          .sorted()
          .map(Gold::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which forms each document of a corpus holds. */
  public static Map<String, List<String>> index(Path corpus) {
    Map<String, List<String>> index = new LinkedHashMap<>();
    JSON.readTree(corpus.resolve("index.json").toFile())
        .properties()
        .forEach(
            e -> {
              List<String> names = new ArrayList<>();
              e.getValue().forEach(n -> names.add(n.asString()));
              index.put(e.getKey(), names);
            });
    return index;
  }

  public static Entry read(Path file) {
    JsonNode json = JSON.readTree(file.toFile());
    String name = file.getFileName().toString();
    return new Entry(name.substring(0, name.length() - 5), json.get("form"), json.get("anomalies"));
  }

  /** The gold form as a form, every value at a place of its own making. */
  public static Form form(Entry gold) {
    JsonNode f = gold.form();
    String kind = f.get("kind").asString();
    boolean boxes = !f.get("layout").asString().startsWith("hunan");
    return new Form(
        gold.name(),
        FormKind.valueOf(kind),
        f.get("layout").asString(),
        "",
        new Heading(
            text(f, "title"),
            f.get("fiscalYear").isNull() ? null : f.get("fiscalYear").asInt(),
            text(f, "unit"),
            text(f, "project"),
            text(f, "department"),
            text(f, "implementer"),
            text(f, "filledOn")),
        new Totals(figure(f, "declaredTotal"), figure(f, "declaredTotalPoints"), null),
        new Expenditure(
            figure(f, "basicExpenditure"),
            figure(f, "projectExpenditure"),
            figure(f, "projectTotalBudget"),
            null),
        list(
            f,
            "budget",
            b ->
                new BudgetLine(
                    text(b, "label"),
                    b.get("partOf").isNull() ? null : b.get("partOf").asString(),
                    figure(b, "initial"),
                    figure(b, "adjusted"),
                    figure(b, "executed"),
                    figure(b, "declaredRate"),
                    figure(b, "points"),
                    figure(b, "score"))),
        new OverallGoal(
            figure(f.get("overallGoal"), "points"), figure(f.get("overallGoal"), "score")),
        list(f, "goals", g -> new Goal(g.get("number").asInt(), figure(g, "declaredPoints"), null)),
        list(
            f,
            "indicators",
            i ->
                new Indicator(
                    i.get("goal").isNull() ? null : i.get("goal").asInt(),
                    text(i, "level1"),
                    figure(i, "level1Points"),
                    text(i, "level2"),
                    figure(i, "level2Points"),
                    text(i, "name"),
                    text(i, "target"),
                    text(i, "actual"),
                    figure(i, "points"),
                    figure(i, "score"),
                    text(i, "explanation"))),
        list(f, "fundingSources", Gold::amount),
        list(f, "lineItems", Gold::amount),
        GoldReport.statements(f),
        new Narrative(
            boxes ? box(f, "deviationAnalysisFilled") : null,
            boxes ? box(f, "improvementFilled") : null,
            text(f, "costBasis"),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of()),
        !boxes,
        true,
        GoldReport.of(f));
  }

  private static Amount amount(JsonNode a) {
    JsonNode partOf = a.get("partOf");
    return new Amount(
        text(a, "label"),
        partOf == null || partOf.isNull() ? null : partOf.asString(),
        figure(a, "amount"));
  }

  private static Text box(JsonNode f, String key) {
    return new Text(f.get(key).asBoolean() ? "已填写" : "", Place.inSheet("gold", 0, 0));
  }

  static Text text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull()
        ? null
        : new Text(value.asString(), Place.inSheet("gold", 0, 0));
  }

  static Figure figure(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull()
        ? null
        : new Figure(value.asString(), Place.inSheet("gold", 0, 0));
  }

  static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> read) {
    List<T> items = new ArrayList<>();
    node.get(key).forEach(item -> items.add(read.apply(item)));
    return items;
  }
}
