package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the head of a table of amounts, and settles which of its columns is the budget. */
public final class BudgetHead {

  private final Vocabulary words;
  private final HeadRoles<BudgetColumn> roles;

  private BudgetHead(Vocabulary words) {
    this.words = words;
    this.roles =
        new HeadRoles<>(BudgetColumn.class, words.budget(), words.divisions(), words.otherTime());
  }

  /** The head of a budget table that begins with the first of these rows. */
  public static Optional<HeaderRow<BudgetColumn>> find(List<List<Cell>> rows, Vocabulary words) {
    BudgetHead head = new BudgetHead(words);
    return new HeadFinder<>(head.roles, band -> head.read(band, rows)).find(rows);
  }

  private Optional<HeaderRow<BudgetColumn>> read(List<List<Cell>> band, List<List<Cell>> rows) {
    List<Cell> below = below(band.size(), rows);
    List<Head> heads = new ArrayList<>(Head.of(band));
    List<Head> labels = List.copyOf(heads.subList(0, labels(heads, below)));
    heads.removeAll(labels);
    HeaderRow<BudgetColumn> row =
        withSumAsBudget(withResultOfChange(ofTheTotal(roles.read(heads, band.size()))));
    boolean figures = band.stream().anyMatch(cells -> HeadFinder.holdsFigures(cells, roles));
    return hasBudget(row) && row.has(BudgetColumn.EXECUTED) && !figures
        ? Optional.of(withOneBudget(row.named(labels, band.size())))
        : Optional.empty();
  }

  /** The first row below a head; units of its columns are none. */
  private List<Cell> below(int height, List<List<Cell>> rows) {
    boolean units = height < rows.size() && UnitsRow.is(rows.get(height), words);
    int first = units ? height + 1 : height;
    return first < rows.size() ? rows.get(first) : List.of();
  }

  private static boolean hasBudget(HeaderRow<BudgetColumn> row) {
    return row.has(BudgetColumn.INITIAL) || row.has(BudgetColumn.ADJUSTED);
  }

  /**
   * How many columns of labels stand before the amounts; a column of numbers between is one: 序号.
   */
  private int labels(List<Head> heads, List<Cell> below) {
    int found = 0;
    for (int i = 0; i < heads.size(); i++) {
      Optional<BudgetColumn> role = roles.meaning(heads.get(i));
      List<Head> behind = heads.subList(i + 1, heads.size());
      if (isOfLabels(heads.get(i), below)
          || (found == i && namesTable(role, heads.get(i), behind, below))) {
        found = i + 1;
      } else if (role.filter(r -> r != BudgetColumn.IGNORED).isPresent()) {
        break;
      }
    }
    return found;
  }

  /** The head of a column of labels, as in 年度预算数 | 年初预算 | …, is that of no amount. */
  private static boolean isOfLabels(Head head, List<Cell> below) {
    Optional<Cell> first = below.stream().filter(cell -> head.overlap(cell) > 0).findFirst();
    return first.isPresent()
        && (head.path().contains(first.get())
            || (first.get().text().codePoints().anyMatch(Character::isIdeographic)
                && !CellReader.isAmount(first.get().text())));
  }

  /** 预算资金 | 年初预算数 | …: nothing stands below the first, and another column is what it seems. */
  private boolean namesTable(
      Optional<BudgetColumn> role, Head head, List<Head> behind, List<Cell> below) {
    boolean blank = below.stream().filter(c -> head.overlap(c) > 0).allMatch(Cell::blank);
    return role.isPresent()
        && blank
        && !below.isEmpty()
        && behind.stream().anyMatch(other -> roles.meaning(other).equals(role));
  }

  /**
   * 财政拨款 › 预算数 | 其他资金 › 预算数 | 合计 › 预算数: of amounts in groups, those of the total are the budget's.
   */
  private HeaderRow<BudgetColumn> ofTheTotal(HeaderRow<BudgetColumn> row) {
    Map<BudgetColumn, Head> totals = new EnumMap<>(BudgetColumn.class);
    row.columns()
        .forEach(
            (role, first) ->
                row.others().stream()
                    .filter(other -> first.parent() != null && !isOfTotal(first))
                    .filter(other -> other.parent() != null && isOfTotal(other))
                    .filter(other -> roles.meaning(other).equals(Optional.of(role)))
                    .findFirst()
                    .ifPresent(total -> totals.put(role, total)));
    return row.with(totals);
  }

  private boolean isOfTotal(Head head) {
    return head.path().stream().anyMatch(c -> words.totalLine().match(Wording.bare(c.text())));
  }

  /** 预算调整数 | 预算实际数: what it was changed to is the budget, not what it was changed by. */
  private HeaderRow<BudgetColumn> withResultOfChange(HeaderRow<BudgetColumn> row) {
    Head adjusted = row.columns().get(BudgetColumn.ADJUSTED);
    return row.others().stream()
        .filter(other -> adjusted != null && isChange(adjusted) && !isChange(other))
        .filter(other -> roles.meaning(other).equals(Optional.of(BudgetColumn.ADJUSTED)))
        .findFirst()
        .map(result -> row.with(Map.of(BudgetColumn.ADJUSTED, result)))
        .orElse(row);
  }

  private boolean isChange(Head head) {
    return words.budgetChange().match(Wording.bare(head.cell().text()));
  }

  /** 中央 | 省 | 本级 | 合计 | 执行数 | 执行率: the sum of the sources is the budget. */
  private HeaderRow<BudgetColumn> withSumAsBudget(HeaderRow<BudgetColumn> row) {
    boolean without =
        !hasBudget(row) && row.has(BudgetColumn.EXECUTED) && row.has(BudgetColumn.RATE);
    return row.others().stream()
        .filter(head -> without && words.totalLine().match(Wording.bare(head.cell().text())))
        .findFirst()
        .map(sum -> row.with(Map.of(BudgetColumn.INITIAL, sum)))
        .orElse(row);
  }

  /** A form with one budget column has it as the initial one, whatever it is called. */
  private static HeaderRow<BudgetColumn> withOneBudget(HeaderRow<BudgetColumn> row) {
    if (row.has(BudgetColumn.INITIAL)) {
      return row;
    }
    Map<BudgetColumn, Head> columns = new EnumMap<>(row.columns());
    columns.put(BudgetColumn.INITIAL, columns.remove(BudgetColumn.ADJUSTED));
    return new HeaderRow<>(columns, row.others(), row.left(), row.section(), row.height());
  }
}
