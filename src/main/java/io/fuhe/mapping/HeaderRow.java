package io.fuhe.mapping;

import io.fuhe.document.Cell;
import io.fuhe.form.PrintedNumber;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The row at the head of a table: which columns mean what.
 *
 * @param columns the cell at the head of each column that was recognized
 * @param section the cell to the left of them all that names the table, or null
 */
record HeaderRow<E extends Enum<E>>(Map<E, Cell> columns, Cell section) {

  private static <E extends Enum<E>> HeaderRow<E> of(
      List<Cell> printed, Map<E, Patterns> words, Class<E> type) {
    Map<E, Cell> columns = new EnumMap<>(type);
    Cell section = null;
    // 预算资金 | 年初预算数 | …: what stands beside all rows names the table and is no column of it.
    int height = printed.stream().mapToInt(Cell::rowSpan).min().orElse(1);
    for (Cell cell : printed) {
      boolean namesTable =
          type != IndicatorColumn.class && columns.isEmpty() && cell.rowSpan() > height;
      String bare = Wording.bare(cell.text());
      Optional<E> column =
          words.entrySet().stream()
              .filter(e -> !columns.containsKey(e.getKey()) && e.getValue().match(bare))
              .map(Map.Entry::getKey)
              .findFirst();
      if (column.isPresent() && !namesTable) {
        columns.put(column.get(), cell);
      } else if (columns.isEmpty() && section == null) {
        section = cell;
      }
    }
    return new HeaderRow<>(columns, section);
  }

  /** The head of an indicator table. */
  static Optional<HeaderRow<IndicatorColumn>> indicators(List<Cell> printed, Vocabulary words) {
    HeaderRow<IndicatorColumn> row =
        of(fromLevel1(printed, words), words.indicators(), IndicatorColumn.class);
    boolean named =
        row.has(IndicatorColumn.NAME)
            || (row.has(IndicatorColumn.LEVEL1) && row.has(IndicatorColumn.LEVEL2));
    return named && row.has(IndicatorColumn.TARGET) && row.columns.size() >= 3
        ? Optional.of(row)
        : Optional.empty();
  }

  /** 绩效指标 to the left of 一级指标 names the table; elsewhere it may name a column. */
  private static List<Cell> fromLevel1(List<Cell> printed, Vocabulary words) {
    Patterns level1 = words.indicators().get(IndicatorColumn.LEVEL1);
    for (int i = 0; i < printed.size(); i++) {
      if (level1.match(Wording.bare(printed.get(i).text()))) {
        return printed.subList(i, printed.size());
      }
    }
    return printed;
  }

  /** The head of a table of what was aimed at and what was completed, without names. */
  static Optional<HeaderRow<IndicatorColumn>> completion(List<Cell> printed, Vocabulary words) {
    HeaderRow<IndicatorColumn> row = of(printed, words.indicators(), IndicatorColumn.class);
    return row.has(IndicatorColumn.TARGET) && row.has(IndicatorColumn.ACTUAL)
        ? Optional.of(row)
        : Optional.empty();
  }

  /** The head of a budget table. */
  static Optional<HeaderRow<BudgetColumn>> budget(List<Cell> printed, Vocabulary words) {
    HeaderRow<BudgetColumn> row = of(printed, words.budget(), BudgetColumn.class);
    boolean budget = row.has(BudgetColumn.INITIAL) || row.has(BudgetColumn.ADJUSTED);
    boolean figures = printed.stream().anyMatch(c -> PrintedNumber.parse(c.text()).isPresent());
    return budget && row.has(BudgetColumn.EXECUTED) && !figures
        ? Optional.of(row.withOneBudget())
        : Optional.empty();
  }

  /** The head of the overall goal. */
  static Optional<HeaderRow<GoalColumn>> overallGoal(List<Cell> printed, Vocabulary words) {
    HeaderRow<GoalColumn> row = of(printed, words.overallGoal(), GoalColumn.class);
    return row.has(GoalColumn.EXPECTED) && row.has(GoalColumn.ACHIEVED)
        ? Optional.of(row)
        : Optional.empty();
  }

  /** The head of the funding sources. */
  static Optional<HeaderRow<FundingColumn>> funding(List<Cell> printed, Vocabulary words) {
    HeaderRow<FundingColumn> row = of(printed, words.funding(), FundingColumn.class);
    return row.columns.size() == 2 ? Optional.of(row) : Optional.empty();
  }

  /** The head of the line items. */
  static Optional<HeaderRow<ItemColumn>> items(List<Cell> printed, Vocabulary words) {
    HeaderRow<ItemColumn> row = of(printed, words.items(), ItemColumn.class);
    return row.columns.size() == 2 ? Optional.of(row) : Optional.empty();
  }

  boolean has(E column) {
    return columns.containsKey(column);
  }

  /** The first grid column of the table proper. */
  int firstColumn() {
    return columns.values().stream().mapToInt(Cell::column).min().orElse(0);
  }

  /**
   * Which cells of a row stand below which column. A cell below several columns belongs to the
   * first of them; cells that share a column stand together, as in {@code ≥ | 90 | %}.
   */
  Map<E, List<Cell>> assign(List<Cell> row) {
    Map<E, List<Cell>> found = new LinkedHashMap<>();
    for (Cell cell : row) {
      columns.entrySet().stream()
          .filter(e -> overlap(e.getValue(), cell) > 0)
          .min((a, b) -> Integer.compare(a.getValue().column(), b.getValue().column()))
          .ifPresent(e -> found.computeIfAbsent(e.getKey(), any -> new ArrayList<>()).add(cell));
    }
    return found;
  }

  private static int overlap(Cell head, Cell cell) {
    int from = Math.max(head.column(), cell.column());
    int to = Math.min(head.column() + head.columnSpan(), cell.column() + cell.columnSpan());
    return to - from;
  }

  /** A form with one budget column has it as the initial one, whatever it is called. */
  private HeaderRow<E> withOneBudget() {
    @SuppressWarnings("unchecked")
    Map<BudgetColumn, Cell> budget = (Map<BudgetColumn, Cell>) columns;
    if (!budget.containsKey(BudgetColumn.INITIAL)) {
      budget.put(BudgetColumn.INITIAL, budget.remove(BudgetColumn.ADJUSTED));
    }
    return this;
  }
}
