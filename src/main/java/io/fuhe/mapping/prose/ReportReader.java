package io.fuhe.mapping.prose;

import io.fuhe.document.Cell;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Expenditure;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Heading;
import io.fuhe.form.Indicator;
import io.fuhe.form.OverallGoal;
import io.fuhe.form.Policy;
import io.fuhe.form.Report;
import io.fuhe.form.Statement;
import io.fuhe.form.Text;
import io.fuhe.form.Totals;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Container;
import io.fuhe.mapping.heading.LineFlow;
import io.fuhe.mapping.heading.Passage;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.heading.TableOfContents;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Mapping;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.table.HeadingReader;
import io.fuhe.mapping.table.LabelValues;
import io.fuhe.mapping.table.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an evaluation in prose: paragraphs below numbered headings, and the tables among them. */
public final class ReportReader {

  private final Region region;
  private final Mapping mapping;
  private final Vocabulary words;
  private final ScoreWords scores;
  private final CellReader reading;
  private final LabelValues labels;
  private final ReportOutline outline;
  private final ReportTables tables;
  private final LineFlow flow;
  private final List<Cell> lines = new ArrayList<>();

  /** Reads the region in one layout's words. */
  public ReportReader(Region region, Mapping mapping) {
    this.region = region;
    this.mapping = mapping;
    this.words = mapping.vocabulary();
    this.scores = new ScoreWords(words.report());
    Text moneyUnit = MoneyUnit.of(region, words);
    this.reading = new CellReader(words, moneyUnit == null ? "" : moneyUnit.value());
    this.labels = new LabelValues(words);
    this.outline = new ReportOutline(words.report(), scores);
    this.tables = new ReportTables(words, reading);
    this.flow = LineFlow.of(region.grid(), words.report());
  }

  /**
   * The form; empty when there is nothing in it to check, no score, budget, list or number of
   * projects.
   */
  public Optional<Form> read(String id) {
    for (int row : region.rows()) {
      List<Cell> printed = region.printed(row);
      if (LineFlow.isProse(region.grid().row(row))) {
        line(printed.get(0));
      } else if (!printed.isEmpty()) {
        endParagraph();
        table(region.row(row), printed);
      }
    }
    endParagraph();
    return form(id);
  }

  private void line(Cell line) {
    tables.close();
    if (!flow.continues(lines, line)) {
      endParagraph();
    }
    lines.add(line);
  }

  private void endParagraph() {
    if (lines.isEmpty()) {
      return;
    }
    if (!TableOfContents.isEntry(lines)) {
      outline.take(Passage.of(lines));
    }
    if (outline.current() == null) {
      lines.forEach(line -> labels.scan(List.of(line)));
    }
    lines.clear();
  }

  private void table(List<Cell> row, List<Cell> printed) {
    tables.take(row, printed, outline.current());
    if (outline.current() == null) {
      labels.scan(row);
    }
  }

  private Optional<Form> form(String id) {
    List<ReportItem> items = outline.items();
    StatementReader statements =
        new StatementReader(
            words.report(), scores, mapping.policy().get(Policy.TOTAL_POINTS), items);
    SectionLabels names = new SectionLabels(outline.sections(), statements.wholes());
    List<Statement> stated = statements.statements(names);
    Heading heading =
        new ReportTitle(region, words.report())
            .completing(new HeadingReader(region, words, labels, reading).heading());
    ReportBudget budget =
        new ReportBudget(
            words.report(),
            new AmountWords(words.report(), words.moneyUnits(), heading.project()),
            items,
            heading.fiscalYear());
    List<BudgetLine> lines = tables.budget().isEmpty() ? budget.lines() : tables.budget();
    Expenditure expenditure = budget.expenditure();
    List<Text> passages = Passages.of(items, words, mapping.policy().senses());
    if (stated.isEmpty()
        && lines.isEmpty()
        && tables.totalScore() == null
        && !tables.listProjects()
        && !Passages.countProjects(passages, mapping.policy().senses())) {
      return Optional.empty();
    }
    List<Indicator> rows = tables.indicators();
    return Optional.of(
        new Form(
            id,
            FormKind.EVALUATION_REPORT,
            mapping.id(),
            Container.of(region),
            heading,
            totals(statements.totals()),
            expenditure,
            lines,
            new OverallGoal(null, null),
            List.of(),
            rows,
            List.of(),
            List.of(),
            stated,
            ReportNarrative.of(items, words.report()),
            tables.explains(),
            true,
            report(items, names, statements, rows, passages)));
  }

  private Totals totals(Totals inProse) {
    Text labelled = labels.get(Label.TOTAL);
    Figure inHead = labelled == null ? null : reading.figure(labelled);
    Figure score = inProse.score() == null ? inHead : inProse.score();
    Text grade = labels.get(Label.GRADE);
    return new Totals(
        score == null ? tables.totalScore() : score,
        inProse.points(),
        grade == null ? inProse.grade() : grade);
  }

  private Report report(
      List<ReportItem> items,
      SectionLabels names,
      StatementReader statements,
      List<Indicator> rows,
      List<Text> passages) {
    FigureReader figures = new FigureReader(words, statements.sections());
    for (int i = 0; i < rows.size(); i++) {
      figures.take(i, rows.get(i), tables.sectionOf(i));
    }
    items.forEach(figures::take);
    return new Report(names.all(), passages, figures.figures());
  }
}
