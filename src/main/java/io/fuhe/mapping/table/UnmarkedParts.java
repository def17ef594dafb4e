package io.fuhe.mapping.table;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.PrintedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Parts of a source of the money that stand below it without a 其中: 合计 | 财政资金 | 中央 | 省级 | 自筹. They
 * are that where they make up the line above them, and the total comes out with that and not
 * without.
 */
final class UnmarkedParts {

  private static final int FEWEST = 2;

  private static final List<Function<BudgetLine, Figure>> COLUMNS =
      List.of(BudgetLine::initial, BudgetLine::adjusted, BudgetLine::executed);

  private final List<BudgetLine> lines;

  private UnmarkedParts(List<BudgetLine> lines) {
    this.lines = lines;
  }

  /** The lines with what each is a part of; the same where the sums tell of no such parts. */
  static List<BudgetLine> told(List<BudgetLine> lines) {
    Optional<BudgetLine> total = lines.stream().filter(BudgetLine::isTotal).findFirst();
    boolean open = total.isPresent() && new BudgetEquations(lines).partsFail();
    List<BudgetLine> nested = open ? new UnmarkedParts(lines).nested(total.get()) : lines;
    return open && comesOut(total.get(), partsOf(total.get(), nested)) ? nested : lines;
  }

  private List<BudgetLine> nested(BudgetLine total) {
    List<BudgetLine> found = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      BudgetLine line = lines.get(at);
      found.add(line);
      int run = isPartOf(total, line) ? run(total, at) : 0;
      lines.subList(at + 1, at + 1 + run).stream().map(part -> of(part, line)).forEach(found::add);
      at += 1 + run;
    }
    return found;
  }

  /** How many lines below one make it up, in the most columns; the fewest of those that do. */
  private int run(BudgetLine total, int at) {
    int most = at + 1;
    while (most < lines.size() && isPartOf(total, lines.get(most))) {
      most++;
    }
    BudgetLine whole = lines.get(at);
    int run = 0;
    long best = 0;
    for (int end = at + 1 + FEWEST; end <= most; end++) {
      List<BudgetLine> parts = lines.subList(at + 1, end);
      long columns = COLUMNS.stream().filter(column -> comesOut(whole, parts, column)).count();
      if (columns > best) {
        best = columns;
        run = end - at - 1;
      }
    }
    return run;
  }

  private static boolean isPartOf(BudgetLine whole, BudgetLine line) {
    return whole.label().value().equals(line.partOf());
  }

  private static List<BudgetLine> partsOf(BudgetLine whole, List<BudgetLine> all) {
    return all.stream().filter(line -> isPartOf(whole, line)).toList();
  }

  /** Whether lines make up another in a column at least. */
  private static boolean comesOut(BudgetLine whole, List<BudgetLine> parts) {
    return COLUMNS.stream().anyMatch(column -> comesOut(whole, parts, column));
  }

  private static boolean comesOut(
      BudgetLine whole, List<BudgetLine> parts, Function<BudgetLine, Figure> column) {
    List<PrintedNumber> printed = parts.stream().flatMap(p -> number(column.apply(p))).toList();
    return number(column.apply(whole))
        .filter(sum -> sum.value().signum() != 0 && !printed.isEmpty())
        .anyMatch(
            sum ->
                printed.stream()
                    .map(PrintedNumber::interval)
                    .reduce(Interval.ZERO, Interval::plus)
                    .meets(sum.interval()));
  }

  private static Stream<PrintedNumber> number(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::number).stream();
  }

  private static BudgetLine of(BudgetLine part, BudgetLine whole) {
    return new BudgetLine(
        part.label(),
        whole.label().value(),
        part.initial(),
        part.adjusted(),
        part.executed(),
        part.declaredRate(),
        part.points(),
        part.score());
  }
}
