package io.fuhe.mapping.prose;

import io.fuhe.document.Cell;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.BudgetHead;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.IndicatorHead;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import io.fuhe.mapping.table.BudgetSection;
import io.fuhe.mapping.table.IndicatorAssembly;
import io.fuhe.mapping.table.IndicatorSection;
import io.fuhe.mapping.table.RawIndicator;
import io.fuhe.mapping.table.TableBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a report: what was aimed at and completed, indicators with scores, a budget. */
final class ReportTables {

  private final Vocabulary words;
  private final CellReader reading;
  private final List<IndicatorSection> indicators = new ArrayList<>();
  private final List<OutlineSection> places = new ArrayList<>();
  private final List<BudgetSection> budgets = new ArrayList<>();
  private final Map<TableBlock, Integer> listed = new HashMap<>();
  private TableBlock open;

  ReportTables(Vocabulary words, CellReader reading) {
    this.words = words;
    this.reading = reading;
  }

  /** Takes a row of a table that stands in a section, or before the first heading. */
  void take(List<Cell> row, List<Cell> printed, OutlineSection section) {
    Optional<HeaderRow<IndicatorColumn>> head =
        IndicatorHead.find(List.of(printed), words)
            .or(() -> IndicatorHead.completion(printed, words));
    if (head.isPresent()) {
      IndicatorSection table = new IndicatorSection(head.get(), null, words, reading);
      indicators.add(table);
      places.add(section);
      open = table;
      return;
    }
    Optional<HeaderRow<BudgetColumn>> budgetHead = BudgetHead.find(List.of(printed), words);
    if (budgetHead.isPresent()) {
      BudgetSection table = new BudgetSection(budgetHead.get(), null, words, reading);
      budgets.add(table);
      if (printed.stream().anyMatch(this::namesProjects)) {
        listed.put(table, 0);
      }
      open = table;
    } else if (open != null) {
      listed.computeIfPresent(open, (any, rows) -> rows + 1);
      open = open.take(row) ? open : null;
    }
  }

  /** Says that text follows: the table is at its end. */
  void close() {
    open = null;
  }

  /** The first budget that is the report's own: of a list of projects, no line is the whole. */
  List<BudgetLine> budget() {
    return budgets.stream()
        .filter(table -> !isOfSeveralProjects(table))
        .map(BudgetSection::lines)
        .findFirst()
        .orElse(List.of());
  }

  private boolean isOfSeveralProjects(BudgetSection table) {
    return listed.getOrDefault(table, 0) > 1
        && table.lines().stream()
            .limit(1)
            .noneMatch(line -> words.totalLine().match(Wording.bare(line.label().value())));
  }

  /** Whether any table lists projects with their money. */
  boolean listProjects() {
    return !listed.isEmpty();
  }

  private boolean namesProjects(Cell head) {
    return words.isLabel(head.text(), Label.PROJECT);
  }

  /** The rows; where a table names no level, the heading above it does. */
  List<Indicator> indicators() {
    List<RawIndicator> rows = indicators.stream().flatMap(s -> s.rows().stream()).toList();
    List<Indicator> read = new IndicatorAssembly(rows, reading).indicators();
    List<Indicator> found = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      OutlineSection section = sectionOf(i);
      found.add(section == null ? read.get(i) : below(numbered(section), read.get(i)));
    }
    return found;
  }

  /** The section that the table of a row stands in; null before the first heading. */
  OutlineSection sectionOf(int row) {
    int before = 0;
    for (int i = 0; i < indicators.size(); i++) {
      before += indicators.get(i).rows().size();
      if (row < before) {
        return places.get(i);
      }
    }
    return null;
  }

  /** The score in the row that adds up a table; null where there is none. */
  Figure totalScore() {
    return indicators.stream()
        .flatMap(section -> section.totalScore().stream())
        .filter(figure -> !figure.blank())
        .reduce((first, last) -> last)
        .orElse(null);
  }

  boolean explains() {
    return indicators.stream().anyMatch(IndicatorSection::explains);
  }

  private static OutlineSection numbered(OutlineSection section) {
    boolean up = section.level() == ReportHeading.UNNUMBERED && section.above() != null;
    return up ? numbered(section.above()) : section;
  }

  private static Indicator below(OutlineSection section, Indicator row) {
    Text level1 = row.level1() == null ? section.title() : row.level1();
    return new Indicator(
        row.goal(),
        level1,
        row.level1Points(),
        row.level2(),
        row.level2Points(),
        row.name(),
        row.target(),
        row.actual(),
        row.points(),
        row.score(),
        row.explanation());
  }
}
