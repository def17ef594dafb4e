package io.fuhe.check.rules.cross;

import io.fuhe.check.MoneyFigure;
import io.fuhe.check.ReportsOnItself;
import io.fuhe.check.Rule;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitYear;
import io.fuhe.check.Words;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.FormKind;
import io.fuhe.form.Sense;
import io.fuhe.form.WordList;
import java.util.List;
import java.util.Optional;

/**
 * What a self-evaluation report says of the whole, beside the form that it is about: that of its
 * project, or of the department where its title says so. A report of somebody else's evaluation has
 * a score of its own. Executed amounts count only where both state one budget, because then they
 * are of one scope.
 */
final class DisclosedWhole {

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
                Disclosed disclosed = new Disclosed(rule, anomalies, report, form);
                score(disclosed);
                executed(disclosed);
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

  private static void score(Disclosed disclosed) {
    Optional.ofNullable(disclosed.report().form().totals().score())
        .flatMap(Figure::number)
        .ifPresent(said -> disclosed.score("declaredTotal", said));
  }

  private static void executed(Disclosed disclosed) {
    UnitForm report = disclosed.report();
    Optional<MoneyFigure> said = Disclosed.money(report, BudgetLine::executed);
    Optional<MoneyFigure> budget = Disclosed.money(report, BudgetLine::base);
    if (report.checked().namesMoneyUnit() && said.isPresent() && budget.isPresent()) {
      disclosed.executed(Disclosed.executedIn(report), said.get(), budget.get());
    }
  }
}
