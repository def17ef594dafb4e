package io.fuhe.check.rules.cross;

import io.fuhe.check.Agreement;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.MoneyFigure;
import io.fuhe.check.ReportsOnItself;
import io.fuhe.check.Rule;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitYear;
import io.fuhe.check.Words;
import io.fuhe.check.rules.GradeBand;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Sense;
import io.fuhe.form.WordList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a self-evaluation report says of the whole, beside the form that it is about: that of its
 * project, or of the department where its title says so. A report of somebody else's evaluation has
 * a score of its own. Executed amounts count only where both state one budget, because then they
 * are of one scope.
 */
final class DisclosedWhole {

  private static final String FORM = "form";

  private final Rule rule;
  private final UnitYear year;
  private final UnitAnomalies anomalies;

  DisclosedWhole(Rule rule, UnitYear year, UnitAnomalies anomalies) {
    this.rule = rule;
    this.year = year;
    this.anomalies = anomalies;
  }

  void check() {
    List<UnitForm> reports = year.of(FormKind.EVALUATION_REPORT);
    for (UnitForm report : reports) {
      boolean only =
          reports.stream().filter(DisclosedWhole::isOwn).filter(report::isAbout).count() == 1;
      about(report)
          .filter(form -> only)
          .ifPresent(
              form -> {
                score(report, form);
                executed(report, form);
              });
    }
  }

  private Optional<UnitForm> about(UnitForm report) {
    if (!isOwn(report)) {
      return Optional.empty();
    }
    if (report.project().isEmpty()) {
      return isOnTheWhole(report) ? year.department() : Optional.empty();
    }
    List<UnitForm> same =
        year.of(FormKind.PROJECT_SELF_EVALUATION).stream()
            .filter(form -> form.project().equals(report.project()))
            .toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  /** Whether a report is the unit's on itself. */
  static boolean isOwn(UnitForm report) {
    return ReportsOnItself.is(report.form(), report.checked().policy());
  }

  private static boolean isOnTheWhole(UnitForm report) {
    WordList words = report.checked().policy().senses().of(Sense.WHOLE_REPORT);
    return Words.say(report.form().heading().title(), words);
  }

  private void score(UnitForm report, UnitForm form) {
    Optional<PrintedNumber> said = number(report.form().totals().score());
    Optional<PrintedNumber> declared = number(form.form().totals().score());
    if (said.isEmpty() || declared.isEmpty() || !onOneScale(report.checked(), form.checked())) {
      return;
    }
    if (!said.get().interval().meets(declared.get().interval())) {
      anomalies
          .of(rule, report, form)
          .at("declaredTotal", "declaredTotal")
          .variant("score")
          .subject(report.title())
          .figures(said.get().value(), declared.get().value())
          .points()
          .with(form.title())
          .without(Policy.ROUNDING)
          .without(GradeBand.GRADES)
          .add();
    }
  }

  /** Whether the scores of the two are out of as many points. */
  static boolean onOneScale(CheckedForm report, CheckedForm form) {
    return points(report).compareTo(points(form)) == 0;
  }

  private static BigDecimal points(CheckedForm form) {
    return Optional.ofNullable(form.form().totals().points())
        .flatMap(Figure::value)
        .orElse(form.policy().get(Policy.TOTAL_POINTS));
  }

  private void executed(UnitForm report, UnitForm form) {
    Optional<MoneyFigure> said = money(report, BudgetLine::executed);
    Optional<MoneyFigure> declared = money(form, BudgetLine::executed);
    Optional<MoneyFigure> budget = money(report, BudgetLine::base);
    boolean named = report.checked().namesMoneyUnit() && form.checked().namesMoneyUnit();
    if (named && said.isPresent() && declared.isPresent() && budget.isPresent()) {
      boolean oneScope =
          money(form, BudgetLine::base)
              .filter(other -> other.compare(budget.get()) == Agreement.AGREES)
              .isPresent();
      if (oneScope && said.get().compare(declared.get()) == Agreement.CONTRADICTS) {
        anomalies
            .of(rule, report, form)
            .at(path(report), path(form))
            .variant("executed")
            .subject(report.title())
            .figures(said.get().in(report.checked()), declared.get().in(report.checked()))
            .money()
            .with(form.title())
            .without(Policy.ROUNDING)
            .without(GradeBand.GRADES)
            .add();
      }
    }
  }

  private static String path(UnitForm form) {
    return form.checked().budgetTotal().map(i -> "budget[" + i + "].executed").orElse(FORM);
  }

  private static Optional<MoneyFigure> money(UnitForm form, Function<BudgetLine, Figure> column) {
    return form.checked()
        .totalLine()
        .map(column)
        .flatMap(figure -> MoneyFigure.of(form.checked(), figure));
  }

  private static Optional<PrintedNumber> number(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::number);
  }
}
