package io.fuhe.mapping.table;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Coverage.Equation;
import io.fuhe.form.Coverage.Equation.Kind;
import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Interval;
import io.fuhe.form.OverallGoal;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The equations that a form's figures have to satisfy among themselves, as evidence of how it was
 * read. An equation that cannot be tried is left out. What is wrong in a form is for the rules.
 */
final class FormEquations {

  private final BudgetEquations amounts;
  private final BudgetLine budget;
  private final OverallGoal goal;
  private final List<Indicator> rows;
  private final Totals totals;
  private final Policy policy;

  FormEquations(
      List<BudgetLine> budget,
      OverallGoal goal,
      List<Indicator> rows,
      Totals totals,
      Policy policy) {
    this.amounts = new BudgetEquations(budget);
    this.budget = budget.stream().filter(BudgetLine::isTotal).findFirst().orElse(null);
    this.goal = goal;
    this.rows = rows;
    this.totals = totals;
    this.policy = policy;
  }

  /** Those on the budget. */
  List<Equation> ofBudget() {
    return amounts.all();
  }

  /** Those on the points and scores, the budget's among them. */
  List<Equation> ofIndicators() {
    List<Equation> found = new ArrayList<>();
    List<Figure> points = new ArrayList<>();
    List<Figure> scores = new ArrayList<>();
    if (budget != null) {
      points.add(budget.points());
      scores.add(budget.score());
    }
    points.add(goal.points());
    scores.add(goal.score());
    rows.forEach(row -> points.add(row.points()));
    rows.forEach(row -> scores.add(row.score()));
    Interval whole =
        number(totals.points())
            .map(PrintedNumber::interval)
            .orElseGet(() -> Interval.exact(policy.get(Policy.TOTAL_POINTS)));
    sum(points).ifPresent(sum -> found.add(new Equation(Kind.POINTS_ARE_WHOLE, sum.meets(whole))));
    within().ifPresent(holds -> found.add(new Equation(Kind.SCORES_WITHIN_POINTS, holds)));
    Optional<Interval> total = number(totals.score()).map(PrintedNumber::interval);
    Optional<Interval> scored = sum(scores);
    if (total.isPresent() && scored.isPresent()) {
      found.add(new Equation(Kind.SCORES_ARE_TOTAL, scored.get().meets(total.get())));
    }
    return found;
  }

  /** How many of the equations come out. */
  long holding() {
    return ofIndicators().stream().filter(Equation::holds).count();
  }

  private Optional<Boolean> within() {
    List<Indicator> both =
        rows.stream()
            .filter(row -> number(row.points()).isPresent() && number(row.score()).isPresent())
            .toList();
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(
            both.stream().allMatch(row -> value(row.score()).compareTo(value(row.points())) <= 0));
  }

  private static Optional<Interval> sum(List<Figure> figures) {
    List<PrintedNumber> numbers =
        figures.stream().filter(Objects::nonNull).flatMap(f -> f.number().stream()).toList();
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            numbers.stream()
                .map(n -> n.places() < 2 ? Interval.exact(n.value()) : n.interval())
                .reduce(Interval.ZERO, Interval::plus));
  }

  private static BigDecimal value(Figure figure) {
    return number(figure).map(PrintedNumber::value).orElse(BigDecimal.ZERO);
  }

  private static Optional<PrintedNumber> number(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::number);
  }
}
