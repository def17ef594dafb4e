package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Coverage;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.GoalColumn;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The budget table: one line a row, the points where the layout prints them. */
public final class BudgetSection implements TableBlock {

  private final HeaderRow<BudgetColumn> head;
  private final Vocabulary words;
  private final CellReader reading;
  private final BudgetSides sides;
  private final Cell title;
  private final List<BudgetReading.Row> rows = new ArrayList<>();
  private final List<BudgetRemarks.Remarks> remarks = new ArrayList<>();
  private BudgetReading chosen;
  private boolean ended;

  /**
   * Reads the budget below a head.
   *
   * @param title the line above the head that names the table; null where there is none
   */
  public BudgetSection(
      HeaderRow<BudgetColumn> head, Cell title, Vocabulary words, CellReader reading) {
    this.head = head;
    this.title = title;
    this.words = words;
    this.reading = reading;
    this.sides = new BudgetSides(head, reading);
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
    ended |= !rows.isEmpty() && (isTotalOfForm(row) || isDividedAnew(cells));
    boolean figures =
        cells.entrySet().stream()
            .filter(e -> e.getKey() != BudgetColumn.POINTS && e.getKey() != BudgetColumn.SCORE)
            .flatMap(e -> e.getValue().stream())
            .anyMatch(c -> reading.figure(reading.text(c)).number().isPresent());
    Text label = labelOf(row);
    boolean part = label != null && words.saysPart(label.value());
    ended |= !figures && !below && isBlockName(head.section());
    if (ended || (!figures && !part && !(below && label != null)) || isOfScores(label)) {
      return false;
    }
    if (label == null && !rows.isEmpty() && !rows.get(0).named()) {
      return false;
    }
    Text kept = label == null ? sectionLabel(row) : label.with(words.keptLabel(label.value()));
    String before = rows.isEmpty() ? "" : rows.get(rows.size() - 1).side();
    rows.add(new BudgetReading.Row(kept, label != null, part, sides.of(row, before), row));
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
    if (rows.isEmpty()) {
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

  /** 按收入性质分： | 按支出性质分： below columns of amounts heads a list of other columns. */
  private static boolean isDividedAnew(Map<BudgetColumn, List<Cell>> cells) {
    return BudgetReading.AMOUNTS.stream()
        .flatMap(column -> cells.getOrDefault(column, List.of()).stream())
        .map(cell -> Wording.fold(cell.text()))
        .anyMatch(text -> text.length() > 1 && text.endsWith(":"));
  }

  /** 预算执行得分（10分） | 9.5 tells points, and no amount. */
  private boolean isOfScores(Text label) {
    return label != null
        && words
            .budget()
            .first(Wording.bare(label.value()))
            .filter(role -> role == BudgetColumn.SCORE || role == BudgetColumn.POINTS)
            .isPresent();
  }

  /** 自评总分 below a budget at the foot of a form is that of the form. */
  private boolean isTotalOfForm(List<Cell> row) {
    return row.stream()
        .filter(cell -> !cell.blank() && !spansBlock(cell))
        .findFirst()
        .flatMap(cell -> words.label(cell.text()))
        .filter(label -> label == Label.TOTAL)
        .isPresent();
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

  /** Whether its head asks for the rate of the execution, or for what it earned. */
  boolean isRated() {
    return head.has(BudgetColumn.RATE) || head.has(BudgetColumn.SCORE);
  }

  /** Whether its head or a remark of it says what the execution earned. */
  boolean isScored() {
    return head.has(BudgetColumn.SCORE)
        || remarks.stream().anyMatch(said -> said.figures().containsKey(BudgetColumn.SCORE));
  }

  /** The reading that was chosen, or the first. */
  BudgetReading reading() {
    return chosen == null ? first() : chosen;
  }

  private BudgetReading first() {
    return BudgetReading.first(new BudgetReading.Rows(rows, remarks, title, words, reading), head);
  }

  /** The lines; the total first says which of them are its parts. */
  public List<BudgetLine> lines() {
    return reading().lines();
  }

  /** Once all rows are taken: settles what the words of the table leave open. */
  void choose() {
    chosen = first().best();
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

  /**
   * Whether a cell may name a line: it is no amount, and does not say what was completed. 金额合计 over
   * 任务名称 | 完成情况 says no such thing.
   */
  private boolean names(Cell cell) {
    List<Head> above = head.left().stream().filter(h -> h.overlap(cell) > 0).toList();
    return !cell.blank()
        && !spansBlock(cell)
        && reading.amount(reading.text(cell)).number().isEmpty()
        && (above.isEmpty() || above.stream().anyMatch(h -> !saysWhatWasDone(h)));
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
