package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Coverage;
import io.fuhe.form.Figure;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.LineFlow;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator table. It ends at the row that adds it up, at a note below which nothing is scored,
 * and at any label; what follows is of another table unless a head says otherwise.
 */
public final class IndicatorSection implements TableBlock {

  /** What may stand again beside rows; 绩效目标 and 完成情况 there are labels of level 2. */
  private static final List<IndicatorColumn> HEADINGS =
      List.of(IndicatorColumn.LEVEL1, IndicatorColumn.LEVEL2, IndicatorColumn.NAME);

  /** Of fewer rows nobody can tell what most of them are. */
  private static final int FEW_ROWS = 3;

  private HeaderRow<IndicatorColumn> head;
  private Integer besideGoal;
  private final Vocabulary words;
  private final CellReader reading;
  private final List<RawIndicator> rows = new ArrayList<>();
  private List<RawIndicator> told;
  private final List<List<Cell>> taken = new ArrayList<>();
  private final List<Map<IndicatorColumn, List<Cell>>> labelsAbove = new ArrayList<>();
  private final LevelBands bands;
  private final RowKinds kinds;
  private List<Cell> lastBand;
  private int rowsBefore;
  private List<Cell> totalRow;
  private Cell totalLabel;
  private Figure totalPoints;
  private Figure totalScore;
  private boolean noted;
  private boolean ended;

  /** Reads the indicators below a head. */
  public IndicatorSection(
      HeaderRow<IndicatorColumn> head, Integer goal, Vocabulary words, CellReader reading) {
    this.head = head;
    this.besideGoal = goal;
    this.words = words;
    this.reading = reading;
    this.bands = new LevelBands(words, reading);
    this.kinds = new RowKinds(head, words, reading);
  }

  /** Takes 一、产出指标（50分） alone in the row above the head for the label of what follows. */
  void below(List<Cell> above) {
    if (above.size() == 1
        && bands
            .levelOf(above, above.get(0), head)
            .filter(level -> level == IndicatorColumn.LEVEL1)
            .isPresent()) {
      openBand(IndicatorColumn.LEVEL1, above, above.get(0));
    }
  }

  @Override
  public boolean take(List<Cell> row) {
    List<Cell> own = row.stream().filter(cell -> !isBeside(cell)).toList();
    Optional<Cell> first = own.stream().filter(c -> !c.blank()).findFirst();
    if (first.isEmpty()) {
      return true;
    }
    String bare = Wording.bare(first.get().text());
    String unnumbered = Wording.bare(words.keptLabel(first.get().text()));
    ended |= noted && !kinds.goesOnBelowNote(own, unnumbered);
    if (ended) {
      return isFurtherTotal(own, unnumbered) && totalled(own, first.get());
    }
    if (words.totalRow().match(unnumbered) && isOfOneLevel(unnumbered)) {
      return true;
    }
    if (words.totalRow().match(unnumbered)) {
      keepLonelyBand();
      total(own, first.get());
      ended = !rows.isEmpty();
      return true;
    }
    boolean alone =
        own.stream().filter(c -> !c.blank()).count() == 1
            && first.get().column() <= head.firstColumn();
    if (words.note().match(bare) || (alone && words.otherTable().match(bare))) {
      noted = words.note().match(bare) && !rows.isEmpty();
      ended = !noted;
      return false;
    }
    Optional<IndicatorColumn> level = bands.levelOf(own, first.get(), head);
    if (level.isPresent()) {
      openBand(level.get(), own, first.get());
      return true;
    }
    if (LineFlow.isProse(row) || kinds.isLabelledLine(own, first.get())) {
      return false;
    }
    Map<IndicatorColumn, List<Cell>> cells = assigned(own, bands.above());
    if (kinds.isSubtotal(cells) || words.subtotalRow().match(bare)) {
      return true;
    }
    if (isWhole(own, cells)) {
      total(own, null);
      ended = true;
      return true;
    }
    if (kinds.startsWithLabel(first.get(), cells) || kinds.spansNameAndValue(own)) {
      return false;
    }
    if (kinds.isLeftEmpty(cells) || goesOn(own)) {
      return true;
    }
    if (!kinds.saysSomething(cells)) {
      return false;
    }
    besideGoal =
        row.stream()
            .filter(this::isBeside)
            .flatMap(cell -> words.goalBeside(cell.text()).stream())
            .findFirst()
            .orElse(besideGoal);
    add(own, cells, bands.above());
    return true;
  }

  private void add(
      List<Cell> own,
      Map<IndicatorColumn, List<Cell>> cells,
      Map<IndicatorColumn, List<Cell>> above) {
    told = null;
    rows.add(new RawIndicator(besideGoal, head, cells));
    taken.add(own);
    labelsAbove.add(above);
  }

  /** Whether a row prints nothing but what the row above has: all of its cells span both. */
  private boolean goesOn(List<Cell> own) {
    List<Cell> last = taken.isEmpty() ? List.of() : taken.get(taken.size() - 1);
    return own.stream().allMatch(cell -> cell.blank() || last.contains(cell));
  }

  private void openBand(IndicatorColumn level, List<Cell> row, Cell label) {
    if (level == IndicatorColumn.LEVEL1) {
      keepLonelyBand();
      lastBand = row;
      rowsBefore = rows.size();
    }
    bands.open(level, label);
  }

  /** A label with points and a score, and no rows below it, is scored as a row itself. */
  private void keepLonelyBand() {
    boolean scored = lastBand != null && kinds.isScored(head.assign(lastBand));
    if (scored && rows.size() == rowsBefore) {
      add(lastBand, assigned(lastBand, Map.of()), Map.of());
    }
    lastBand = null;
  }

  /** 合计 | 90 | 87 and below it 自评总分 | 100 | 96.5: points and score stand in their columns again. */
  private boolean isFurtherTotal(List<Cell> own, String bare) {
    Map<IndicatorColumn, List<Cell>> cells = head.assign(own);
    return words.totalRow().match(bare)
        && Stream.of(IndicatorColumn.POINTS, IndicatorColumn.SCORE)
            .map(column -> TotalRow.figure(cells.get(column), reading))
            .allMatch(figure -> figure != null && figure.number().isPresent());
  }

  /** 产出指标得分合计 adds up no more than the rows of 产出指标, and further ones follow. */
  private boolean isOfOneLevel(String bare) {
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(row.cell(IndicatorColumn.LEVEL1)))
        .map(cell -> Wording.bare(words.keptLabel(cell.text())))
        .anyMatch(label -> !label.isEmpty() && bare.startsWith(label));
  }

  private boolean totalled(List<Cell> row, Cell label) {
    total(row, label);
    return true;
  }

  /** The cells by their columns; the label of level 1 is that of the row's band, if it has one. */
  private Map<IndicatorColumn, List<Cell>> assigned(
      List<Cell> own, Map<IndicatorColumn, List<Cell>> above) {
    Map<IndicatorColumn, List<Cell>> cells = new EnumMap<>(IndicatorColumn.class);
    cells.putAll(head.assign(own));
    parted(cells);
    for (IndicatorColumn level : List.of(IndicatorColumn.LEVEL1, IndicatorColumn.LEVEL2)) {
      cells.computeIfPresent(level, (column, labels) -> withoutHeadings(labels));
    }
    above.forEach(
        (level, label) -> {
          if (!head.has(level)) {
            cells.put(level, label);
          }
        });
    return cells;
  }

  /**
   * 得分 over 9.5 | 因汛期延后, whose own column is blank: what a page printed in other columns than those
   * of its heads is a score and its explanation.
   */
  private void parted(Map<IndicatorColumn, List<Cell>> cells) {
    List<Cell> scores =
        cells.getOrDefault(IndicatorColumn.SCORE, List.of()).stream()
            .filter(cell -> !cell.blank())
            .toList();
    List<Cell> why = cells.getOrDefault(IndicatorColumn.EXPLANATION, List.of());
    boolean parted =
        scores.size() == 2
            && isFigure(scores.subList(0, 1))
            && !isFigure(scores)
            && !PrintedNumber.several(reading.text(scores).value())
            && why.stream().allMatch(Cell::blank);
    if (parted) {
      cells.put(IndicatorColumn.SCORE, scores.subList(0, 1));
      if (head.has(IndicatorColumn.EXPLANATION)) {
        cells.put(IndicatorColumn.EXPLANATION, scores.subList(1, 2));
      }
    }
  }

  private boolean isFigure(List<Cell> cells) {
    return reading.figure(reading.text(cells)).value().isPresent();
  }

  /** 绩效指标 beside all rows, or 一级指标, is no label of a row; null where nothing is left. */
  private List<Cell> withoutHeadings(List<Cell> labels) {
    List<Cell> left = labels.stream().filter(c -> !isHeading(Wording.bare(c.text()))).toList();
    return left.isEmpty() ? null : left;
  }

  private boolean isHeading(String bare) {
    return HEADINGS.stream().anyMatch(column -> words.indicators().of(column).match(bare));
  }

  /** The heads that its words allow besides the one that it was read by. */
  List<HeaderRow<IndicatorColumn>> alternatives() {
    return Stream.of(IndicatorColumn.SCORE, IndicatorColumn.POINTS)
        .flatMap(
            role ->
                head.alternatives(role, words.indicators().of(role)).stream()
                    .filter(other -> !isOfLabels(other.columns().get(role), role)))
        .toList();
  }

  /** Whether a column before the names holds a label's points, where the rows' stand behind. */
  private boolean isOfLabels(Head other, IndicatorColumn role) {
    Head name = head.columns().get(IndicatorColumn.NAME);
    return name != null
        && other.from() < name.from()
        && head.columns().get(role).from() > name.from();
  }

  /**
   * The scores, where most of them are above their points: they are of a hundred each, or the
   * points are something else, and no office errs in most rows.
   */
  List<Cell> doubtfulScores() {
    long both = 0;
    long above = 0;
    List<Cell> scores = new ArrayList<>();
    for (RawIndicator row : rows) {
      Optional<BigDecimal> points = row.value(IndicatorColumn.POINTS, reading);
      Optional<BigDecimal> score = row.value(IndicatorColumn.SCORE, reading);
      if (points.isPresent() && score.isPresent()) {
        both++;
        above += score.get().compareTo(points.get()) > 0 ? 1 : 0;
        scores.addAll(row.of(IndicatorColumn.SCORE));
      }
    }
    return both >= FEW_ROWS && above * 2 > both ? scores : List.of();
  }

  /** Takes no points where weights stand in their column, beside one of the budget; or not. */
  boolean withoutWeights(BigDecimal beside) {
    boolean weights =
        head.has(IndicatorColumn.POINTS) && new Weights(rows(), reading, beside).noPoints();
    if (weights) {
      readBy(head.without(IndicatorColumn.POINTS));
    }
    return weights;
  }

  HeaderRow<IndicatorColumn> head() {
    return head;
  }

  /** Reads what it took by another head. */
  void readBy(HeaderRow<IndicatorColumn> other) {
    told = null;
    head = other;
    for (int i = 0; i < rows.size(); i++) {
      RawIndicator row = rows.get(i);
      rows.set(i, new RawIndicator(row.goal(), head, assigned(taken.get(i), labelsAbove.get(i))));
    }
    if (totalRow != null) {
      total(totalRow, totalLabel);
    }
  }

  @Override
  public List<Cell> leftOver(List<Cell> row) {
    boolean taken = !rows.isEmpty() && !ended;
    return taken ? head.leftOver(row) : List.of();
  }

  @Override
  public Coverage.Block block() {
    return Coverage.Block.INDICATORS;
  }

  @Override
  public boolean ended() {
    return ended;
  }

  /** The rows that hold an indicator, as printed; those that only add others up hold none. */
  public List<RawIndicator> rows() {
    if (told == null) {
      told = new SumBands(rows, reading).told();
    }
    return told;
  }

  /** Whether the layout gives each row a place for its own explanation. */
  public boolean explains() {
    return head.has(IndicatorColumn.EXPLANATION);
  }

  Optional<Figure> totalPoints() {
    return Optional.ofNullable(totalPoints);
  }

  /** The points that the head of the points' column declares for all rows. */
  Optional<Figure> pointsInHead() {
    return Optional.ofNullable(head.columns().get(IndicatorColumn.POINTS))
        .map(points -> reading.label(reading.text(points.cell())).points());
  }

  /** The score of the total row, where the block has one. */
  public Optional<Figure> totalScore() {
    return Optional.ofNullable(totalScore);
  }

  /** A label to the left that spans rows names the block, and is of none of them. */
  private boolean isBeside(Cell cell) {
    return cell.rowSpan() > 1 && cell.column() + cell.columnSpan() <= head.firstColumn();
  }

  /**
   * A row of nothing but the whole points and a score is the total, though no word says so, or one
   * that is unknown stands across the levels and the names.
   */
  private boolean isWhole(List<Cell> own, Map<IndicatorColumn, List<Cell>> cells) {
    Figure points = TotalRow.figure(cells.get(IndicatorColumn.POINTS), reading);
    Figure score = TotalRow.figure(cells.get(IndicatorColumn.SCORE), reading);
    return rows.size() > 1
        && points != null
        && score != null
        && points
            .value()
            .filter(value -> value.compareTo(Policy.TOTAL_POINTS.otherwise()) == 0)
            .isPresent()
        && score.number().isPresent()
        && own.stream().filter(cell -> !cell.blank() && !isAcrossNames(cell)).count() == 2;
  }

  private boolean isAcrossNames(Cell cell) {
    Head name = head.columns().get(IndicatorColumn.NAME);
    return name != null
        && cell.columnSpan() > 1
        && cell.column() < name.from()
        && name.overlap(cell) == name.to() - name.from();
  }

  private void total(List<Cell> row, Cell label) {
    totalRow = row;
    totalLabel = label;
    TotalRow total = TotalRow.of(row, label, head, words, reading);
    totalPoints = total.points();
    totalScore = total.score();
  }
}
