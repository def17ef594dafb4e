package io.fuhe.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The place of every value of a form, by the value's path: {@code indicators[3].score}. */
public final class FormPlaces {

  private final Map<String, Source> sources = new LinkedHashMap<>();

  private FormPlaces() {}

  /** The first place of each value of a form, in the order of its fields. */
  public static Map<String, Place> of(Form form) {
    Map<String, Place> places = new LinkedHashMap<>();
    sources(form).forEach((path, source) -> places.put(path, source.place()));
    return places;
  }

  /** The source of each value of a form, in the order of its fields. */
  public static Map<String, Source> sources(Form form) {
    FormPlaces found = new FormPlaces();
    found.heading(form.heading());
    found.put("declaredTotal", form.totals().score());
    found.put("declaredTotalPoints", form.totals().points());
    found.put("basicExpenditure", form.expenditure().basic());
    found.put("projectExpenditure", form.expenditure().project());
    found.put("projectTotalBudget", form.expenditure().projectTotal());
    found.put("moneyUnit", form.expenditure().moneyUnit());
    each("budget", form.budget(), found::budgetLine);
    found.put("overallGoal.points", form.overallGoal().points());
    found.put("overallGoal.score", form.overallGoal().score());
    each("goals", form.goals(), found::goal);
    each("indicators", form.indicators(), found::indicator);
    each("fundingSources", form.fundingSources(), found::amount);
    each("lineItems", form.lineItems(), found::amount);
    each("statements", form.statements(), found::statement);
    found.put("deviationAnalysis", form.narrative().deviationAnalysis());
    found.put("improvement", form.narrative().improvement());
    found.put("costBasis", form.narrative().costBasis());
    if (form.report() != null) {
      each("passages", form.report().passages(), found::put);
      each("figures", form.report().figures(), found::statedFigure);
    }
    return found.sources;
  }

  private static <T> void each(String list, List<T> items, BiConsumer<String, T> add) {
    for (int i = 0; i < items.size(); i++) {
      add.accept(list + "[" + i + "]", items.get(i));
    }
  }

  private void heading(Heading heading) {
    put("title", heading.title());
    put("unit", heading.unit());
    put("project", heading.project());
    put("department", heading.department());
    put("implementer", heading.implementer());
    put("filledOn", heading.filledOn());
  }

  private void budgetLine(String path, BudgetLine line) {
    put(path + ".label", line.label());
    put(path + ".initial", line.initial());
    put(path + ".adjusted", line.adjusted());
    put(path + ".executed", line.executed());
    put(path + ".declaredRate", line.declaredRate());
    put(path + ".points", line.points());
    put(path + ".score", line.score());
  }

  private void goal(String path, Goal goal) {
    put(path + ".declaredPoints", goal.declaredPoints());
    put(path + ".text", goal.text());
  }

  private void indicator(String path, Indicator row) {
    put(path + ".level1", row.level1());
    put(path + ".level1Points", row.level1Points());
    put(path + ".level2", row.level2());
    put(path + ".level2Points", row.level2Points());
    put(path + ".name", row.name());
    put(path + ".target", row.target());
    put(path + ".actual", row.actual());
    put(path + ".points", row.points());
    put(path + ".score", row.score());
    put(path + ".explanation", row.explanation());
  }

  private void amount(String path, Amount amount) {
    put(path + ".label", amount.label());
    put(path + ".amount", amount.amount());
  }

  private void statement(String path, Statement statement) {
    put(path + ".quote", statement.quote());
    put(path + ".points", statement.points());
    put(path + ".score", statement.score());
  }

  private void statedFigure(String path, StatedFigure figure) {
    each(path + ".values", figure.values(), this::put);
  }

  private void put(String path, Text text) {
    if (text != null) {
      sources.put(path, text.source());
    }
  }

  private void put(String path, Figure figure) {
    if (figure != null) {
      sources.put(path, figure.source());
    }
  }
}
