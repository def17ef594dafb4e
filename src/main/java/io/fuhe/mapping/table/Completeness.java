package io.fuhe.mapping.table;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Goal;
import io.fuhe.form.Indicator;
import io.fuhe.form.OverallGoal;
import io.fuhe.form.Policy;
import io.fuhe.form.Totals;
import io.fuhe.mapping.layout.Mapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether all that a form's total is made of was read. In a layout that no file describes,
 * points that stay below the whole say that a scored part was overlooked: better to leave the sums
 * alone than to accuse a form of what the reading missed.
 */
final class Completeness {

  private final Mapping mapping;
  private final boolean budgetUnderstood;

  /**
   * Prepares the judgement.
   *
   * @param budgetUnderstood false when the form rates its budget and no budget table was read
   */
  Completeness(Mapping mapping, boolean budgetUnderstood) {
    this.mapping = mapping;
    this.budgetUnderstood = budgetUnderstood;
  }

  boolean of(
      Totals totals,
      List<BudgetLine> budget,
      OverallGoal goal,
      List<Goal> goals,
      List<Indicator> indicators) {
    boolean described = mapping.kind() != null;
    BigDecimal whole = value(totals.points()).orElse(mapping.policy().get(Policy.TOTAL_POINTS));
    if (!budgetUnderstood
        || owesUnprintedScore(budget)
        || isScoredWithoutScores(totals, indicators)
        || isWeighted(budget, indicators, whole)) {
      return false;
    }
    if (described) {
      return true;
    }
    List<Figure> points = new ArrayList<>();
    budget.stream().filter(BudgetLine::isTotal).findFirst().ifPresent(l -> points.add(l.points()));
    points.add(goal.points());
    points.addAll(pointsOf(indicators, goals));
    BigDecimal sum = BigDecimal.ZERO;
    for (Figure figure : points) {
      sum = sum.add(value(figure).orElse(BigDecimal.ZERO));
    }
    return sum.signum() == 0
        || sum.compareTo(whole) >= 0
        || isEarned(budget, whole.subtract(sum))
        || areAllScored(totals, budget, goal, indicators);
  }

  /**
   * Whether the scores that were read are the total that the form prints beside its whole points,
   * each with its points: then no scored part was overlooked, and the points are the form's own.
   */
  private static boolean areAllScored(
      Totals totals, List<BudgetLine> budget, OverallGoal goal, List<Indicator> indicators) {
    List<Figure> scores = new ArrayList<>();
    List<Figure> points = new ArrayList<>();
    budget.stream()
        .filter(BudgetLine::isTotal)
        .findFirst()
        .ifPresent(
            line -> {
              scores.add(line.score());
              points.add(line.points());
            });
    scores.add(goal.score());
    points.add(goal.points());
    indicators.forEach(row -> scores.add(row.score()));
    indicators.forEach(row -> points.add(row.points()));
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < scores.size(); i++) {
      if (value(scores.get(i)).isPresent() != value(points.get(i)).isPresent()) {
        return false;
      }
      sum = sum.add(value(scores.get(i)).orElse(BigDecimal.ZERO));
    }
    BigDecimal added = sum;
    return sum.signum() > 0
        && value(totals.points()).isPresent()
        && value(totals.score()).filter(total -> total.compareTo(added) == 0).isPresent();
  }

  /** The budget prints no points, and a score that is what its execution earns of the rest. */
  private static boolean isEarned(List<BudgetLine> budget, BigDecimal rest) {
    boolean unprinted =
        budget.stream().filter(BudgetLine::isTotal).anyMatch(l -> value(l.points()).isEmpty());
    return unprinted && new BudgetEquations(budget).earned(rest).orElse(false);
  }

  /**
   * Whether each of several goals is scored as if it were alone, so that the form's total is what
   * their weights make of them.
   */
  private static boolean isWeighted(
      List<BudgetLine> budget, List<Indicator> rows, BigDecimal whole) {
    Map<Integer, BigDecimal> ofGoals = new LinkedHashMap<>();
    for (Indicator row : rows) {
      if (row.goal() == null) {
        return false;
      }
      ofGoals.merge(row.goal(), value(row.points()).orElse(BigDecimal.ZERO), BigDecimal::add);
    }
    BigDecimal besides =
        budget.stream()
            .filter(BudgetLine::isTotal)
            .findFirst()
            .flatMap(line -> value(line.points()))
            .orElse(BigDecimal.ZERO);
    return ofGoals.size() > 1
        && ofGoals.values().stream()
            .allMatch(sum -> sum.compareTo(whole) == 0 || sum.add(besides).compareTo(whole) == 0);
  }

  /** The points of the rows; of their labels, or of their goals, where no row has any. */
  private static List<Figure> pointsOf(List<Indicator> rows, List<Goal> goals) {
    List<Figure> own =
        rows.stream().map(Indicator::points).filter(f -> value(f).isPresent()).toList();
    if (!own.isEmpty()) {
      return own;
    }
    List<Figure> ofLabels =
        pointsOfLabels(rows).stream().filter(f -> value(f).isPresent()).toList();
    return ofLabels.isEmpty() ? goals.stream().map(Goal::declaredPoints).toList() : ofLabels;
  }

  /** A label counts once for the rows below it, merged or printed again in each of them. */
  private static List<Figure> pointsOfLabels(List<Indicator> rows) {
    List<Figure> points = new ArrayList<>();
    String last = null;
    for (Indicator row : rows) {
      String label = row.level1() == null ? null : row.goal() + row.level1().value();
      if (label != null && !label.equals(last)) {
        points.add(row.level1Points());
      }
      last = label;
    }
    return points;
  }

  /** The form has a total, its rows have points, and the layout has no place for their scores. */
  private static boolean isScoredWithoutScores(Totals totals, List<Indicator> rows) {
    return value(totals.score()).isPresent()
        && rows.stream().anyMatch(row -> value(row.points()).isPresent())
        && rows.stream().allMatch(row -> row.score() == null);
  }

  /** The budget earns points, and the layout has no place for what it was given. */
  private static boolean owesUnprintedScore(List<BudgetLine> budget) {
    return budget.stream()
        .filter(BudgetLine::isTotal)
        .findFirst()
        .filter(line -> value(line.points()).isPresent() && line.score() == null)
        .isPresent();
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }
}
