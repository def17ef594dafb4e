package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Amount;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Coverage;
import io.fuhe.form.Coverage.ReadBlock;
import io.fuhe.form.Expenditure;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Goal;
import io.fuhe.form.Indicator;
import io.fuhe.form.Narrative;
import io.fuhe.form.OverallGoal;
import io.fuhe.form.Policy;
import io.fuhe.form.Text;
import io.fuhe.form.Totals;
import io.fuhe.mapping.heading.BudgetHead;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Container;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.IndicatorHead;
import io.fuhe.mapping.heading.PackedText;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.heading.SidewaysHead;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.FundingColumn;
import io.fuhe.mapping.layout.GoalColumn;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.ItemColumn;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Mapping;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads one region row by row: a header row opens a section, which takes rows until it ends. */
public final class FormReader {

  private final Region region;
  private final boolean mergedCells;
  private final Mapping mapping;
  private final Vocabulary words;
  private final Text moneyUnit;
  private final CellReader reading;
  private final LabelValues labels;
  private final GoalRows goals;
  private final List<IndicatorSection> indicators = new ArrayList<>();
  private final List<BudgetSection> budgets = new ArrayList<>();
  private final List<AmountSection<?>> funding = new ArrayList<>();
  private final List<AmountSection<?>> items = new ArrayList<>();
  private GoalSection overallGoal;
  private final BudgetPairs budgetPairs;
  private final BudgetDown budgetDown;
  private final DeclaredFunds declaredFunds;
  private final CoverageReader coverage;
  private final PackedIndicators packed;
  private SidewaysIndicators sideways;
  private List<Head> listed = List.of();
  private TableBlock open;
  private boolean ratesBudget;

  /**
   * Prepares the reading.
   *
   * @param mergedCells whether the document's format knows cells that span rows
   */
  public FormReader(Region region, Mapping mapping, boolean mergedCells) {
    this.mergedCells = mergedCells;
    this.region = region;
    this.mapping = mapping;
    this.words = mapping.vocabulary();
    this.moneyUnit = MoneyUnit.of(region, words);
    this.reading = new CellReader(words, moneyUnit == null ? "" : moneyUnit.value());
    this.coverage = new CoverageReader(reading);
    this.labels = new LabelValues(words);
    this.goals = new GoalRows(words);
    this.budgetPairs = new BudgetPairs(words, reading);
    this.budgetDown = new BudgetDown(words, reading);
    this.packed = new PackedIndicators(words);
    this.declaredFunds = new DeclaredFunds(words, reading);
  }

  /** The form; its kind is guessed from what it holds where it has no title. */
  public Form read(String id) {
    int at = 0;
    while (at < region.rows().size()) {
      List<List<Cell>> ahead = region.printedFrom(at);
      int head = ahead.get(0).isEmpty() ? 1 : opensSection(ahead);
      ahead.stream().limit(head).forEach(coverage::understood);
      if (head > 0 && at > 0 && !ahead.get(0).isEmpty()) {
        groupsAbove(at, ahead.get(0));
      }
      if (head == 0) {
        take(at, region.row(region.rows().get(at)), ahead.get(0));
      }
      at += Math.max(1, head);
    }
    return form(id);
  }

  private void take(int at, List<Cell> row, List<Cell> printed) {
    boolean begins = printed.get(0).row() == region.rows().get(at);
    if (begins && goals.take(printed)) {
      open = null;
      coverage.understood(printed);
      return;
    }
    if (open != null && open.take(row)) {
      coverage.unread(open.block(), open.leftOver(row));
      return;
    }
    ratesBudget |=
        printed.stream()
            .anyMatch(c -> words.budgetRated().matcher(Wording.bare(c.text())).matches());
    if (budgets.isEmpty() && budgetPairs.take(row)) {
      coverage.understood(without(printed, budgetPairs.inOtherUnits()));
      coverage.unread(Coverage.Block.BUDGET, budgetPairs.inOtherUnits());
      return;
    }
    List<Cell> scored = budgets.isEmpty() ? budgetPairs.takeScore(row) : List.of();
    if (!scored.isEmpty()) {
      coverage.understood(scored);
      account(at, without(printed, scored), labels.scan(without(row, scored)));
      return;
    }
    if (takesProseOrSideways(row)) {
      labels.below(listed, printed);
      coverage.understood(printed);
      return;
    }
    budgetDown.look(row);
    if (open == null || !open.ended()) {
      declaredFunds.look(row);
    }
    account(at, printed, labels.scan(row));
  }

  private static List<Cell> without(List<Cell> row, List<Cell> taken) {
    return row.stream().filter(cell -> !taken.contains(cell)).toList();
  }

  /** Whether a declaration's row holds indicators in prose, or side by side. */
  private boolean takesProseOrSideways(List<Cell> row) {
    return region.kind() == FormKind.TARGET_DECLARATION
        && ((sideways != null && sideways.take(row)) || packed.take(row, listed));
  }

  /** Words right above a head, each over whole columns of it, name groups of columns. */
  private void groupsAbove(int at, List<Cell> head) {
    List<Cell> above =
        region.row(region.rows().get(at - 1)).stream()
            .filter(cell -> !cell.blank() && !head.contains(cell))
            .toList();
    boolean words =
        above.stream().noneMatch(c -> reading.amount(reading.text(c)).number().isPresent());
    if (words && above.stream().allMatch(cell -> standsOverWhole(cell, head))) {
      coverage.understood(above);
    }
  }

  private static boolean standsOverWhole(Cell above, List<Cell> head) {
    int end = above.column() + above.columnSpan();
    return head.stream()
        .allMatch(
            cell ->
                cell.column() >= end
                    || cell.column() + cell.columnSpan() <= above.column()
                    || (cell.column() >= above.column()
                        && cell.column() + cell.columnSpan() <= end));
  }

  /** Accounts for a row outside of tables, or one that its table made nothing of. */
  private void account(int at, List<Cell> printed, List<Cell> labelled) {
    int row = region.rows().get(at);
    List<Cell> begun = printed.stream().filter(cell -> cell.row() == row).toList();
    coverage.understood(labelled);
    coverage.understood(begun.stream().limit(1).filter(cell -> cell.rowSpan() > 1).toList());
    boolean prose = begun.size() < 2;
    boolean beyond = open != null && open.ended() && labelled.isEmpty();
    if (!prose && !beyond) {
      boolean ofTable = open != null && labelled.isEmpty() && !open.ended();
      Coverage.Block besides =
          declaredFunds.leftOpen() ? Coverage.Block.BUDGET : Coverage.Block.HEAD;
      coverage.unread(ofTable ? open.block() : besides, begun);
    }
  }

  private Coverage coverage(List<BudgetLine> budget, FormEquations equations) {
    if (!budget.isEmpty() && budget.equals(budgetDown.lines())) {
      coverage.understood(budgetDown.cells());
    }
    if (declaredFunds.unsure()) {
      coverage.unread(Coverage.Block.BUDGET, declaredFunds.cells());
    } else {
      coverage.understood(declaredFunds.cells());
    }
    coverage.understood(budgetPairs.heads());
    List<ReadBlock> blocks = new ArrayList<>();
    budgets.forEach(s -> blocks.add(s.head().read(s.block(), equations.ofBudget())));
    indicators.forEach(s -> blocks.add(s.head().read(s.block(), equations.ofIndicators())));
    return new Coverage(blocks, coverage.unread());
  }

  /** Opens the section whose head comes next; how many rows the head has, 0 for none. */
  private int opensSection(List<List<Cell>> ahead) {
    List<Cell> printed = ahead.get(0);
    Optional<HeaderRow<IndicatorColumn>> indicatorHead = IndicatorHead.find(ahead, words);
    if (indicatorHead.isPresent()) {
      Cell beside = indicatorHead.get().section();
      if (beside != null) {
        goals.take(List.of(beside));
      }
      ahead.stream()
          .skip(indicatorHead.get().height())
          .findFirst()
          .ifPresent(row -> labels.below(indicatorHead.get().left(), row));
      IndicatorSection section =
          new IndicatorSection(indicatorHead.get(), goals.current(), words, reading);
      indicators.add(section);
      open = section;
      return indicatorHead.get().height();
    }
    Optional<HeaderRow<BudgetColumn>> budgetHead = BudgetHead.find(ahead, words);
    if (budgetHead.isPresent() && budgets.isEmpty()) {
      BudgetSection section = new BudgetSection(budgetHead.get(), words, reading);
      budgets.add(section);
      open = section;
      return budgetHead.get().height();
    }
    Optional<HeaderRow<GoalColumn>> goalHead = HeaderRow.overallGoal(printed, words);
    if (goalHead.isPresent() && overallGoal == null && indicators.isEmpty()) {
      overallGoal = new GoalSection(goalHead.get(), reading);
      open = overallGoal;
      return 1;
    }
    if (region.kind() == FormKind.TARGET_DECLARATION) {
      Optional<SidewaysHead> sideHead = SidewaysHead.of(ahead, words);
      if (sideHead.isPresent()) {
        listed = sideHead.get().left();
        sideways = new SidewaysIndicators(sideHead.get());
        open = null;
        return sideHead.get().height();
      }
      if (PackedText.headsList(ahead, words)) {
        listed = Head.of(List.of(printed));
        open = null;
        return 1;
      }
    }
    return opensAmounts(printed) ? 1 : 0;
  }

  private boolean opensAmounts(List<Cell> printed) {
    if (region.kind() != FormKind.TARGET_DECLARATION) {
      return false;
    }
    Optional<HeaderRow<FundingColumn>> fundingHead = HeaderRow.funding(printed, words);
    if (fundingHead.isPresent()) {
      AmountSection<FundingColumn> section =
          new AmountSection<>(
              fundingHead.get(), FundingColumn.SOURCE, FundingColumn.AMOUNT, words, reading);
      funding.add(section);
      open = section;
      return true;
    }
    Optional<HeaderRow<ItemColumn>> itemHead = HeaderRow.items(printed, words);
    itemHead.ifPresent(
        head -> {
          AmountSection<ItemColumn> section =
              new AmountSection<>(head, ItemColumn.ITEM, ItemColumn.AMOUNT, words, reading);
          items.add(section);
          open = section;
        });
    return itemHead.isPresent();
  }

  /**
   * Where the words of an indicator table's head leave a choice of columns, takes the reading by
   * which the form's own equations come out. More than one of them must speak for another reading
   * than the first, so that none that a rule will try decides alone.
   */
  private void choose() {
    for (IndicatorSection section : indicators) {
      HeaderRow<IndicatorColumn> best = section.head();
      long most = Math.max(1, equations().holding());
      for (HeaderRow<IndicatorColumn> other : section.alternatives()) {
        section.readBy(other);
        long holding = equations().holding();
        if (holding > most) {
          best = other;
          most = holding;
        }
      }
      section.readBy(best);
    }
  }

  private FormEquations equations() {
    List<RawIndicator> rows = rows();
    OverallGoal goal = overallGoal == null ? new OverallGoal(null, null) : overallGoal.goal();
    FormKind kind = KindGuess.of(region.kind(), labels, rows);
    return new FormEquations(budget(kind), goal, indicators(rows), totals(), mapping.policy());
  }

  /** The rows of the tables; where there are none, those that a cell packs into prose. */
  private List<RawIndicator> rows() {
    List<RawIndicator> ofTables = indicators.stream().flatMap(s -> s.rows().stream()).toList();
    List<RawIndicator> others = sideways == null ? packed.rows() : sideways.rows();
    return ofTables.isEmpty() ? others : ofTables;
  }

  private Form form(String id) {
    budgets.forEach(BudgetSection::choose);
    if (indicators.stream().anyMatch(section -> !section.alternatives().isEmpty())) {
      choose();
    }
    indicators.forEach(s -> coverage.unread(s.block(), s.doubtfulScores()));
    budgets.forEach(s -> coverage.unread(s.block(), s.inOtherUnits()));
    List<RawIndicator> rows = rows();
    FormKind kind = KindGuess.of(region.kind(), labels, rows);
    List<BudgetLine> budget = budget(kind);
    OverallGoal goal = overallGoal == null ? new OverallGoal(null, null) : overallGoal.goal();
    List<Indicator> read = indicators(rows);
    OwnMeasures own = OwnMeasures.of(region, words);
    boolean budgetUnderstood = !kind.scored() || !budget.isEmpty() || !ratesBudget;
    return new Form(
        id,
        kind,
        mapping.id(),
        Container.of(region),
        new HeadingReader(region, words, labels, reading).heading(),
        totals(),
        new Expenditure(
            amount(Label.BASIC_EXPENDITURE),
            amount(Label.PROJECT_EXPENDITURE),
            kind == FormKind.TARGET_DECLARATION ? amount(Label.PROJECT_TOTAL_BUDGET) : null,
            moneyUnit),
        budget,
        goal,
        goals(rows),
        read,
        amounts(funding),
        amounts(items),
        List.of(),
        new Narrative(
            labels.get(Label.DEVIATION_ANALYSIS),
            labels.get(Label.IMPROVEMENT),
            labels.get(Label.COST_BASIS),
            labels.get(Label.EXECUTION_REASON),
            labels.get(Label.BUDGET_REASON),
            own.executionScoring(),
            own.bestGradeFrom()),
        indicators.stream().anyMatch(IndicatorSection::explains),
        new Completeness(mapping, budgetUnderstood).of(totals(), budget, goal, goals(rows), read),
        null,
        coverage(budget, equations()));
  }

  private List<Indicator> indicators(List<RawIndicator> rows) {
    IndicatorAssembly assembly = new IndicatorAssembly(rows, reading);
    List<Indicator> read = assembly.indicators();
    return mergedCells && !assembly.inTheMiddle()
        ? LabelBreak.ended(read)
        : LabelReach.fitted(read);
  }

  private Totals totals() {
    Figure inHead =
        labels.get(Label.TOTAL) == null ? null : reading.figure(labels.get(Label.TOTAL));
    Figure printed = lastTotal(IndicatorSection::totalPoints);
    boolean alone = printed != null && isOfIndicatorsAlone(printed);
    Figure inRow = alone ? null : lastTotal(IndicatorSection::totalScore);
    Figure score = inHead == null || inHead.blank() ? (inRow == null ? inHead : inRow) : inHead;
    Figure points = alone ? null : printed;
    boolean inHeads = points == null && region.kind() == FormKind.TARGET_DECLARATION;
    return new Totals(score, inHeads ? pointsInHeads() : points, labels.get(Label.GRADE));
  }

  /**
   * Whether the row below the indicators adds up no more than them: 合计 90 beside a budget of 10
   * points. Its points say so, and its score is not asked.
   */
  private boolean isOfIndicatorsAlone(Figure points) {
    List<Figure> others = new ArrayList<>();
    budget(region.kind()).stream().filter(BudgetLine::isTotal).forEach(l -> others.add(l.points()));
    others.add(overallGoal == null ? null : overallGoal.goal().points());
    BigDecimal rest = sum(others);
    BigDecimal rows = sum(indicators(rows()).stream().map(Indicator::points).toList());
    BigDecimal whole = mapping.policy().get(Policy.TOTAL_POINTS);
    return rest.signum() > 0
        && points.value().filter(value -> value.compareTo(rows) == 0).isPresent()
        && rows.add(rest).compareTo(whole) == 0;
  }

  private static BigDecimal sum(List<Figure> figures) {
    return figures.stream()
        .filter(Objects::nonNull)
        .flatMap(figure -> figure.value().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A declaration prints what its rows make up at the head of their points: 分值权重（90分）. */
  private Figure pointsInHeads() {
    return indicators.stream()
        .flatMap(section -> section.pointsInHead().stream())
        .findFirst()
        .orElse(null);
  }

  private Figure lastTotal(java.util.function.Function<IndicatorSection, Optional<Figure>> of) {
    return indicators.stream()
        .flatMap(section -> of.apply(section).stream())
        .filter(figure -> !figure.blank())
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private List<BudgetLine> budget(FormKind kind) {
    if (!budgets.isEmpty()) {
      return budgets.stream().flatMap(s -> s.lines().stream()).toList();
    }
    if (!budgetPairs.isEmpty()) {
      return budgetPairs.lines();
    }
    return kind == FormKind.TARGET_DECLARATION ? declared() : budgetDown.lines();
  }

  /** What a declaration asks for, with its sources where it names them. */
  private List<BudgetLine> declared() {
    Text declared = labels.get(Label.YEAR_BUDGET);
    boolean words = declared == null || reading.amount(declared).isWords();
    if (!declaredFunds.lines().isEmpty() || words) {
      return declaredFunds.lines();
    }
    Text label = labels.nameOf(Label.YEAR_BUDGET);
    return List.of(
        new BudgetLine(label, null, reading.amount(declared), null, null, null, null, null));
  }

  /** Goals that group no indicator are no more than a table of contents. */
  private List<Goal> goals(List<RawIndicator> rows) {
    return goals.all().stream()
        .filter(
            goal ->
                rows.stream().anyMatch(r -> goal.number() == (r.goal() == null ? -1 : r.goal())))
        .toList();
  }

  private Figure amount(Label label) {
    return labels.get(label) == null ? null : reading.amount(labels.get(label));
  }

  private static List<Amount> amounts(List<AmountSection<?>> sections) {
    return sections.stream().flatMap(s -> s.amounts().stream()).toList();
  }
}
