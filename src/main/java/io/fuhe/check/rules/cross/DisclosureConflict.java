package io.fuhe.check.rules.cross;

import io.fuhe.check.Agreement;
import io.fuhe.check.AnomalyBuilder;
import io.fuhe.check.Basis;
import io.fuhe.check.Figures;
import io.fuhe.check.Money;
import io.fuhe.check.MoneyFigure;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.check.Words;
import io.fuhe.check.rules.GradeBand;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.FormKind;
import io.fuhe.form.Interval;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Sense;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * A unit's report says how many projects were evaluated, and there are more forms than that; or as
 * many, and their mean score, their money or their grades are not what the report says. Silent
 * where there are fewer forms, because some may not have been handed in, with fewer than two, and
 * where a project has two forms. Money agrees with the budgets, first or adjusted, or with what was
 * executed. A self-evaluation report's own score and amounts are held against the form that it is
 * about, and what it says of a single project against the form of that project.
 *
 * <p>Source: the unit's own forms and report, which state one thing twice.
 */
final class DisclosureConflict extends UnitRule {

  private static final int FEWEST = 2;
  private static final String PASSAGES = "passages[";

  DisclosureConflict() {
    super(
        arithmetic("disclosure-conflict", Severity.WARNING, Basis.FORMS_AGREE)
            .variants("projects", "mean", "money", "grades", "score", "executed")
            .measuredBy(Policy.ROUNDING, GradeBand.GRADES));
  }

  /** What a report says, and the passage in which it does. */
  private record Said(int passage, MatchResult words) {

    BigDecimal figure() {
      return number().value();
    }

    PrintedNumber number() {
      return PrintedNumber.parse(words.group(1)).orElseThrow();
    }
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    new DisclosedWhole(this, year, anomalies).check();
    new DisclosedProject(this, year, anomalies).check();
    List<UnitForm> projects = year.of(FormKind.PROJECT_SELF_EVALUATION);
    long distinct = projects.stream().map(UnitForm::project).distinct().count();
    if (projects.size() < FEWEST || distinct < projects.size()) {
      return;
    }
    for (UnitForm report : year.of(FormKind.EVALUATION_REPORT)) {
      Optional<Said> count = said(report, Sense.DISCLOSED_PROJECTS);
      if (count.isPresent()) {
        int order = BigDecimal.valueOf(projects.size()).compareTo(count.get().figure());
        if (order > 0) {
          anomaly(report, projects, count.get(), "projects", anomalies)
              .figures(count.get().figure(), BigDecimal.valueOf(projects.size()))
              .add();
        } else if (order == 0) {
          mean(report, projects, anomalies);
          money(report, projects, anomalies);
          grades(report, projects, anomalies);
        }
      }
    }
  }

  private void mean(UnitForm report, List<UnitForm> projects, UnitAnomalies anomalies) {
    Optional<Said> said = said(report, Sense.DISCLOSED_MEAN);
    List<BigDecimal> totals =
        projects.stream()
            .flatMap(form -> Optional.ofNullable(form.form().totals().score()).stream())
            .flatMap(figure -> figure.value().stream())
            .toList();
    if (said.isEmpty() || totals.size() < projects.size()) {
      return;
    }
    BigDecimal computed =
        totals.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(totals.size()), MathContext.DECIMAL128);
    anomaly(report, projects, said.get(), "mean", anomalies)
        .figures(said.get().figure(), computed)
        .add(
            Agreement.exact(
                said.get().number(), computed, report.checked().policy().get(Policy.ROUNDING)));
  }

  private void money(UnitForm report, List<UnitForm> projects, UnitAnomalies anomalies) {
    Optional<Said> said =
        said(report, Sense.DISCLOSED_MONEY).filter(each -> each.words().groupCount() > 1);
    if (said.isEmpty()) {
      return;
    }
    BigDecimal unit = Money.yuanPer(said.get().words().group(2)).orElse(BigDecimal.ONE);
    MoneyFigure declared =
        new MoneyFigure(
            said.get().figure().multiply(unit), said.get().number().interval().times(unit));
    List<MoneyFigure> sums =
        Stream.<Function<BudgetLine, Figure>>of(
                BudgetLine::initial, BudgetLine::base, BudgetLine::executed)
            .flatMap(column -> sum(projects, column).stream())
            .toList();
    boolean none =
        !sums.isEmpty()
            && sums.stream().allMatch(sum -> declared.compare(sum) == Agreement.CONTRADICTS);
    boolean named = projects.stream().allMatch(form -> form.checked().namesMoneyUnit());
    if (none && (named || !declared.isFarFrom(sums.get(0)))) {
      BigDecimal computed = sums.get(0).yuan().divide(unit, MathContext.DECIMAL128);
      anomaly(report, projects, said.get(), "money", anomalies)
          .figures(said.get().figure(), computed)
          .declared(said.get().words().group(1) + said.get().words().group(2))
          .expected(Figures.plain(computed) + said.get().words().group(2))
          .add();
    }
  }

  /** A column's sum over all projects; empty where one of them has no such amount. */
  private static Optional<MoneyFigure> sum(
      List<UnitForm> projects, Function<BudgetLine, Figure> column) {
    BigDecimal sum = BigDecimal.ZERO;
    Interval range = Interval.ZERO;
    for (UnitForm form : projects) {
      Optional<MoneyFigure> amount =
          form.checked()
              .totalLine()
              .map(column)
              .flatMap(figure -> MoneyFigure.of(form.checked(), figure));
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(amount.get().yuan());
      range = range.plus(amount.get().range());
    }
    return Optional.of(new MoneyFigure(sum, range));
  }

  private void grades(UnitForm report, List<UnitForm> projects, UnitAnomalies anomalies) {
    DisclosedGrades grades = new DisclosedGrades(report.checked());
    List<Text> passages = passages(report);
    for (int i = 0; i < passages.size(); i++) {
      Map<String, Integer> said = grades.said(passages.get(i), report.checked(), projects.size());
      Optional<Map<String, Integer>> counted = grades.counted(projects, said.keySet());
      if (!said.isEmpty() && counted.isPresent() && !counted.get().equals(said)) {
        String words = DisclosedGrades.words(said);
        anomaly(report, projects, i, words, "grades", anomalies)
            .declared(words)
            .expected(DisclosedGrades.words(counted.get()))
            .without(Policy.ROUNDING)
            .add();
        return;
      }
    }
  }

  private AnomalyBuilder anomaly(
      UnitForm report,
      List<UnitForm> projects,
      Said said,
      String variant,
      UnitAnomalies anomalies) {
    return anomaly(report, projects, said.passage(), said.words().group(), variant, anomalies)
        .without(GradeBand.GRADES);
  }

  private AnomalyBuilder anomaly(
      UnitForm report,
      List<UnitForm> projects,
      int passage,
      String words,
      String variant,
      UnitAnomalies anomalies) {
    List<UnitForm> forms = new ArrayList<>(List.of(report));
    forms.addAll(projects);
    List<String> paths = new ArrayList<>(List.of(PASSAGES + passage + "]"));
    projects.forEach(form -> paths.add("form"));
    return anomalies
        .of(this, forms)
        .at(paths.toArray(String[]::new))
        .variant(variant)
        .subject(report.title())
        .with(String.valueOf(projects.size()), words);
  }

  /** Expressions are the mapping's, and may lack their group. */
  private static boolean namesAFigure(MatchResult words) {
    return words.groupCount() > 0 && PrintedNumber.parse(words.group(1)).isPresent();
  }

  /** The first passage that says something of the kind. */
  private static Optional<Said> said(UnitForm report, Sense sense) {
    List<Text> passages = passages(report);
    for (int i = 0; i < passages.size(); i++) {
      Optional<MatchResult> words =
          report
              .checked()
              .policy()
              .senses()
              .of(sense)
              .firstIn(Words.fold(passages.get(i).value()))
              .filter(DisclosureConflict::namesAFigure);
      if (words.isPresent()) {
        return Optional.of(new Said(i, words.get()));
      }
    }
    return Optional.empty();
  }

  /** The paragraphs of a report that state something. */
  static List<Text> passages(UnitForm report) {
    return report.form().report() == null ? List.of() : report.form().report().passages();
  }
}
