package io.fuhe.report;

import io.fuhe.form.Amount;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Heading;
import io.fuhe.form.Indicator;
import io.fuhe.form.Report;
import io.fuhe.form.ReportSection;
import io.fuhe.form.StatedFigure;
import io.fuhe.form.Text;
import io.fuhe.inbox.LedgerEntry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A form as the export writes it: every number a string, exactly as printed. */
final class FormJson {

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private FormJson() {}

  static ObjectNode of(Form form, LedgerEntry file) {
    FormJson f = new FormJson();
    f.json.put("id", form.id());
    f.json.put("file", file.path());
    f.json.put("sha256", file.sha256());
    f.json.put("container", form.container());
    f.json.put("mapping", form.mapping());
    f.json.put("kind", form.kind().name());
    f.json.put("layout", form.mapping());
    f.heading(form.heading());
    put(f.json, "declaredTotal", form.totals().score());
    put(f.json, "declaredTotalPoints", form.totals().points());
    put(f.json, "basicExpenditure", form.expenditure().basic());
    put(f.json, "projectExpenditure", form.expenditure().project());
    put(f.json, "projectTotalBudget", form.expenditure().projectTotal());
    put(f.json, "moneyUnit", form.expenditure().moneyUnit());
    ArrayNode budget = f.json.putArray("budget");
    form.budget().forEach(line -> budgetLine(budget.addObject(), line));
    ObjectNode overall = f.json.putObject("overallGoal");
    put(overall, "points", form.overallGoal().points());
    put(overall, "score", form.overallGoal().score());
    ArrayNode goals = f.json.putArray("goals");
    form.goals()
        .forEach(
            goal -> {
              ObjectNode g = goals.addObject();
              g.put("number", goal.number());
              put(g, "declaredPoints", goal.declaredPoints());
              put(g, "text", goal.text());
            });
    ArrayNode indicators = f.json.putArray("indicators");
    form.indicators().forEach(row -> indicator(indicators.addObject(), row));
    ArrayNode funding = f.json.putArray("fundingSources");
    form.fundingSources().forEach(a -> amount(funding.addObject(), a));
    ArrayNode items = f.json.putArray("lineItems");
    form.lineItems().forEach(a -> amount(items.addObject(), a));
    ArrayNode statements = f.json.putArray("statements");
    form.statements()
        .forEach(
            statement -> {
              ObjectNode s = statements.addObject();
              s.put("section", statement.section());
              put(s, "quote", statement.quote());
              put(s, "points", statement.points());
              put(s, "score", statement.score());
              s.put("heading", statement.heading());
              s.put("whole", statement.whole());
            });
    f.json.put("deviationAnalysisFilled", filled(form.narrative().deviationAnalysis()));
    f.json.put("improvementFilled", filled(form.narrative().improvement()));
    put(f.json, "deviationAnalysis", form.narrative().deviationAnalysis());
    put(f.json, "improvement", form.narrative().improvement());
    put(f.json, "costBasis", form.narrative().costBasis());
    if (form.report() != null) {
      f.report(form.report());
    }
    f.json.set("places", PlaceJson.ofSources(FormPlaces.sources(form)));
    return f.json;
  }

  private void heading(Heading heading) {
    put(json, "title", heading.title());
    json.put("fiscalYear", heading.fiscalYear());
    put(json, "unit", heading.unit());
    put(json, "project", heading.project());
    put(json, "department", heading.department());
    put(json, "implementer", heading.implementer());
    put(json, "filledOn", heading.filledOn());
  }

  private void report(Report report) {
    ArrayNode sections = json.putArray("sections");
    for (ReportSection section : report.sections()) {
      ObjectNode s = sections.addObject();
      s.put("label", section.label());
      s.put("above", section.above());
      s.put("entry", section.entry());
    }
    ArrayNode passages = json.putArray("passages");
    report.passages().forEach(passage -> passages.add(passage.value()));
    ArrayNode figures = json.putArray("figures");
    for (StatedFigure figure : report.figures()) {
      ObjectNode f = figures.addObject();
      f.put("thing", figure.thing());
      ArrayNode values = f.putArray("values");
      figure.values().forEach(value -> values.add(value.value()));
      f.put("target", figure.target());
      f.put("year", figure.year());
      f.put("chapter", figure.chapter());
      f.put("indicator", figure.indicator());
    }
  }

  private static void budgetLine(ObjectNode json, BudgetLine line) {
    put(json, "label", line.label());
    json.put("partOf", line.partOf());
    put(json, "initial", line.initial());
    put(json, "adjusted", line.adjusted());
    put(json, "executed", line.executed());
    put(json, "declaredRate", line.declaredRate());
    put(json, "points", line.points());
    put(json, "score", line.score());
  }

  private static void indicator(ObjectNode json, Indicator row) {
    json.put("goal", row.goal());
    put(json, "level1", row.level1());
    put(json, "level1Points", row.level1Points());
    put(json, "level2", row.level2());
    put(json, "level2Points", row.level2Points());
    put(json, "name", row.name());
    put(json, "target", row.target());
    put(json, "actual", row.actual());
    put(json, "points", row.points());
    put(json, "score", row.score());
    json.put("explanation", row.explanation() == null ? "" : row.explanation().value());
  }

  private static void amount(ObjectNode json, Amount amount) {
    put(json, "label", amount.label());
    json.put("partOf", amount.partOf());
    put(json, "amount", amount.amount());
  }

  private static boolean filled(Text text) {
    return text != null && !text.blank();
  }

  private static void put(ObjectNode json, String key, Text text) {
    json.put(key, text == null ? null : text.value());
  }

  private static void put(ObjectNode json, String key, Figure figure) {
    json.put(key, figure == null ? null : figure.printed());
  }
}
