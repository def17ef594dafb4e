package io.fuhe.check.rules.cross;

import io.fuhe.check.Agreement;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.MoneyFigure;
import io.fuhe.check.Rule;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.rules.GradeBand;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a report says of a form, held against the form: its score, and what was spent of its budget.
 *
 * @param rule that tells where the two exclude each other
 */
record Disclosed(Rule rule, UnitAnomalies anomalies, UnitForm report, UnitForm form) {

  /** A path of values that are of the whole form. */
  private static final String FORM = "form";

  /** What the form declares for its total. */
  Optional<PrintedNumber> declaredScore() {
    return Optional.ofNullable(form.form().totals().score()).flatMap(Figure::number);
  }

  /** Holds a score of as many points against the declared one. */
  void score(String path, PrintedNumber said) {
    Optional<PrintedNumber> declared = declaredScore();
    if (declared.isPresent()
        && points(report.checked()).compareTo(points(form.checked())) == 0
        && !said.interval().meets(declared.get().interval())) {
      anomalies
          .of(rule, report, form)
          .at(path, "declaredTotal")
          .variant("score")
          .subject(report.title())
          .figures(said.value(), declared.get().value())
          .points()
          .with(form.title())
          .without(Policy.ROUNDING)
          .without(GradeBand.GRADES)
          .add();
    }
  }

  private static BigDecimal points(CheckedForm form) {
    return Optional.ofNullable(form.form().totals().points())
        .flatMap(Figure::value)
        .orElse(form.policy().get(Policy.TOTAL_POINTS));
  }

  /** Holds what was spent of a budget against what was executed, where the form has that budget. */
  void executed(String path, MoneyFigure spent, MoneyFigure budget) {
    Optional<MoneyFigure> declared = money(form, BudgetLine::executed);
    boolean oneScope =
        money(form, BudgetLine::base)
            .filter(other -> other.compare(budget) == Agreement.AGREES)
            .isPresent();
    if (form.checked().namesMoneyUnit()
        && oneScope
        && declared.isPresent()
        && spent.compare(declared.get()) == Agreement.CONTRADICTS) {
      anomalies
          .of(rule, report, form)
          .at(path, executedIn(form))
          .variant("executed")
          .subject(report.title())
          .figures(spent.in(report.checked()), declared.get().in(report.checked()))
          .money()
          .with(form.title())
          .without(Policy.ROUNDING)
          .without(GradeBand.GRADES)
          .add();
    }
  }

  /** Where a form says what was executed. */
  static String executedIn(UnitForm form) {
    return form.checked().budgetTotal().map(i -> "budget[" + i + "].executed").orElse(FORM);
  }

  /** An amount of the whole of a form's budget. */
  static Optional<MoneyFigure> money(UnitForm form, Function<BudgetLine, Figure> column) {
    return form.checked()
        .totalLine()
        .map(column)
        .flatMap(figure -> MoneyFigure.of(form.checked(), figure));
  }
}
