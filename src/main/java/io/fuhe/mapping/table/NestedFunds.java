package io.fuhe.mapping.table;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose parts the sources of a declaration's money are: a second 其中 may begin the parts of the
 * source above it. They are that where the sums say so and do not come out without.
 */
final class NestedFunds {

  /** A total, a source, and a part of it. */
  private static final int FEWEST = 3;

  private final List<BudgetLine> lines;
  private final List<Figure> inner;

  /**
   * Takes what was read.
   *
   * @param lines the total and, as its parts, all others
   * @param inner the amounts of parts behind a 其中 that is not the first
   */
  NestedFunds(List<BudgetLine> lines, List<Figure> inner) {
    this.lines = lines;
    this.inner = inner;
  }

  /** The lines with what each is a part of. */
  List<BudgetLine> lines() {
    if (inner.isEmpty() || lines.size() < FEWEST || addUp(lines)) {
      return List.copyOf(lines);
    }
    List<BudgetLine> nested = nested();
    return addUp(nested) ? nested : List.copyOf(lines);
  }

  private List<BudgetLine> nested() {
    List<BudgetLine> found = new ArrayList<>();
    String parent = null;
    BigDecimal left = BigDecimal.ZERO;
    for (BudgetLine line : lines) {
      if (inner.contains(line.initial()) && !found.isEmpty()) {
        BudgetLine above = found.get(found.size() - 1);
        parent = above.label().value();
        left = value(above);
      }
      boolean within = parent != null && left.signum() > 0 && value(line).compareTo(left) <= 0;
      left = within ? left.subtract(value(line)) : BigDecimal.ZERO;
      found.add(within ? of(line, parent) : line);
    }
    return found;
  }

  private static BudgetLine of(BudgetLine line, String parent) {
    return new BudgetLine(line.label(), parent, line.initial(), null, null, null, null, null);
  }

  /** Whether the sums leave open how far the parts of an inner 其中 go. */
  boolean unsure() {
    return !inner.isEmpty() && !addUp(lines());
  }

  /** Whether all other lines make up the first. */
  static boolean addUp(List<BudgetLine> lines) {
    return !lines.isEmpty() && sum(lines).compareTo(value(lines.get(0))) == 0;
  }

  /** What the parts of the total make up. */
  private static BigDecimal sum(List<BudgetLine> all) {
    String total = all.get(0).label().value();
    return all.stream()
        .skip(1)
        .filter(line -> total.equals(line.partOf()))
        .map(NestedFunds::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal value(BudgetLine line) {
    return line.initial() == null
        ? BigDecimal.ZERO
        : line.initial().value().orElse(BigDecimal.ZERO);
  }
}
