package io.fuhe.check;

import io.fuhe.form.Amount;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Expenditure;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Goal;
import io.fuhe.form.Heading;
import io.fuhe.form.Indicator;
import io.fuhe.form.Narrative;
import io.fuhe.form.OverallGoal;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Totals;
import io.fuhe.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A form for a test. It starts out clean, so that a test changes the one thing that it is about;
 * the declared total follows the scores until it is told otherwise.
 */
public final class FormSketch {

  private static final String FOLLOWS_THE_SCORES = "follows the scores";

  private FormKind kind = FormKind.PROJECT_SELF_EVALUATION;
  private String unit = "洪山街道办事处";
  private String project = "培训项目";
  private Integer fiscalYear = 2020;
  private String total = FOLLOWS_THE_SCORES;
  private String totalPoints = "100";
  private String basic;
  private String projectExpenditure;
  private String moneyUnit = "万元";
  private String goalPoints;
  private String goalScore;
  private String grade;
  private String executionReason;
  private String budgetReason;
  private String executionScoring;
  private String bestGradeFrom;
  private String fullPointsFrom;
  private String department;
  private String deviationAnalysis = "";
  private String improvement = "";
  private String costBasis;
  private boolean explanationColumn;
  private boolean merged = true;
  private boolean complete = true;
  private final List<LineSketch> budget = new ArrayList<>();
  private final List<String[]> goals = new ArrayList<>();
  private final List<RowSketch> rows = new ArrayList<>();
  private final List<String[]> fundingSources = new ArrayList<>();
  private final List<String[]> lineItems = new ArrayList<>();

  /** A form with a heading and nothing below it. */
  public static FormSketch empty() {
    return new FormSketch();
  }

  /** A project form that no rule has anything against: 100 of 100 points, every target met. */
  public static FormSketch clean() {
    return empty()
        .add(new LineSketch())
        .add(new RowSketch("产出指标", "50", "数量指标", "培训次数").points("20").score("20"))
        .add(percentage("产出指标", "50", "质量指标", "培训合格率").points("15").score("15"))
        .add(
            new RowSketch("产出指标", "50", "成本指标", "培训成本")
                .target("30.00万元")
                .actual("30.00万元")
                .points("15")
                .score("15"))
        .add(percentage("效益指标", "20", "社会效益指标", "群众知晓率").points("20").score("20"))
        .add(percentage("满意度指标", "10", "服务对象满意度指标", "学员满意度").points("10").score("10"));
  }

  private static RowSketch percentage(String level1, String points, String level2, String name) {
    return new RowSketch(level1, points, level2, name).target("≥90%").actual("95%");
  }

  public FormSketch kind(FormKind value) {
    kind = value;
    return this;
  }

  public FormSketch unit(String words) {
    unit = words;
    return this;
  }

  public FormSketch project(String words) {
    project = words;
    return this;
  }

  public FormSketch fiscalYear(Integer year) {
    fiscalYear = year;
    return this;
  }

  public FormSketch total(String printed) {
    total = printed;
    return this;
  }

  public FormSketch totalPoints(String printed) {
    totalPoints = printed;
    return this;
  }

  public FormSketch expenditure(String basicAmount, String projectAmount) {
    basic = basicAmount;
    projectExpenditure = projectAmount;
    return this;
  }

  public FormSketch moneyUnit(String words) {
    moneyUnit = words;
    return this;
  }

  public FormSketch overallGoal(String points, String score) {
    goalPoints = points;
    goalScore = score;
    return this;
  }

  public FormSketch grade(String words) {
    grade = words;
    return this;
  }

  /** What stands where the form asks why little was executed. */
  public FormSketch executionReason(String words) {
    executionReason = words;
    return this;
  }

  /** What stands where the form asks why the budget was changed. */
  public FormSketch bestGradeFrom(String total) {
    bestGradeFrom = total;
    return this;
  }

  public FormSketch fullPointsFrom(String percent) {
    fullPointsFrom = percent;
    return this;
  }

  public FormSketch executionScoring(String words) {
    executionScoring = words;
    return this;
  }

  public FormSketch budgetReason(String words) {
    budgetReason = words;
    return this;
  }

  public FormSketch department(String words) {
    department = words;
    return this;
  }

  public FormSketch deviationAnalysis(String words) {
    deviationAnalysis = words;
    return this;
  }

  public FormSketch improvement(String words) {
    improvement = words;
    return this;
  }

  public FormSketch costBasis(String words) {
    costBasis = words;
    return this;
  }

  public FormSketch explanationColumn() {
    explanationColumn = true;
    return this;
  }

  /** Says that a part of the form was not understood. */
  public FormSketch incomplete() {
    complete = false;
    return this;
  }

  /** Prints each level-1 label again in every row instead of in one merged cell. */
  public FormSketch unmerged() {
    merged = false;
    return this;
  }

  public FormSketch add(LineSketch line) {
    budget.add(line);
    return this;
  }

  public FormSketch add(RowSketch row) {
    rows.add(row);
    return this;
  }

  public FormSketch insert(int index, RowSketch row) {
    rows.add(index, row);
    return this;
  }

  /** How many indicator rows it has. */
  public int rowCount() {
    return rows.size();
  }

  public FormSketch withoutBudget() {
    budget.clear();
    return this;
  }

  /** Changes the budget's total line. */
  public FormSketch budget(UnaryOperator<LineSketch> change) {
    budget.set(0, change.apply(budget.get(0)));
    return this;
  }

  /** Changes one indicator row. */
  public FormSketch row(int index, UnaryOperator<RowSketch> change) {
    rows.set(index, change.apply(rows.get(index)));
    return this;
  }

  /** Changes every indicator row. */
  public FormSketch rows(UnaryOperator<RowSketch> change) {
    rows.replaceAll(change);
    return this;
  }

  public FormSketch goal(int number, String declaredPoints) {
    goals.add(new String[] {String.valueOf(number), declaredPoints});
    return this;
  }

  public FormSketch fundingSource(String label, String partOf, String amount) {
    fundingSources.add(new String[] {label, partOf, amount});
    return this;
  }

  public FormSketch lineItem(String label, String amount) {
    lineItems.add(new String[] {label, null, amount});
    return this;
  }

  /** What a rule finds, judged by the default policy. */
  public List<Seen> seenBy(FormRule rule) {
    return seenBy(rule, Policy.DEFAULT);
  }

  /** What a rule finds, judged by a layout's policy. */
  public List<Seen> seenBy(FormRule rule, Policy policy) {
    return foundBy(rule, policy).stream().map(Seen::of).toList();
  }

  /** What a rule finds, in full. */
  public List<Anomaly> foundBy(FormRule rule) {
    return foundBy(rule, Policy.DEFAULT);
  }

  public List<Anomaly> foundBy(FormRule rule, Policy policy) {
    Form form = build();
    Anomalies anomalies = new Anomalies(form, policy);
    rule.check(new CheckedForm(form, policy), anomalies);
    return anomalies.anomalies();
  }

  /** The form under an id of its own, as stored forms have one. */
  public Form build(String id) {
    return as(id, build());
  }

  /** A form under another id. */
  public static Form as(String id, Form form) {
    return Json.read(
        Json.write(form).replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\""), Form.class);
  }

  /** The form, every value in a cell of its own. */
  public Form build() {
    Places places = new Places();
    Heading heading =
        new Heading(
            places.text("2020年度项目绩效自评表"),
            fiscalYear,
            places.text(unit),
            places.text(project),
            places.text(department),
            null,
            null);
    String declared = FOLLOWS_THE_SCORES.equals(total) ? sumOfScores() : total;
    List<BudgetLine> lines = budget.stream().map(line -> line.build(places)).toList();
    return new Form(
        "form-1",
        kind,
        "test",
        "自评表",
        heading,
        new Totals(places.figure(declared), places.figure(totalPoints), places.text(grade)),
        new Expenditure(
            places.figure(basic), places.figure(projectExpenditure), null, places.text(moneyUnit)),
        lines,
        new OverallGoal(places.figure(goalPoints), places.figure(goalScore)),
        goals.stream()
            .map(g -> new Goal(Integer.parseInt(g[0]), places.figure(g[1]), places.text("目标")))
            .toList(),
        indicators(places),
        amounts(fundingSources, places),
        amounts(lineItems, places),
        List.of(),
        new Narrative(
            places.text(deviationAnalysis),
            places.text(improvement),
            places.text(costBasis),
            places.text(executionReason),
            places.text(budgetReason),
            places.text(executionScoring),
            places.text(bestGradeFrom),
            places.text(fullPointsFrom),
            null,
            List.of()),
        explanationColumn,
        complete,
        null);
  }

  private List<Indicator> indicators(Places places) {
    List<Indicator> built = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RowSketch above = i == 0 || !merged ? null : rows.get(i - 1);
      built.add(rows.get(i).build(places, above, i == 0 ? null : built.get(i - 1)));
    }
    return built;
  }

  private static List<Amount> amounts(List<String[]> sketched, Places places) {
    return sketched.stream()
        .map(a -> new Amount(places.text(a[0]), a[1], places.figure(a[2])))
        .toList();
  }

  /** The exact sum of the budget total, the overall goal and the rows. */
  String sumOfScores() {
    return scores().stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
  }

  /** Every score that is a number: the budget total, the overall goal, the rows. */
  List<BigDecimal> scores() {
    Stream<String> budgetScore =
        budget.stream().filter(LineSketch::isTotal).limit(1).map(LineSketch::score);
    return Stream.of(budgetScore, Stream.of(goalScore), rows.stream().map(RowSketch::score))
        .flatMap(scores -> scores)
        .filter(Objects::nonNull)
        .flatMap(printed -> PrintedNumber.parse(printed).stream())
        .map(PrintedNumber::value)
        .toList();
  }
}
