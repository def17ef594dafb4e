package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Coverage.Equation.Kind;
import io.fuhe.form.Figure;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a budget table read in one way: by a head, with one of them as the total, so many
 * lines below an inner 其中, and all lines or those of one side as its parts.
 */
final class BudgetReading {

  /** A budget names fewer sources; a longer list is not tried in every way. */
  private static final int MOST_PARTS = 12;

  /** All lines may be parts of the total, whatever side they are of; */
  private static final String ALL_SIDES = "\0all";

  /** none is. */
  private static final String NO_SIDE = "\0none";

  static final List<BudgetColumn> AMOUNTS =
      List.of(BudgetColumn.INITIAL, BudgetColumn.ADJUSTED, BudgetColumn.EXECUTED);

  private final Rows rows;
  private final HeaderRow<BudgetColumn> head;
  private final int total;
  private final int nested;
  private final String side;
  private final List<BudgetLine> lines;
  private final BudgetEquations equations;

  /**
   * What was taken of a table, before it is known which line is the total.
   *
   * @param remarks what is said of the whole budget
   * @param title the line above the table that names it; null where there is none
   */
  record Rows(
      List<Row> all,
      List<BudgetRemarks.Remarks> remarks,
      Cell title,
      Vocabulary words,
      CellReader reading) {

    private boolean saysTotal(int line) {
      Row row = all.get(line);
      return !row.part()
          && !isIncome(line)
          && !words.saysOutsideTotal(row.label().value())
          && words.totalLine().match(Wording.bare(row.label().value()));
    }

    /** Whether a line says what came in, above others that say what went out. */
    private boolean isIncome(int line) {
      return words.incomeLine().match(Wording.bare(all.get(line).label().value()))
          && all.stream()
              .skip(line)
              .anyMatch(row -> words.spendingLine().match(Wording.bare(row.label().value())));
    }

    /** The lines that say that they are the total; what came in is not it. */
    private IntStream saidTotals() {
      return IntStream.range(0, all.size()).filter(this::saysTotal);
    }

    private IntStream mayBeTotals() {
      return IntStream.range(0, all.size()).filter(i -> !all.get(i).part() && !isIncome(i));
    }

    private List<String> sides() {
      return all.stream().map(Row::side).filter(side -> !side.isEmpty()).distinct().toList();
    }

    /**
     * Whether the words leave open of what the lines are parts: there are several sides, or nothing
     * says which line is the total and that others are of it.
     */
    private boolean isOpenWhoseParts() {
      boolean said = all.stream().anyMatch(Row::part) || saidTotals().findAny().isPresent();
      return !said || sides().size() > 1;
    }
  }

  /**
   * A line of the table.
   *
   * @param named whether it has a name of its own
   * @param part whether it says that it is a part of another
   * @param side the side of the budget that it is of; empty where there is none
   */
  record Row(Text label, boolean named, boolean part, String side, List<Cell> cells) {}

  private BudgetReading(
      Rows rows, HeaderRow<BudgetColumn> head, int total, int nested, String side) {
    this.rows = rows;
    this.head = head;
    this.total = total;
    this.nested = nested;
    this.side = side;
    this.lines = read();
    this.equations = new BudgetEquations(lines);
  }

  /** By the head as it was read, with the first line as the total that says so. */
  static BudgetReading first(Rows rows, HeaderRow<BudgetColumn> head) {
    int total = rows.saidTotals().findFirst().orElse(rows.mayBeTotals().findFirst().orElse(0));
    return new BudgetReading(rows, head, total, 1, ALL_SIDES);
  }

  /**
   * Where the words leave a choice of columns, of the line that is the total, or of how many lines
   * an inner 其中 has: the reading by which the budget's own equations come out. More than one of
   * them must speak for another reading than this, so that none that a rule will try decides alone.
   * Where nothing tells of what the lines are parts, they are of nothing.
   */
  BudgetReading best() {
    BudgetReading best = this;
    int most = Math.max(1, equations.holding());
    for (BudgetReading way : ways()) {
      int holding = way.equations.holding();
      if (holding > most || way.excuses(best)) {
        best = way;
        most = Math.max(most, holding);
      }
    }
    boolean unsure = rows.isOpenWhoseParts() && new BudgetEquations(best.lines()).partsFail();
    return unsure ? new BudgetReading(rows, best.head, best.total, best.nested, NO_SIDE) : best;
  }

  /**
   * 年初预算 100 | 年度预算数 120 | 执行数 120 | 执行率 1: what is over the first budget is not over the second,
   * where the figures allow either.
   */
  private boolean excuses(BudgetReading other) {
    return head.has(BudgetColumn.ADJUSTED)
        && !other.head.has(BudgetColumn.ADJUSTED)
        && equations.holding() == other.equations.holding()
        && other.equations.exceeds()
        && !equations.exceeds();
  }

  HeaderRow<BudgetColumn> head() {
    return head;
  }

  /** The lines; the total first says which of them are its parts. */
  List<BudgetLine> lines() {
    return UnmarkedParts.told(lines);
  }

  private List<BudgetLine> read() {
    List<BudgetLine> found = new ArrayList<>();
    for (int i = 0; i < rows.all().size(); i++) {
      if (i == total) {
        found.add(completed(line(rows.all().get(i), true, null)));
      } else if (!rows.isIncome(i)) {
        found.add(line(rows.all().get(i), false, parent(i)));
      }
    }
    return found;
  }

  private BudgetLine completed(BudgetLine whole) {
    BudgetLine line = whole;
    for (BudgetRemarks.Remarks said : rows.remarks()) {
      line = said.completed(line);
    }
    return line;
  }

  /**
   * The amounts that are not all in one unit, by their columns' headings or by what stands behind a
   * figure: 预算数（万元） | 执行数（元）, 0.12亿元 among 万元.
   */
  List<Cell> inOtherUnits() {
    List<BudgetColumn> amounts = AMOUNTS.stream().filter(column -> head.has(column)).toList();
    boolean mixed =
        new MixedUnits(rows.words()).in(amounts.stream().map(c -> head.columns().get(c).words()));
    return rows.all().stream()
        .map(row -> head.assign(row.cells()))
        .flatMap(cells -> amounts.stream().map(cells::get))
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(cell -> mixed || rows.reading().isInOtherUnit(cell))
        .toList();
  }

  /**
   * What stands below 调整数 where neither the rate nor the score tells whether the budget was changed
   * by it, or to it: they are then not those of the initial budget alone.
   */
  List<Cell> unsureChanges() {
    boolean amiss =
        equations.all().stream().anyMatch(e -> e.kind() != Kind.BUDGET_PARTS && !e.holds());
    if (head.has(BudgetColumn.ADJUSTED) || !amiss) {
      return List.of();
    }
    List<Head> changes = changes();
    return rows.all().stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> changes.stream().anyMatch(change -> change.overlap(cell) > 0))
        .filter(this::isChange)
        .toList();
  }

  private List<Head> changes() {
    return Stream.concat(
            Stream.ofNullable(head.columns().get(BudgetColumn.IGNORED)), head.others().stream())
        .filter(column -> rows.words().budgetChange().match(Wording.bare(column.cell().text())))
        .toList();
  }

  private boolean isChange(Cell cell) {
    return rows.reading()
        .amount(rows.reading().text(cell))
        .number()
        .filter(amount -> amount.value().signum() != 0)
        .isPresent();
  }

  /**
   * What a line is a part of: none, the total, or the line above the nearest 其中 where it is of
   * those.
   */
  private String parent(int line) {
    boolean ofOtherSide = !side.equals(ALL_SIDES) && !side.equals(rows.all().get(line).side());
    if (ofOtherSide || rows.words().saysOutsideTotal(rows.all().get(line).label().value())) {
      return null;
    }
    int last = line;
    while (last > total + 1 && !rows.all().get(last).part()) {
      last--;
    }
    boolean below = last > total + 1 && line < last + nested;
    return rows.all().get(below ? last - 1 : total).label().value();
  }

  /** What else the words allow, this reading among them. */
  private List<BudgetReading> ways() {
    List<BudgetReading> ways = new ArrayList<>();
    int size = rows.all().size();
    int longest = IntStream.range(2, size).anyMatch(i -> rows.all().get(i).part()) ? size : 1;
    for (HeaderRow<BudgetColumn> other : heads()) {
      for (int line : totals()) {
        IntStream.rangeClosed(1, Math.min(longest, MOST_PARTS))
            .forEach(length -> ways.add(new BudgetReading(rows, other, line, length, ALL_SIDES)));
        rows.sides().forEach(one -> ways.add(new BudgetReading(rows, other, line, 1, one)));
      }
    }
    return ways;
  }

  /** The head as it was read first, and what its words allow besides. */
  private List<HeaderRow<BudgetColumn>> heads() {
    List<HeaderRow<BudgetColumn>> found = new ArrayList<>(List.of(head));
    found.addAll(
        head.withSecond(
            BudgetColumn.ADJUSTED,
            BudgetColumn.INITIAL,
            rows.words().budget().of(BudgetColumn.INITIAL)));
    if (!head.has(BudgetColumn.ADJUSTED)) {
      changes().forEach(to -> found.add(head.with(Map.of(BudgetColumn.ADJUSTED, to))));
    }
    for (BudgetColumn role : BudgetColumn.values()) {
      found.addAll(head.alternatives(role, rows.words().budget().of(role)));
    }
    if (!head.has(BudgetColumn.ADJUSTED)) {
      found.addAll(withLaterBudget());
    }
    return found;
  }

  /** 年初预算 | 年度预算数: of two budgets side by side the second may be what the first became. */
  private List<HeaderRow<BudgetColumn>> withLaterBudget() {
    Head first = head.columns().get(BudgetColumn.INITIAL);
    return head
        .alternatives(BudgetColumn.INITIAL, rows.words().budget().of(BudgetColumn.INITIAL))
        .stream()
        .map(other -> other.columns().get(BudgetColumn.INITIAL))
        .filter(later -> later.from() >= first.to())
        .map(later -> head.with(Map.of(BudgetColumn.ADJUSTED, later)))
        .toList();
  }

  /** The lines that may be the total by their words; any where no words say so. */
  private List<Integer> totals() {
    List<Integer> said = rows.saidTotals().boxed().toList();
    return said.isEmpty() ? rows.mayBeTotals().boxed().toList() : said;
  }

  private BudgetLine line(Row row, boolean total, String partOf) {
    Map<BudgetColumn, List<Cell>> cells = head.assign(row.cells());
    Figure points = figure(cells, BudgetColumn.POINTS);
    Figure score = head.has(BudgetColumn.SCORE) ? figure(cells, BudgetColumn.SCORE) : left(cells);
    return new BudgetLine(
        row.label(),
        partOf,
        figure(cells, BudgetColumn.INITIAL),
        figure(cells, BudgetColumn.ADJUSTED),
        figure(cells, BudgetColumn.EXECUTED),
        figure(cells, BudgetColumn.RATE),
        total && points == null ? pointsInLabels() : orNull(points, total),
        orNull(score, total));
  }

  /** 分值 | 扣分: what the points leave; null where they do not tell. */
  private Figure left(Map<BudgetColumn, List<Cell>> line) {
    Figure points = figure(line, BudgetColumn.POINTS);
    Figure off = figure(line, BudgetColumn.DEDUCTION);
    return points == null || off == null || points.value().isEmpty() || off.value().isEmpty()
        ? null
        : Deductions.less(points, off.value().get(), off.place());
  }

  /** A part owes neither points nor a score; a blank there means nothing. */
  private static Figure orNull(Figure figure, boolean total) {
    return figure == null || (!total && figure.blank()) ? null : figure;
  }

  private Figure figure(Map<BudgetColumn, List<Cell>> line, BudgetColumn column) {
    List<Cell> cells = line.get(column);
    return cells == null ? null : rows.reading().amount(rows.reading().text(cells));
  }

  /**
   * The points behind the table's name, in the head of its scores, in a label beside it, or behind
   * the total's own name.
   */
  private Figure pointsInLabels() {
    Stream<Cell> named = Stream.ofNullable(head.section());
    Stream<Cell> scored = Stream.ofNullable(head.columns().get(BudgetColumn.SCORE)).map(Head::cell);
    Stream<Cell> heads = head.left().stream().map(Head::cell);
    Stream<Cell> beside =
        rows.all().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.column() < head.firstColumn())
            .filter(
                cell -> rows.words().budgetRated().matcher(Wording.bare(cell.text())).matches());
    Stream<Cell> ofTotal =
        rows.all().get(total).cells().stream().filter(cell -> cell.column() < head.firstColumn());
    return Stream.of(named, Stream.ofNullable(rows.title()), scored, heads, beside, ofTotal)
        .flatMap(cells -> cells)
        .map(cell -> rows.reading().label(rows.reading().text(cell)).points())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
