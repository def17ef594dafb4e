package io.fuhe.mapping;

import io.fuhe.form.Amount;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Goal;
import io.fuhe.form.Indicator;
import io.fuhe.form.Statement;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds a form that was read against its gold, field by field. */
final class GoldFields {

  private final List<String> differences = new ArrayList<>();

  private GoldFields() {}

  /** What differs, one line a field. */
  static List<String> differences(JsonNode gold, Form form) {
    GoldFields fields = new GoldFields();
    fields.compare(gold, form);
    return fields.differences;
  }

  private void compare(JsonNode gold, Form form) {
    is("kind", gold.get("kind"), form.kind().name());
    is("title", gold.get("title"), form.heading().title());
    is("fiscalYear", gold.get("fiscalYear"), String.valueOf(form.heading().fiscalYear()));
    is("unit", gold.get("unit"), form.heading().unit());
    is("project", gold.get("project"), form.heading().project());
    is("department", gold.get("department"), form.heading().department());
    is("implementer", gold.get("implementer"), form.heading().implementer());
    is("filledOn", gold.get("filledOn"), form.heading().filledOn());
    is("declaredTotal", gold.get("declaredTotal"), form.totals().score());
    is("declaredTotalPoints", gold.get("declaredTotalPoints"), form.totals().points());
    is("basicExpenditure", gold.get("basicExpenditure"), form.expenditure().basic());
    is("projectExpenditure", gold.get("projectExpenditure"), form.expenditure().project());
    is("overallGoal.points", gold.get("overallGoal").get("points"), form.overallGoal().points());
    is("overallGoal.score", gold.get("overallGoal").get("score"), form.overallGoal().score());
    filled("deviation", gold.get("deviationAnalysisFilled"), form.narrative().deviationAnalysis());
    filled("improvement", gold.get("improvementFilled"), form.narrative().improvement());
    if (gold.has("costBasis")) {
      is("costBasis", gold.get("costBasis"), form.narrative().costBasis());
      is("projectTotal", gold.get("projectTotalBudget"), form.expenditure().projectTotal());
    }
    size("budget", gold, form.budget());
    for (int i = 0; i < Math.min(gold.get("budget").size(), form.budget().size()); i++) {
      budget("budget[" + i + "].", gold.get("budget").get(i), form.budget().get(i));
    }
    size("goals", gold, form.goals());
    for (int i = 0; i < Math.min(gold.get("goals").size(), form.goals().size()); i++) {
      Goal goal = form.goals().get(i);
      is("goals[" + i + "]", gold.get("goals").get(i).get("declaredPoints"), goal.declaredPoints());
    }
    amounts("fundingSources", gold, form.fundingSources());
    amounts("lineItems", gold, form.lineItems());
    statements(gold.get("statements"), form.statements());
    size("indicators", gold, form.indicators());
    for (int i = 0; i < Math.min(gold.get("indicators").size(), form.indicators().size()); i++) {
      row(
          "indicators[" + i + "].",
          gold.get("indicators").get(i),
          form.indicators().get(i),
          form.report() != null);
    }
  }

  private void statements(JsonNode gold, List<Statement> read) {
    if (gold.size() != read.size()) {
      differences.add("statements: gold has " + gold.size() + ", read " + read.size());
    }
    for (int i = 0; i < Math.min(gold.size(), read.size()); i++) {
      String path = "statements[" + i + "].";
      is(path + "section", gold.get(i).get("section"), read.get(i).section());
      is(path + "points", gold.get(i).get("points"), read.get(i).points());
      is(path + "score", gold.get(i).get("score"), read.get(i).score());
      String quote = norm(gold.get(i).get("quote").asString());
      if (!norm(read.get(i).quote().value()).contains(quote)) {
        differences.add(path + "quote: gold «" + quote + "», read " + read.get(i).quote());
      }
    }
  }

  private void budget(String path, JsonNode gold, BudgetLine line) {
    is(path + "label", gold.get("label"), line.label());
    is(path + "partOf", gold.get("partOf"), line.partOf());
    is(path + "initial", gold.get("initial"), line.initial());
    is(path + "adjusted", gold.get("adjusted"), line.adjusted());
    is(path + "executed", gold.get("executed"), line.executed());
    is(path + "declaredRate", gold.get("declaredRate"), line.declaredRate());
    is(path + "points", gold.get("points"), line.points());
    is(path + "score", gold.get("score"), line.score());
  }

  private void row(String path, JsonNode gold, Indicator row, boolean report) {
    is(path + "goal", gold.get("goal"), row.goal() == null ? null : row.goal().toString());
    is(path + "level1", gold.get("level1"), row.level1());
    // A report's heading prints a score; whether it is also the points is a matter of opinion.
    if (!report) {
      is(path + "level1Points", gold.get("level1Points"), row.level1Points());
    }
    is(path + "level2", gold.get("level2"), row.level2());
    is(path + "name", gold.get("name"), row.name());
    is(path + "target", gold.get("target"), row.target());
    is(path + "actual", gold.get("actual"), row.actual());
    is(path + "points", gold.get("points"), row.points());
    is(path + "score", gold.get("score"), row.score());
    is(path + "explanation", gold.get("explanation"), row.explanation());
  }

  private void amounts(String list, JsonNode gold, List<Amount> amounts) {
    size(list, gold, amounts);
    for (int i = 0; i < Math.min(gold.get(list).size(), amounts.size()); i++) {
      is(list + i + ".label", gold.get(list).get(i).get("label"), amounts.get(i).label());
      is(list + i + ".amount", gold.get(list).get(i).get("amount"), amounts.get(i).amount());
    }
  }

  private void filled(String path, JsonNode gold, Text text) {
    boolean filled = text != null && !text.blank();
    if (gold != null && gold.asBoolean() != filled) {
      differences.add(path + ": gold " + gold + ", read " + text);
    }
  }

  private void size(String list, JsonNode gold, List<?> read) {
    if (gold.get(list).size() != read.size()) {
      differences.add(list + ": gold has " + gold.get(list).size() + ", read " + read.size());
    }
  }

  private void is(String path, JsonNode gold, Text read) {
    is(path, gold, read == null ? null : read.value());
  }

  private void is(String path, JsonNode gold, Figure read) {
    is(path, gold, read == null ? null : read.printed());
  }

  private void is(String path, JsonNode gold, String read) {
    String expected = norm(gold == null || gold.isNull() ? null : gold.asString());
    if (!expected.equals(norm(read))) {
      differences.add(path + ": gold «" + expected + "», read «" + norm(read) + "»");
    }
  }

  private static String norm(String value) {
    if (value == null) {
      return "";
    }
    String text = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000]+", "");
    String bare = text.replace(",", "");
    try {
      boolean percent = bare.endsWith("%") && !bare.endsWith("%%");
      BigDecimal number = new BigDecimal(percent ? bare.substring(0, bare.length() - 1) : bare);
      return number.stripTrailingZeros().toPlainString() + (percent ? "%" : "");
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
