package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
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
import io.fuhe.form.Text;
import io.fuhe.form.Totals;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Container;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.heading.UnitsRow;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Mapping;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
  private final Sections sections;
  private final BudgetPairs budgetPairs;
  private final BudgetDown budgetDown;
  private final DeclaredFunds declaredFunds;
  private final CoverageReader coverage;
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
    this.sections = new Sections(region.kind(), words, reading, labels, goals, coverage);
    this.declaredFunds = new DeclaredFunds(words, reading);
  }

  /** The form; its kind is guessed from what it holds where it has no title. */
  public Form read(String id) {
    int at = 0;
    while (at < region.rows().size()) {
      List<List<Cell>> ahead = region.printedFrom(at);
      int head = ahead.get(0).isEmpty() ? 1 : sections.opens(ahead);
      ahead.stream().limit(head).forEach(coverage::understood);
      if (head > 0 && at > 0 && !ahead.get(0).isEmpty()) {
        groupsAbove(at, ahead.get(0));
      }
      if (head == 0) {
        take(at, region.row(region.rows().get(at)), ahead.get(0));
      }
      at += Math.max(1, head);
      if (head > 0 && at < region.rows().size()) {
        List<Cell> below = region.printed(region.rows().get(at));
        if (ColumnNumbers.are(below) || UnitsRow.is(below, words)) {
          coverage.understood(below);
          at++;
        }
      }
    }
    return form(id);
  }

  private void take(int at, List<Cell> row, List<Cell> printed) {
    boolean begins = printed.get(0).row() == region.rows().get(at);
    if (begins && goals.take(printed)) {
      sections.close();
      coverage.understood(printed);
      return;
    }
    TableBlock open = sections.open();
    if (open != null && open.take(row)) {
      coverage.unread(open.block(), open.leftOver(row));
      return;
    }
    ratesBudget |=
        printed.stream()
            .anyMatch(c -> words.budgetRated().matcher(Wording.bare(c.text())).matches());
    if (takesPairs(row)) {
      coverage.understood(without(printed, budgetPairs.inOtherUnits()));
      labels.scan(budgetPairs.before(row));
      coverage.unread(Coverage.Block.BUDGET, budgetPairs.inOtherUnits());
      return;
    }
    List<Cell> scored =
        sections.budgets().isEmpty()
            ? budgetPairs.takeScore(row)
            : sections.budgets().get(0).takeRemarks(row);
    if (!scored.isEmpty()) {
      coverage.understood(scored);
      account(at, without(printed, scored), labels.scan(without(row, scored)));
      return;
    }
    if (sections.takesProseOrSideways(row)) {
      labels.below(sections.listed(), printed);
      coverage.understood(printed);
      return;
    }
    budgetDown.look(row);
    if (!sections.ended()) {
      declaredFunds.look(row);
    }
    account(at, printed, labels.scan(row));
  }

  /** 预算数 | 500 | 执行数 | 480 | 得分 | 9.6 below a list of tasks that nothing scores is the budget. */
  private boolean takesPairs(List<Cell> row) {
    if (sections.budgets().isEmpty()) {
      return budgetPairs.take(row);
    }
    boolean scored = sections.hasUnscoredBudget() && budgetPairs.takeScored(row);
    if (scored) {
      sections.withoutBudget();
    }
    return scored;
  }

  private static List<Cell> without(List<Cell> row, List<Cell> taken) {
    return row.stream().filter(cell -> !taken.contains(cell)).toList();
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
    boolean beyond = sections.ended() && labelled.isEmpty();
    if (!prose && !beyond) {
      TableBlock open = sections.open();
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
    sections
        .budgets()
        .forEach(s -> blocks.add(s.reading().head().read(s.block(), equations.ofBudget())));
    sections
        .indicators()
        .forEach(s -> blocks.add(s.head().read(s.block(), equations.ofIndicators())));
    return new Coverage(blocks, coverage.unread());
  }

  /**
   * Where the words of an indicator table's head leave a choice of columns, takes the reading by
   * which the form's own equations come out. More than one of them must speak for another reading
   * than the first, so that none that a rule will try decides alone.
   */
  private void choose() {
    for (IndicatorSection section : sections.indicators()) {
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
    List<RawIndicator> rows = sections.rows();
    OverallGoal goal = sections.overallGoal();
    FormKind kind = KindGuess.of(region.kind(), labels, rows);
    List<BudgetLine> budget = budget(kind);
    List<Indicator> read = indicators(rows);
    return new FormEquations(budget, goal, read, totals(read), mapping.policy());
  }

  private Form form(String id) {
    sections.budgets().forEach(BudgetSection::choose);
    if (sections.indicators().stream().anyMatch(section -> !section.alternatives().isEmpty())) {
      choose();
    }
    List<BudgetLine> beside = budget(region.kind());
    BigDecimal share = Weights.ofBudget(beside);
    boolean weighted = Weights.earnsMore(beside);
    for (IndicatorSection section : sections.indicators()) {
      weighted |= section.withoutWeights(share) && share.signum() > 0;
    }
    sections.indicators().forEach(s -> coverage.unread(s.block(), s.doubtfulScores()));
    sections.budgets().forEach(s -> coverage.unread(s.block(), s.reading().inOtherUnits()));
    sections.budgets().forEach(s -> coverage.unread(s.block(), s.reading().unsureChanges()));
    List<RawIndicator> rows = sections.rows();
    FormKind kind = KindGuess.of(region.kind(), labels, rows);
    List<BudgetLine> found = weighted ? Weights.without(budget(kind)) : budget(kind);
    OverallGoal goal = sections.overallGoal();
    List<Indicator> read = indicators(rows);
    Totals totals = totals(read);
    List<BudgetLine> budget = WholeOfRows.without(found, totals, read);
    List<Goal> goals = goals(rows);
    FormEquations equations = new FormEquations(budget, goal, read, totals, mapping.policy());
    OwnMeasures own = OwnMeasures.of(region, words);
    boolean budgetUnderstood =
        !kind.scored()
            || !budget.isEmpty()
            || !ratesBudget
            || ratesInRow(read)
            || WholeOfRows.isAll(totals, read);
    return new Form(
        id,
        kind,
        mapping.id(),
        Container.of(region),
        new HeadingReader(region, words, labels, reading).heading(),
        totals,
        new Expenditure(
            amount(Label.BASIC_EXPENDITURE),
            amount(Label.PROJECT_EXPENDITURE),
            kind == FormKind.TARGET_DECLARATION ? amount(Label.PROJECT_TOTAL_BUDGET) : null,
            moneyUnit),
        budget,
        goal,
        goals,
        read,
        sections.funding(),
        sections.items(),
        List.of(),
        new Narrative(
            labels.get(Label.DEVIATION_ANALYSIS),
            labels.get(Label.IMPROVEMENT),
            labels.get(Label.COST_BASIS),
            labels.get(Label.EXECUTION_REASON),
            labels.get(Label.BUDGET_REASON),
            own.executionScoring(),
            own.bestGradeFrom(),
            own.fullPointsFrom(),
            labels.get(Label.REMARKS),
            ChangesTold.in(region, read, mapping.policy().senses())),
        sections.indicators().stream().anyMatch(IndicatorSection::explains),
        new Completeness(mapping, budgetUnderstood).of(totals, budget, goal, goals, read),
        null,
        coverage(budget, equations));
  }

  /** Where a row scores the execution, words about it elsewhere speak of that row. */
  private boolean ratesInRow(List<Indicator> read) {
    return read.stream()
        .filter(row -> row.name() != null && row.points() != null && row.score() != null)
        .filter(row -> row.points().value().isPresent() && row.score().number().isPresent())
        .anyMatch(row -> words.budgetRated().matcher(Wording.bare(row.name().value())).matches());
  }

  private List<Indicator> indicators(List<RawIndicator> rows) {
    IndicatorAssembly assembly = new IndicatorAssembly(rows, reading);
    List<Indicator> read = assembly.indicators();
    return mergedCells && !assembly.inTheMiddle()
        ? LabelBreak.ended(read)
        : LabelReach.fitted(read);
  }

  private Totals totals(List<Indicator> read) {
    return new TotalsReader(mapping, region, labels, reading, sections)
        .totals(budget(region.kind()), read);
  }

  private List<BudgetLine> budget(FormKind kind) {
    if (!sections.budgets().isEmpty()) {
      return sections.budgets().stream().flatMap(s -> s.lines().stream()).toList();
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
}
