package io.fuhe.check;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Expenditure;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Heading;
import io.fuhe.form.Indicator;
import io.fuhe.form.Narrative;
import io.fuhe.form.OverallGoal;
import io.fuhe.form.Place;
import io.fuhe.form.Policy;
import io.fuhe.form.Report;
import io.fuhe.form.Text;
import io.fuhe.form.Totals;
import io.fuhe.mapping.ProjectMappings;
import java.util.ArrayList;
import java.util.List;

/** A form in a few words. */
public final class ShortForm {

  private final FormKind kind;
  private final String id;
  private final List<Indicator> rows = new ArrayList<>();
  private final List<BudgetLine> budget = new ArrayList<>();
  private String unit = "甲街道办事处";
  private String project;
  private String title = "自评表";
  private int year = 2020;
  private Policy policy = ProjectMappings.get().general().policy();
  private final List<Text> passages = new ArrayList<>();
  private final List<Text> changes = new ArrayList<>();
  private Figure total;
  private Figure projectExpenditure;
  private Text moneyUnit;
  private Text deviationAnalysis;
  private Text improvement;
  private Text remarks;
  private String department;
  private String implementer;
  private int cells;

  private ShortForm(FormKind kind, String id) {
    this.kind = kind;
    this.id = id;
  }

  public static ShortForm department(String id) {
    return new ShortForm(FormKind.DEPARTMENT_SELF_EVALUATION, id);
  }

  public static ShortForm project(String id, String name) {
    return new ShortForm(FormKind.PROJECT_SELF_EVALUATION, id).named(name);
  }

  /** What a reviewer made of a project's form. */
  public static ShortForm review(String id, String name) {
    return new ShortForm(FormKind.REVIEW_SHEET, id).named(name);
  }

  /** A report in prose, judged by a mapping that knows what it says. */
  public static ShortForm report(String id, Policy policy, String... passages) {
    ShortForm form = new ShortForm(FormKind.EVALUATION_REPORT, id);
    form.policy = policy;
    for (String passage : passages) {
      form.passages.add(form.text(passage));
    }
    return form;
  }

  public static ShortForm declaration(String id, String name) {
    return new ShortForm(FormKind.TARGET_DECLARATION, id).named(name);
  }

  /** The project that it is about. */
  public ShortForm named(String name) {
    project = name;
    return this;
  }

  public ShortForm unit(String name) {
    unit = name;
    return this;
  }

  public ShortForm year(int fiscalYear) {
    year = fiscalYear;
    return this;
  }

  public ShortForm money(String name) {
    moneyUnit = text(name);
    return this;
  }

  public ShortForm projectExpenditure(String amount) {
    projectExpenditure = figure(amount);
    return this;
  }

  public ShortForm budget(String initial, String executed) {
    budget.add(
        new BudgetLine(
            text("年度资金总额"), null, figure(initial), null, figure(executed), null, null, null));
    return this;
  }

  public ShortForm row(String level2, String name, String target, String actual) {
    return row(level2, name, target, actual, null, null);
  }

  /** Adds an indicator. */
  public ShortForm row(
      String level2, String name, String target, String actual, String points, String score) {
    rows.add(
        new Indicator(
            null,
            text("产出指标"),
            null,
            text(level2),
            null,
            text(name),
            text(target),
            text(actual),
            figure(points),
            figure(score),
            null));
    return this;
  }

  /** The total that the form declares. */
  public ShortForm total(String printed) {
    total = figure(printed);
    return this;
  }

  public ShortForm deviationAnalysis(String words) {
    deviationAnalysis = text(words);
    return this;
  }

  public ShortForm improvement(String words) {
    improvement = text(words);
    return this;
  }

  public ShortForm remarks(String words) {
    remarks = text(words);
    return this;
  }

  /** What it says anywhere of changes. */
  public ShortForm says(String words) {
    changes.add(text(words));
    return this;
  }

  /** Judged so. */
  public ShortForm judgedBy(Policy other) {
    policy = other;
    return this;
  }

  /** A line of the budget below its total. */
  public ShortForm part(String label, String initial, String executed) {
    budget.add(
        new BudgetLine(
            text(label),
            budget.get(0).label().value(),
            figure(initial),
            null,
            figure(executed),
            null,
            null,
            null));
    return this;
  }

  /** Why the row added last deviates. */
  public ShortForm explained(String words) {
    Indicator last = rows.remove(rows.size() - 1);
    rows.add(
        new Indicator(
            last.goal(),
            last.level1(),
            last.level1Points(),
            last.level2(),
            last.level2Points(),
            last.name(),
            last.target(),
            last.actual(),
            last.points(),
            last.score(),
            text(words)));
    return this;
  }

  /** What it is called above. */
  public ShortForm titled(String words) {
    title = words;
    return this;
  }

  /** The unit that the project belongs to. */
  public ShortForm belongingTo(String name) {
    department = name;
    return this;
  }

  /** The unit that carries the project out. */
  public ShortForm implementer(String name) {
    implementer = name;
    return this;
  }

  /** The form, judged by the usual policy. */
  public CheckedForm checked() {
    Form form =
        new Form(
            id,
            kind,
            "general",
            "",
            new Heading(
                text(title),
                year,
                text(unit),
                text(project),
                text(department),
                text(implementer),
                null),
            new Totals(total, null, null),
            new Expenditure(null, projectExpenditure, null, moneyUnit),
            budget,
            new OverallGoal(null, null),
            List.of(),
            rows,
            List.of(),
            List.of(),
            List.of(),
            new Narrative(
                deviationAnalysis,
                improvement,
                null,
                null,
                null,
                null,
                null,
                null,
                remarks,
                changes),
            false,
            true,
            passages.isEmpty() ? null : new Report(List.of(), passages, List.of()));
    return new CheckedForm(form, policy);
  }

  private Text text(String value) {
    return value == null ? null : new Text(value, Place.inSheet("表", cells++, 0));
  }

  private Figure figure(String value) {
    return value == null ? null : new Figure(value, Place.inSheet("表", cells++, 0));
  }
}
