package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Coverage;
import io.fuhe.form.Coverage.Equation.Kind;
import io.fuhe.form.Figure;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.GoalColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The budget table: one line a row, the points where the layout prints them. */
public final class BudgetSection implements TableBlock {

  /** A budget names fewer sources; a longer list is not tried in every way. */
  private static final int MOST_PARTS = 12;

  private static final List<BudgetColumn> AMOUNTS =
      List.of(BudgetColumn.INITIAL, BudgetColumn.ADJUSTED, BudgetColumn.EXECUTED);

  private HeaderRow<BudgetColumn> head;
  private final Vocabulary words;
  private final CellReader reading;
  private final List<RawLine> lines = new ArrayList<>();
  private final List<List<Cell>> taken = new ArrayList<>();
  private final List<BudgetRemarks.Remarks> remarks = new ArrayList<>();
  private Integer total;
  private int run = 1;
  private boolean ended;

  /** A line before it is known which of them is the total. */
  private record RawLine(
      Text label, boolean named, boolean part, Map<BudgetColumn, List<Cell>> cells) {}

  /** Reads the budget below a head. */
  public BudgetSection(HeaderRow<BudgetColumn> head, Vocabulary words, CellReader reading) {
    this.head = head;
    this.words = words;
    this.reading = reading;
  }

  /**
   * Takes a line. A table whose lines have no names has only one: nothing says what a further row
   * of figures is, as where a sheet too wide for its page was printed in strips.
   */
  @Override
  public boolean take(List<Cell> row) {
    boolean below = head.section() != null && row.contains(head.section());
    if (!ended && !takeRemarks(row, below).isEmpty()) {
      return true;
    }
    Map<BudgetColumn, List<Cell>> cells = head.assign(row);
    boolean figures =
        cells.entrySet().stream()
            .filter(e -> e.getKey() != BudgetColumn.POINTS && e.getKey() != BudgetColumn.SCORE)
            .flatMap(e -> e.getValue().stream())
            .anyMatch(c -> reading.figure(reading.text(c)).number().isPresent());
    Text label = labelOf(row);
    boolean part = label != null && words.saysPart(label.value());
    ended |= !figures && !below && isBlockName(head.section());
    if (ended || (!figures && !part && !(below && label != null))) {
      return false;
    }
    if (label == null && !lines.isEmpty() && !lines.get(0).named()) {
      return false;
    }
    Text kept = label == null ? sectionLabel(row) : label.with(words.keptLabel(label.value()));
    lines.add(new RawLine(kept, label != null, part, cells));
    taken.add(row);
    return true;
  }

  /**
   * Takes a row that says something of the whole budget, if it does.
   *
   * @return the cells that it took
   */
  List<Cell> takeRemarks(List<Cell> row) {
    return takeRemarks(row, false);
  }

  private List<Cell> takeRemarks(List<Cell> row, boolean below) {
    if (lines.isEmpty()) {
      return List.of();
    }
    BudgetRemarks.Remarks said = new BudgetRemarks(words, reading).of(row);
    boolean ofTheBudget = said.rated() || below || said.figures().containsKey(BudgetColumn.RATE);
    if (!said.alone() || !ofTheBudget) {
      return List.of();
    }
    remarks.add(said);
    return said.cells();
  }

  /** Rows beside the name of the block are of it, others are not. */
  private static boolean isBlockName(Cell section) {
    return section != null && section.rowSpan() > 1;
  }

  @Override
  public boolean ended() {
    return ended;
  }

  @Override
  public List<Cell> leftOver(List<Cell> row) {
    return head.leftOver(row);
  }

  @Override
  public Coverage.Block block() {
    return Coverage.Block.BUDGET;
  }

  HeaderRow<BudgetColumn> head() {
    return head;
  }

  /** The lines; the total first says which of them are its parts. */
  public List<BudgetLine> lines() {
    List<BudgetLine> found = new ArrayList<>();
    int total = totalIndex();
    for (int i = 0; i < lines.size(); i++) {
      found.add(line(lines.get(i), i == total, i == total ? null : parent(i, total)));
    }
    for (BudgetRemarks.Remarks said :
        found.isEmpty() ? List.<BudgetRemarks.Remarks>of() : remarks) {
      found.set(total, said.completed(found.get(total)));
    }
    return found;
  }

  /**
   * The amounts that are not all in one unit, by their columns' headings or by what stands behind a
   * figure: 预算数（万元） | 执行数（元）, 0.12亿元 among 万元.
   */
  List<Cell> inOtherUnits() {
    List<BudgetColumn> amounts = AMOUNTS.stream().filter(column -> head.has(column)).toList();
    boolean mixed =
        new MixedUnits(words).in(amounts.stream().map(c -> head.columns().get(c).words()));
    return lines.stream()
        .flatMap(line -> amounts.stream().map(line.cells()::get))
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(cell -> mixed || reading.isInOtherUnit(cell))
        .toList();
  }

  /**
   * What stands below 调整数 where neither the rate nor the score tells whether the budget was changed
   * by it, or to it: they are then not those of the initial budget alone.
   */
  List<Cell> unsureChanges() {
    boolean amiss =
        new BudgetEquations(lines())
            .all().stream().anyMatch(e -> e.kind() != Kind.BUDGET_PARTS && !e.holds());
    if (head.has(BudgetColumn.ADJUSTED) || !amiss) {
      return List.of();
    }
    List<Head> changes = changes();
    return taken.stream()
        .flatMap(List::stream)
        .filter(cell -> changes.stream().anyMatch(change -> change.overlap(cell) > 0))
        .filter(this::isChange)
        .toList();
  }

  private List<Head> changes() {
    return Stream.concat(
            Stream.ofNullable(head.columns().get(BudgetColumn.IGNORED)), head.others().stream())
        .filter(column -> words.budgetChange().match(Wording.bare(column.cell().text())))
        .toList();
  }

  private boolean isChange(Cell cell) {
    return reading
        .amount(reading.text(cell))
        .number()
        .filter(amount -> amount.value().signum() != 0)
        .isPresent();
  }

  /**
   * What a line is a part of: none, the total, or the line above the nearest 其中 where it is of
   * those.
   */
  private String parent(int line, int total) {
    if (words.saysOutsideTotal(lines.get(line).label().value())) {
      return null;
    }
    int nested = line;
    while (nested > total + 1 && !lines.get(nested).part()) {
      nested--;
    }
    boolean below = nested > total + 1 && line < nested + run;
    return lines.get(below ? nested - 1 : total).label().value();
  }

  /** What the words of a table leave open, read in one way. */
  private record Way(HeaderRow<BudgetColumn> head, Integer total, int run) {}

  /**
   * Where the words leave a choice of columns, of the line that is the total, or of how many lines
   * an inner 其中 has, takes the reading by which the budget's own equations come out. More than one
   * of them must speak for another reading than the first, so that none that a rule will try
   * decides alone.
   */
  public void choose() {
    Way best = new Way(head, total, run);
    int most = Math.max(1, new BudgetEquations(lines()).holding());
    for (Way way : ways()) {
      readBy(way);
      int holding = new BudgetEquations(lines()).holding();
      if (holding > most) {
        best = way;
        most = holding;
      }
    }
    readBy(best);
  }

  private List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    List<Integer> totals = totals();
    int longest =
        IntStream.range(2, lines.size()).anyMatch(i -> lines.get(i).part()) ? lines.size() : 1;
    for (HeaderRow<BudgetColumn> other : heads()) {
      for (int line : totals) {
        IntStream.rangeClosed(1, Math.min(longest, MOST_PARTS))
            .forEach(length -> ways.add(new Way(other, line, length)));
      }
    }
    return ways;
  }

  /** The head as it was read first, and what its words allow besides. */
  private List<HeaderRow<BudgetColumn>> heads() {
    List<HeaderRow<BudgetColumn>> found = new ArrayList<>(List.of(head));
    found.addAll(
        head.withSecond(
            BudgetColumn.ADJUSTED, BudgetColumn.INITIAL, words.budget().of(BudgetColumn.INITIAL)));
    if (!head.has(BudgetColumn.ADJUSTED)) {
      changes().forEach(to -> found.add(head.with(Map.of(BudgetColumn.ADJUSTED, to))));
    }
    for (BudgetColumn role : BudgetColumn.values()) {
      found.addAll(head.alternatives(role, words.budget().of(role)));
    }
    return found;
  }

  /** The lines that may be the total by their words; any where no words say so. */
  private List<Integer> totals() {
    List<Integer> said = IntStream.range(0, lines.size()).filter(this::saysTotal).boxed().toList();
    return said.isEmpty()
        ? IntStream.range(0, lines.size()).filter(i -> !lines.get(i).part()).boxed().toList()
        : said;
  }

  private void readBy(Way way) {
    head = way.head();
    total = way.total();
    run = way.run();
    for (int i = 0; i < lines.size(); i++) {
      RawLine line = lines.get(i);
      lines.set(i, new RawLine(line.label(), line.named(), line.part(), head.assign(taken.get(i))));
    }
  }

  private int totalIndex() {
    return total != null
        ? total
        : IntStream.range(0, lines.size()).filter(this::saysTotal).findFirst().orElse(0);
  }

  private boolean saysTotal(int line) {
    return !lines.get(line).part()
        && !words.saysOutsideTotal(lines.get(line).label().value())
        && words.totalLine().match(Wording.bare(lines.get(line).label().value()));
  }

  private BudgetLine line(RawLine raw, boolean total, String partOf) {
    Figure points = figure(raw, BudgetColumn.POINTS);
    Figure score = figure(raw, BudgetColumn.SCORE);
    return new BudgetLine(
        raw.label(),
        partOf,
        figure(raw, BudgetColumn.INITIAL),
        figure(raw, BudgetColumn.ADJUSTED),
        figure(raw, BudgetColumn.EXECUTED),
        figure(raw, BudgetColumn.RATE),
        total && points == null ? pointsInLabels() : orNull(points, total),
        orNull(score, total));
  }

  /** A part owes neither points nor a score; a blank there means nothing. */
  private static Figure orNull(Figure figure, boolean total) {
    return figure == null || (!total && figure.blank()) ? null : figure;
  }

  private Figure figure(RawLine raw, BudgetColumn column) {
    List<Cell> cells = raw.cells().get(column);
    return cells == null ? null : reading.amount(reading.text(cells));
  }

  /** The points behind the table's name, in the head of its scores, or in a label beside it. */
  private Figure pointsInLabels() {
    Stream<Cell> named = Stream.ofNullable(head.section());
    Stream<Cell> scored = Stream.ofNullable(head.columns().get(BudgetColumn.SCORE)).map(Head::cell);
    Stream<Cell> heads = head.left().stream().map(Head::cell);
    Stream<Cell> beside =
        taken.stream()
            .flatMap(List::stream)
            .filter(cell -> cell.column() < head.firstColumn())
            .filter(cell -> words.budgetRated().matcher(Wording.bare(cell.text())).matches());
    return Stream.of(named, scored, heads, beside)
        .flatMap(cells -> cells)
        .map(cell -> reading.label(reading.text(cell)).points())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The words nearest to the figures, the table's own name aside. */
  private Text labelOf(List<Cell> row) {
    Text label = null;
    for (Cell cell : row) {
      if (cell.column() < head.firstColumn() && names(cell)) {
        label = reading.text(cell);
      }
    }
    return label;
  }

  /** Whether a cell may name a line: it is no amount, and does not say what was completed. */
  private boolean names(Cell cell) {
    return !cell.blank()
        && !spansBlock(cell)
        && reading.amount(reading.text(cell)).number().isEmpty()
        && head.left().stream().noneMatch(h -> h.overlap(cell) > 0 && saysWhatWasDone(h));
  }

  private boolean saysWhatWasDone(Head column) {
    return words.overallGoal().of(GoalColumn.ACHIEVED).match(Wording.bare(column.cell().text()));
  }

  /** A label that spans the block names it and no line of it. */
  private boolean spansBlock(Cell cell) {
    return cell.equals(head.section()) || cell.rowSpan() > 1;
  }

  private Text sectionLabel(List<Cell> row) {
    boolean beside = head.section() != null && row.contains(head.section());
    Cell named = beside ? head.section() : head.columns().get(BudgetColumn.INITIAL).cell();
    return new Text(Wording.bare(named.text()), named.place());
  }
}
