package io.fuhe.check;

import io.fuhe.form.Amount;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Indicator;
import io.fuhe.form.Interval;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A form with what several rules need to know of it, computed once. */
public final class CheckedForm {

  private final Form form;
  private final Policy policy;
  private final List<Row> rows;
  private final int amountPlaces;
  private final Optional<Integer> budgetTotal;
  private final Optional<ExecutionRate> executionRate;
  private List<Scored> scored;

  public CheckedForm(Form form, Policy policy) {
    this.form = form;
    this.policy = policy;
    this.rows =
        IntStream.range(0, form.indicators().size())
            .mapToObj(i -> new Row(i, form.indicators().get(i), policy.senses()))
            .toList();
    this.amountPlaces =
        amounts(form)
            .filter(Objects::nonNull)
            .flatMap(figure -> figure.number().stream())
            .mapToInt(PrintedNumber::places)
            .max()
            .orElse(0);
    this.budgetTotal = budgetTotal(form.budget());
    this.executionRate = totalLine().flatMap(this::executionRate);
  }

  private CheckedForm(Form form, CheckedForm like) {
    this.form = form;
    this.policy = like.policy;
    this.amountPlaces = like.amountPlaces;
    this.rows =
        IntStream.range(0, form.indicators().size())
            .mapToObj(
                i ->
                    form.indicators().get(i) == like.form.indicators().get(i)
                        ? like.rows.get(i)
                        : new Row(i, form.indicators().get(i), like.policy.senses()))
            .toList();
    boolean sameBudget = form.budget() == like.form.budget();
    this.budgetTotal = sameBudget ? like.budgetTotal : budgetTotal(form.budget());
    this.executionRate = sameBudget ? like.executionRate : totalLine().flatMap(this::executionRate);
  }

  /** The same with another value in one of its fields. */
  public CheckedForm changed(Form other) {
    return new CheckedForm(other, this);
  }

  public Form form() {
    return form;
  }

  public Policy policy() {
    return policy;
  }

  public List<Row> rows() {
    return rows;
  }

  /**
   * Whether a row says nothing itself, and the one below, which earns nothing, says it of a part:
   * 粮食种植面积 | 10 | | above 红薯种植面积 | | 5.5亩 | 5.5亩.
   */
  public boolean isBrokenDown(Row row) {
    int below = row.index() + 1;
    if (!row.aim().isNothing() || !row.done().isNothing() || below >= rows.size()) {
      return false;
    }
    Row part = rows.get(below);
    return part.points().isEmpty()
        && part.score().isEmpty()
        && !part.aim().isNothing()
        && !part.done().isNothing()
        && part.level2().equals(row.level2());
  }

  /**
   * The rows below a row that its points and its score are given to as well, in a cell merged over
   * them all.
   */
  public List<Row> sharing(Row row) {
    int end = row.index() + 1;
    boolean given = row.points().isPresent() && row.score().isPresent();
    while (given && end < rows.size() && isGivenAbove(rows.get(end).indicator())) {
      end++;
    }
    return rows.subList(row.index() + 1, end);
  }

  private static boolean isGivenAbove(Indicator indicator) {
    return indicator.points() == null && indicator.score() == null;
  }

  /** The position of the budget's total line; empty when the form has none. */
  public Optional<Integer> budgetTotal() {
    return budgetTotal;
  }

  private static Optional<Integer> budgetTotal(List<BudgetLine> budget) {
    return IntStream.range(0, budget.size())
        .filter(i -> budget.get(i).isTotal())
        .boxed()
        .findFirst();
  }

  /** The budget's total line. */
  public Optional<BudgetLine> totalLine() {
    return budgetTotal().map(form.budget()::get);
  }

  /** Whether the form says which unit of money its amounts are in. */
  public boolean namesMoneyUnit() {
    return form.expenditure().moneyUnit() != null;
  }

  /** The finest place that the form prints any amount with. */
  public int amountPlaces() {
    return amountPlaces;
  }

  /** What an amount may stand for: a bare 55 in a form that prints 81.50 is 55.00. */
  public Interval amount(BigDecimal value) {
    return policy.get(Policy.ROUNDING).interval(value, amountPlaces);
  }

  /** Executed by budget in percent of the total line; empty when a figure is missing or zero. */
  public Optional<ExecutionRate> executionRate() {
    return executionRate;
  }

  /** Executed by budget in percent of one line; empty when a figure is missing or zero. */
  public Optional<ExecutionRate> executionRate(BudgetLine line) {
    Optional<BigDecimal> base = Optional.ofNullable(line.base()).flatMap(Figure::value);
    Optional<BigDecimal> executed = Optional.ofNullable(line.executed()).flatMap(Figure::value);
    if (base.isEmpty() || executed.isEmpty()) {
      return Optional.empty();
    }
    return ExecutionRate.of(executed.get(), amount(executed.get()), base.get(), amount(base.get()));
  }

  /** The scores that the total is the sum of: budget total line, overall goal, indicators. */
  public List<Scored> scored() {
    if (scored == null) {
      scored = findScored();
    }
    return scored;
  }

  private List<Scored> findScored() {
    List<Scored> found = new ArrayList<>();
    budgetTotal()
        .filter(i -> !isRatedInARow(form.budget().get(i)))
        .ifPresent(
            i -> {
              BudgetLine line = form.budget().get(i);
              found.add(
                  new Scored(
                      "budget[" + i + "]", line.label().value(), line.points(), line.score()));
            });
    found.add(
        new Scored("overallGoal", "", form.overallGoal().points(), form.overallGoal().score()));
    rows.forEach(
        row ->
            found.add(
                new Scored(
                    row.path(), row.subject(), row.indicator().points(), row.indicator().score())));
    return found.stream().filter(s -> s.points() != null || s.score() != null).toList();
  }

  /**
   * Whether the score of the budget is that of a row about its execution, too, and counts once: the
   * rows alone are nearer to the total points than with the budget's.
   */
  private boolean isRatedInARow(BudgetLine line) {
    BigDecimal total =
        Optional.ofNullable(form.totals().points())
            .flatMap(Figure::value)
            .orElse(policy.get(Policy.TOTAL_POINTS));
    BigDecimal over =
        rows.stream()
            .flatMap(row -> row.points().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .subtract(total);
    return rows.stream()
        .filter(Row::isExecutionRate)
        .flatMap(row -> row.points().stream())
        .filter(p -> points(line).filter(other -> other.compareTo(p) != 0).isEmpty())
        .anyMatch(p -> over.abs().compareTo(over.add(p).abs()) < 0);
  }

  private static Optional<BigDecimal> points(BudgetLine line) {
    return Optional.ofNullable(line.points()).flatMap(Figure::value);
  }

  private static Stream<Figure> amounts(Form form) {
    Stream<Figure> lines =
        form.budget().stream()
            .flatMap(
                b -> Stream.of(b.initial(), b.adjusted(), b.executed()).filter(Objects::nonNull));
    Stream<Figure> items =
        Stream.concat(form.fundingSources().stream(), form.lineItems().stream())
            .map(Amount::amount);
    return Stream.of(
            lines,
            items,
            Stream.of(
                form.expenditure().basic(),
                form.expenditure().project(),
                form.expenditure().projectTotal()))
        .flatMap(s -> s);
  }

  /**
   * Something of a form that earns a score.
   *
   * @param points null where the layout prints none
   * @param score null where the layout has no place for one
   */
  public record Scored(String path, String label, Figure points, Figure score) {}
}
