package io.fuhe.mapping.table;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Coverage.Equation;
import io.fuhe.form.Coverage.Equation.Kind;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The equations that the figures of a budget have to satisfy among themselves. An equation that
 * cannot be tried is left out.
 */
final class BudgetEquations {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final List<BudgetLine> lines;
  private final BudgetLine total;

  BudgetEquations(List<BudgetLine> lines) {
    this.lines = lines;
    this.total = lines.stream().filter(BudgetLine::isTotal).findFirst().orElse(null);
  }

  /** All that can be tried. */
  List<Equation> all() {
    List<Equation> found = new ArrayList<>();
    rate().ifPresent(holds -> found.add(new Equation(Kind.EXECUTION_RATE, holds)));
    score().ifPresent(holds -> found.add(new Equation(Kind.BUDGET_SCORE, holds)));
    List<Boolean> parts = parts();
    if (!parts.isEmpty()) {
      found.add(new Equation(Kind.BUDGET_PARTS, parts.stream().allMatch(holds -> holds)));
    }
    return found;
  }

  /** How many come out, each column of amounts by itself; */
  int holding() {
    List<Boolean> tried = new ArrayList<>(parts());
    rate().ifPresent(tried::add);
    score().ifPresent(tried::add);
    return (int) tried.stream().filter(holds -> holds).count();
  }

  /** Whether more was executed than the budget. */
  boolean exceeds() {
    return share().filter(share -> share.low().compareTo(BigDecimal.ONE) > 0).isPresent();
  }

  /** Whether parts can be tried, and are their whole in no column. */
  boolean partsFail() {
    List<Boolean> tried = parts();
    return !tried.isEmpty() && tried.stream().noneMatch(holds -> holds);
  }

  private Optional<Boolean> rate() {
    Optional<PrintedNumber> rate =
        Optional.ofNullable(total).flatMap(t -> number(t.declaredRate()));
    return rate.flatMap(
        printed ->
            share()
                .map(
                    share ->
                        share.times(HUNDRED).meets(printed.interval())
                            || share.meets(printed.interval())));
  }

  private Optional<Boolean> score() {
    return Optional.ofNullable(total)
        .flatMap(t -> number(t.points()))
        .flatMap(points -> earned(points.value()));
  }

  /** Whether the score is what the execution earns of these points; empty where nobody can tell. */
  Optional<Boolean> earned(BigDecimal points) {
    Optional<PrintedNumber> score = Optional.ofNullable(total).flatMap(t -> number(t.score()));
    return points.signum() <= 0
        ? Optional.empty()
        : score.flatMap(
            printed ->
                share()
                    .map(
                        share ->
                            share
                                .cappedAt(BigDecimal.ONE)
                                .times(points)
                                .meets(printed.interval())));
  }

  /** Executed by budget; empty where a figure is missing, or they make no share. */
  private Optional<Interval> share() {
    Optional<PrintedNumber> base = Optional.ofNullable(total).flatMap(t -> number(t.base()));
    Optional<PrintedNumber> executed =
        Optional.ofNullable(total).flatMap(t -> number(t.executed()));
    if (base.isEmpty()
        || executed.isEmpty()
        || base.get().interval().low().signum() <= 0
        || executed.get().interval().low().signum() < 0) {
      return Optional.empty();
    }
    return Optional.of(executed.get().interval().dividedBy(base.get().interval()));
  }

  /**
   * Whether the parts of each line are that line, a column each; a single part is none, and columns
   * with the same figures are one.
   */
  private List<Boolean> parts() {
    Set<List<PrintedNumber>> tried = new HashSet<>();
    return Stream.<Function<BudgetLine, Figure>>of(
            BudgetLine::initial, BudgetLine::adjusted, BudgetLine::executed)
        .filter(
            column ->
                tried.add(lines.stream().flatMap(l -> number(column.apply(l)).stream()).toList()))
        .flatMap(column -> lines.stream().flatMap(whole -> parts(whole, column).stream()))
        .toList();
  }

  private Optional<Boolean> parts(BudgetLine whole, Function<BudgetLine, Figure> column) {
    Optional<PrintedNumber> sum = number(column.apply(whole));
    List<PrintedNumber> parts =
        lines.stream()
            .filter(line -> line != whole && whole.label().value().equals(line.partOf()))
            .flatMap(line -> number(column.apply(line)).stream())
            .filter(part -> part.value().signum() != 0)
            .toList();
    if (sum.isEmpty() || parts.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        parts.stream()
            .map(PrintedNumber::interval)
            .reduce(Interval.ZERO, Interval::plus)
            .meets(sum.get().interval()));
  }

  private static Optional<PrintedNumber> number(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::number);
  }
}
