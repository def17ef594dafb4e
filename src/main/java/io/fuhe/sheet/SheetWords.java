package io.fuhe.sheet;

import io.fuhe.check.Anomaly;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.CheckedForm.Scored;
import io.fuhe.check.Severity;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Indicator;
import io.fuhe.form.Policy;
import io.fuhe.form.Text;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.YearFigures;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.sheet.Filling.Count;
import io.fuhe.sheet.Filling.Printed;
import io.fuhe.sheet.Filling.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a form's review sheet in the place of each placeholder. */
final class SheetWords {

  private static final String BUDGET = "budget[";
  private static final String INDICATORS = "indicators[";

  private final Messages messages;
  private final AnomalyText text;

  SheetWords(Messages messages) {
    this.messages = messages;
    this.text = new AnomalyText(messages);
  }

  /**
   * A form and its rows.
   *
   * @param unit what the unit is called
   * @param file the path under which the form was submitted
   * @param found by arithmetic in the form, and between it and others
   */
  ReviewedForm form(Form form, String unit, String file, List<FoundInForm> found) {
    CheckedForm checked = new CheckedForm(form, Policy.DEFAULT);
    List<Map<Placeholder, Filling>> rows = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    String moneyUnit = words(form.expenditure().moneyUnit());
    for (Scored scored : checked.scored()) {
      if (!scored.path().startsWith(INDICATORS)) {
        rows.add(row(scored, checked, new Proved(found, scored.path())));
        paths.add(scored.path());
      }
    }
    for (int i = 0; i < form.indicators().size(); i++) {
      String path = INDICATORS + i + "]";
      rows.add(row(form.indicators().get(i), moneyUnit, new Proved(found, path)));
      paths.add(path);
    }
    List<Anomaly> all = found.stream().map(FoundInForm::anomaly).toList();
    List<Anomaly> rest =
        found.stream()
            .filter(each -> paths.stream().noneMatch(each::isAbout))
            .map(FoundInForm::anomaly)
            .toList();
    Map<Placeholder, Filling> values = values(form, unit, file, all);
    values.put(Placeholder.NOTES, new Words(notes(rest)));
    String project = words(form.heading().project());
    return new ReviewedForm(project.isBlank() ? kind(form) : project, values, rows);
  }

  private Map<Placeholder, Filling> values(
      Form form, String unit, String file, List<Anomaly> found) {
    YearFigures figures = YearFigures.of(form, found);
    String year = String.valueOf(form.heading().fiscalYear());
    Map<Placeholder, Filling> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.UNIT, new Words(unit));
    values.put(Placeholder.YEAR, new Words(year));
    values.put(Placeholder.TITLE, new Words(messages.get("sheet.title." + form.kind(), year)));
    values.put(Placeholder.KIND, new Words(kind(form)));
    values.put(Placeholder.PROJECT, new Words(words(form.heading().project())));
    values.put(Placeholder.DEPARTMENT, new Words(words(form.heading().department())));
    values.put(Placeholder.FILE, new Words(file));
    values.put(Placeholder.MONEY_UNIT, new Words(words(figures.moneyUnit())));
    values.put(Placeholder.BUDGET, new Printed(words(figures.budget())));
    values.put(Placeholder.EXECUTED, new Printed(words(figures.executed())));
    values.put(Placeholder.RATE, new Printed(words(figures.rate())));
    values.put(Placeholder.DECLARED, new Printed(words(figures.total())));
    values.put(Placeholder.ERRORS, new Count(count(found, Severity.ERROR)));
    values.put(Placeholder.WARNINGS, new Count(count(found, Severity.WARNING)));
    return values;
  }

  /** The budget's total line, or the overall goal. */
  private Map<Placeholder, Filling> row(Scored scored, CheckedForm form, Proved proved) {
    boolean budget = scored.path().startsWith(BUDGET);
    Map<Placeholder, Filling> row = common(scored.points(), scored.score(), proved);
    row.put(
        Placeholder.LEVEL1,
        new Words(messages.get(budget ? "sheet.execution" : "sheet.overallGoal")));
    String goal = messages.get("subject.overallGoal");
    row.put(Placeholder.NAME, new Words(budget ? scored.label() : goal));
    if (budget) {
      BudgetLine line = form.totalLine().orElseThrow();
      row.put(Placeholder.TARGET, labelled("sheet.budget", line.base()));
      row.put(Placeholder.ACTUAL, labelled("sheet.executed", line.executed()));
      row.put(
          Placeholder.VERIFIED,
          new Words(proved.actual("").map(rate -> messages.get("sheet.rate", rate)).orElse("")));
    }
    return row;
  }

  private Map<Placeholder, Filling> row(Indicator indicator, String moneyUnit, Proved proved) {
    Map<Placeholder, Filling> row = common(indicator.points(), indicator.score(), proved);
    String level1 = pointed(indicator.level1(), indicator.level1Points());
    row.put(
        Placeholder.LEVEL1,
        new Words(
            indicator.goal() == null
                ? level1
                : messages.get("sheet.ofGoal", String.valueOf(indicator.goal()), level1)));
    row.put(Placeholder.LEVEL2, new Words(pointed(indicator.level2(), indicator.level2Points())));
    row.put(Placeholder.NAME, new Words(words(indicator.name())));
    row.put(Placeholder.TARGET, new Words(words(indicator.target())));
    row.put(Placeholder.ACTUAL, new Words(words(indicator.actual())));
    row.put(Placeholder.VERIFIED, new Words(proved.actual(moneyUnit).orElse("")));
    return row;
  }

  private Map<Placeholder, Filling> common(Figure points, Figure score, Proved proved) {
    Map<Placeholder, Filling> row = new EnumMap<>(Placeholder.class);
    row.put(Placeholder.LEVEL2, Filling.EMPTY);
    row.put(Placeholder.TARGET, Filling.EMPTY);
    row.put(Placeholder.ACTUAL, Filling.EMPTY);
    row.put(Placeholder.VERIFIED, Filling.EMPTY);
    row.put(Placeholder.POINTS, new Printed(points == null ? "" : points.printed()));
    row.put(Placeholder.SCORE, new Printed(score == null ? "" : score.printed()));
    row.put(Placeholder.AWARDED, new Printed(proved.score().orElse("")));
    row.put(
        Placeholder.REMARK,
        new Words(
            proved.found().stream()
                .map(this::remark)
                .distinct()
                .collect(Collectors.joining("\n"))));
    return row;
  }

  /** What was found, as short as it can be said. */
  private String remark(Anomaly anomaly) {
    boolean figures = anomaly.declared() != null && anomaly.expected() != null;
    return figures && anomaly.severity() == Severity.ERROR
        ? messages.get("sheet.remark", text.rule(anomaly), anomaly.declared(), anomaly.expected())
        : text.rule(anomaly);
  }

  private String notes(List<Anomaly> found) {
    return found.stream()
        .map(
            anomaly -> text.severity(anomaly) + messages.get("sheet.colon") + text.message(anomaly))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private Filling labelled(String key, Figure figure) {
    return figure == null || figure.blank()
        ? Filling.EMPTY
        : new Words(messages.get(key, figure.printed()));
  }

  private String pointed(Text label, Figure points) {
    return Stream.of(
            words(label),
            points == null || points.blank() ? "" : messages.get("sheet.points", points.printed()))
        .collect(Collectors.joining());
  }

  private String kind(Form form) {
    return messages.get("kind." + form.kind());
  }

  private static int count(List<Anomaly> found, Severity severity) {
    return (int) found.stream().filter(anomaly -> anomaly.severity() == severity).count();
  }

  private static String words(Text text) {
    return text == null ? "" : text.value();
  }

  private static String words(String printed) {
    return Objects.requireNonNullElse(printed, "");
  }
}
