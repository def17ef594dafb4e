package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Amount;
import io.fuhe.form.FormKind;
import io.fuhe.form.OverallGoal;
import io.fuhe.mapping.heading.BudgetHead;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.IndicatorHead;
import io.fuhe.mapping.heading.PackedText;
import io.fuhe.mapping.heading.SidewaysHead;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.FundingColumn;
import io.fuhe.mapping.layout.GoalColumn;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.ItemColumn;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables of a form, each opened by the rows of its head. One is open at a time and takes the
 * rows that follow.
 */
final class Sections {

  private static final Set<Label> OF_THE_FORM = EnumSet.of(Label.TOTAL, Label.GRADE);

  /** What tells an indicator from a name of something else. */
  private static final Set<IndicatorColumn> VALUED =
      EnumSet.of(
          IndicatorColumn.LEVEL1,
          IndicatorColumn.TARGET,
          IndicatorColumn.ADJUSTED,
          IndicatorColumn.ACTUAL);

  private final FormKind kind;
  private final Vocabulary words;
  private final CellReader reading;
  private final LabelValues labels;
  private final GoalRows goals;
  private final CoverageReader coverage;
  private final PackedIndicators packed;
  private final List<IndicatorSection> indicators = new ArrayList<>();
  private final List<IndicatorSection> ofOtherTime = new ArrayList<>();
  private final List<BudgetSection> budgets = new ArrayList<>();
  private final List<AmountSection<?>> funding = new ArrayList<>();
  private final List<AmountSection<?>> items = new ArrayList<>();
  private GoalSection overallGoal;
  private SidewaysIndicators sideways;
  private List<Head> listed = List.of();
  private TableBlock open;
  private List<Cell> above = List.of();

  /**
   * Prepares for the tables of one form.
   *
   * @param kind what its title calls the form
   * @param labels takes what stands below the labels of a head
   * @param goals takes a goal that names a table, and tells which one rows belong to
   * @param coverage is told what was understood beside the tables
   */
  Sections(
      FormKind kind,
      Vocabulary words,
      CellReader reading,
      LabelValues labels,
      GoalRows goals,
      CoverageReader coverage) {
    this.coverage = coverage;
    this.kind = kind;
    this.words = words;
    this.reading = reading;
    this.labels = labels;
    this.goals = goals;
    this.packed = new PackedIndicators(words);
  }

  /** Opens the table whose head comes next; how many rows the head has, 0 for none. */
  int opens(List<List<Cell>> ahead) {
    boolean heads = ahead.get(0).stream().anyMatch(this::heads);
    int height = heads ? opensForm(ahead) : 0;
    above = ahead.get(0);
    if (height == 0 && kind == FormKind.TARGET_DECLARATION) {
      height = opensList(ahead);
      return height == 0 && heads ? opensAmounts(ahead.get(0)) : height;
    }
    return height;
  }

  /** Whether a cell may be of a head; one over several columns may say no more than their time. */
  private boolean heads(Cell cell) {
    return words.headings().any(cell.text())
        || (cell.columnSpan() > 1 && words.otherTime().match(Wording.bare(cell.text())));
  }

  /** What forms of every kind have: indicators, a budget, the overall goal. */
  private int opensForm(List<List<Cell>> ahead) {
    Optional<HeaderRow<IndicatorColumn>> indicatorHead = IndicatorHead.find(ahead, words);
    if (indicatorHead.isPresent() && !isOfMoney(indicatorHead.get(), ahead)) {
      openIndicators(indicatorHead.get(), ahead);
      return indicatorHead.get().height();
    }
    Optional<HeaderRow<BudgetColumn>> budgetHead = BudgetHead.find(ahead, words);
    if (budgetHead.isPresent() && (budgets.isEmpty() || isRatedFirst(budgetHead.get()))) {
      budgets.clear();
      BudgetSection section = new BudgetSection(budgetHead.get(), titleAbove(), words, reading);
      budgets.add(section);
      open = section;
      return budgetHead.get().height();
    }
    Optional<HeaderRow<GoalColumn>> goalHead = HeaderRow.overallGoal(ahead.get(0), words);
    if (goalHead.isPresent() && overallGoal == null && indicators.isEmpty()) {
      overallGoal = new GoalSection(goalHead.get(), reading);
      open = overallGoal;
      return 1;
    }
    return 0;
  }

  /**
   * 任务名称 | 预算金额 | 执行金额 above 预算数 | 执行数 | 执行率 | 分值 | 得分: amounts of tasks, which nothing rates, are
   * not the budget where a table that is rated follows.
   */
  private boolean isRatedFirst(HeaderRow<BudgetColumn> head) {
    return head.has(BudgetColumn.RATE)
        && head.has(BudgetColumn.SCORE)
        && indicators.isEmpty()
        && budgets.stream().noneMatch(BudgetSection::isRated);
  }

  /** 指标名称 | 预算金额 | 执行金额 | 执行率 | 分值 | 得分: names with amounts and no values are of the budget. */
  private boolean isOfMoney(HeaderRow<IndicatorColumn> head, List<List<Cell>> ahead) {
    return VALUED.stream().noneMatch(head::has)
        && budgets.isEmpty()
        && BudgetHead.find(ahead, words).filter(money -> money.has(BudgetColumn.RATE)).isPresent();
  }

  /** 二、预算执行情况（10分） alone in the row above a head; null where no such row is there. */
  private Cell titleAbove() {
    return above.stream()
        .filter(cell -> above.size() == 1)
        .filter(cell -> words.budgetRated().matcher(Wording.bare(cell.text())).matches())
        .findFirst()
        .orElse(null);
  }

  private void openIndicators(HeaderRow<IndicatorColumn> head, List<List<Cell>> ahead) {
    if (head.section() != null) {
      goals.take(List.of(head.section()));
    }
    ahead.stream().skip(head.height()).findFirst().ifPresent(row -> labels.below(head.left(), row));
    ahead.stream().skip(head.height()).findFirst().ifPresent(row -> ofTheForm(head, row));
    IndicatorSection section = new IndicatorSection(head, goals.current(), words, reading);
    section.below(above);
    open = section;
    if (!isOfOtherTime(head)) {
      indicators.removeAll(ofOtherTime);
      indicators.add(section);
    } else if (ofOtherTime.containsAll(indicators)) {
      ofOtherTime.add(section);
      indicators.add(section);
    }
  }

  /** 长期绩效指标 beside or above a table, of which the form has none of its own year. */
  private boolean isOfOtherTime(HeaderRow<IndicatorColumn> head) {
    return Stream.concat(Stream.ofNullable(head.section()), above.stream())
        .filter(cell -> cell.equals(head.section()) || above.size() == 1)
        .anyMatch(cell -> words.otherTime().match(Wording.bare(cell.text())));
  }

  /** 自评总分 at the head of a column whose one cell spans the rows is that of the form. */
  private void ofTheForm(HeaderRow<IndicatorColumn> head, List<Cell> row) {
    List<Cell> spanning =
        row.stream().filter(c -> c.rowSpan() > 1 && !c.blank() && isWhole(head, c)).toList();
    labels.below(head.others(), spanning);
    coverage.understood(spanning);
  }

  private boolean isWhole(HeaderRow<IndicatorColumn> head, Cell cell) {
    return head.others().stream()
        .filter(other -> other.overlap(cell) > 0 && !other.path().contains(cell))
        .anyMatch(
            other -> words.label(other.cell().text()).filter(OF_THE_FORM::contains).isPresent());
  }

  /** What declarations alone have: indicators side by side, or in prose beside their project. */
  private int opensList(List<List<Cell>> ahead) {
    Optional<SidewaysHead> sideHead = SidewaysHead.of(ahead, words);
    if (sideHead.isPresent()) {
      listed = sideHead.get().left();
      sideways = new SidewaysIndicators(sideHead.get());
      open = null;
      return sideHead.get().height();
    }
    if (PackedText.headsList(ahead, words)) {
      listed = Head.of(List.of(ahead.get(0)));
      open = null;
      return 1;
    }
    return 0;
  }

  /** The same of sources of funds and line items. */
  private int opensAmounts(List<Cell> printed) {
    Optional<HeaderRow<FundingColumn>> fundingHead = HeaderRow.funding(printed, words);
    if (fundingHead.isPresent()) {
      openAmounts(fundingHead.get(), FundingColumn.SOURCE, FundingColumn.AMOUNT, funding);
      return 1;
    }
    Optional<HeaderRow<ItemColumn>> itemHead = HeaderRow.items(printed, words);
    itemHead.ifPresent(head -> openAmounts(head, ItemColumn.ITEM, ItemColumn.AMOUNT, items));
    return itemHead.isPresent() ? 1 : 0;
  }

  private <E extends Enum<E>> void openAmounts(
      HeaderRow<E> head, E name, E amount, List<AmountSection<?>> among) {
    AmountSection<E> section = new AmountSection<>(head, name, amount, words, reading);
    among.add(section);
    open = section;
  }

  /** Whether a declaration's row holds indicators in prose, or side by side. */
  boolean takesProseOrSideways(List<Cell> row) {
    return kind == FormKind.TARGET_DECLARATION
        && ((sideways != null && sideways.take(row)) || packed.take(row, listed));
  }

  /** No table takes the next row. */
  void close() {
    open = null;
  }

  /** The table that takes the next row, or null. */
  TableBlock open() {
    return open;
  }

  /** Whether the open table has ended, by a total or a line below it. */
  boolean ended() {
    return open != null && open.ended();
  }

  /**
   * The tables of indicators, from top to bottom; those of several years only where the form has
   * none of its own year.
   */
  List<IndicatorSection> indicators() {
    return indicators;
  }

  /** The tables of amounts. */
  List<BudgetSection> budgets() {
    return budgets;
  }

  /** Whether amounts were read which have neither points nor a score. */
  boolean hasUnscoredBudget() {
    return indicators.isEmpty() && budgets.stream().noneMatch(BudgetSection::isScored);
  }

  /** The amounts that were read are not the budget. */
  void withoutBudget() {
    budgets.clear();
    close();
  }

  /** The heads of labels to the left of a list of indicators. */
  List<Head> listed() {
    return listed;
  }

  /** The overall goal; empty where the form has no table of it. */
  OverallGoal overallGoal() {
    return overallGoal == null ? new OverallGoal(null, null) : overallGoal.goal();
  }

  /** The amounts by source of funds. */
  List<Amount> funding() {
    return amounts(funding);
  }

  /** The amounts by line item. */
  List<Amount> items() {
    return amounts(items);
  }

  private static List<Amount> amounts(List<AmountSection<?>> sections) {
    return sections.stream().flatMap(s -> s.amounts().stream()).toList();
  }

  /** The rows of the tables; where there are none, those that a cell packs into prose. */
  List<RawIndicator> rows() {
    List<RawIndicator> ofTables = indicators.stream().flatMap(s -> s.rows().stream()).toList();
    List<RawIndicator> others = sideways == null ? packed.rows() : sideways.rows();
    return ofTables.isEmpty() ? others : ofTables;
  }
}
