package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A budget table without a head of its own, in which words stand before each amount: {@code 预算数： |
 * 500 | 到位数： | 500 | 执行数： | 500}, and below it the parts in the same places. The rate may stand
 * beside, below its own heading.
 */
final class BudgetPairs {

  private final Vocabulary words;
  private final CellReader reading;
  private final List<BudgetLine> lines = new ArrayList<>();
  private List<Cell> above = List.of();
  private List<Pair> held = List.of();
  private Cell heldBeside;
  private Cell block;
  private List<BudgetColumn> places = List.of();
  private final List<Cell> heads = new ArrayList<>();
  private final List<Cell> inOtherUnits = new ArrayList<>();

  BudgetPairs(Vocabulary words, CellReader reading) {
    this.words = words;
    this.reading = reading;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The cells above the amounts, which say no more than the words before them. */
  List<Cell> heads() {
    return heads;
  }

  /** The amounts that are not all in one unit. */
  List<Cell> inOtherUnits() {
    return inOtherUnits;
  }

  /** What stands before the amounts of a row: 主管部门 | 甲局 | 资金总额 | 500 | 已支出 | 480. */
  List<Cell> before(List<Cell> row) {
    return pairs(row).stream()
        .filter(pair -> pair.amount().number().isPresent())
        .findFirst()
        .map(pair -> row.subList(0, pair.from()))
        .orElse(List.of());
  }

  /** The total, and its parts in the order in which they stand. */
  List<BudgetLine> lines() {
    return lines;
  }

  /** Takes a row with two amounts or more, each behind its words. */
  boolean take(List<Cell> row) {
    return take(row, pairs(row));
  }

  /** Takes such a row where it says what the execution earned, too. */
  boolean takeScored(List<Cell> row) {
    List<Pair> pairs = pairs(row);
    boolean scored =
        pairs.stream()
            .anyMatch(pair -> role(pair.label().value(), List.of()) == BudgetColumn.SCORE);
    return scored && take(row, pairs);
  }

  private boolean take(List<Cell> row, List<Pair> ofRow) {
    List<Pair> pairs = behindHeld(row, ofRow);
    List<Cell> headings = above;
    above = row;
    if (pairs.size() < 2 || pairs.stream().noneMatch(p -> p.amount().number().isPresent())) {
      return false;
    }
    return lines.isEmpty() ? takeTotal(row, headings, pairs) : takePart(pairs);
  }

  /**
   * Takes what a row further down says of the whole budget's points and score, each behind words
   * that name the execution, or beside such: {@code 权重 | 10 | 执行率得分 | 9.5 | 自评总分 | 97}.
   *
   * @return the cells that it took
   */
  List<Cell> takeScore(List<Cell> row) {
    if (lines.isEmpty()) {
      return List.of();
    }
    BudgetRemarks.Remarks said = new BudgetRemarks(words, reading).of(row);
    boolean saysRate = said.alone() && said.figures().containsKey(BudgetColumn.RATE);
    boolean beside = block != null && row.contains(block) && said.alone();
    if (!said.rated() && !saysRate && !beside) {
      return List.of();
    }
    lines.set(0, said.completed(lines.get(0)));
    return said.cells();
  }

  /**
   * 年初预算 | 500 | 全年预算 | 520 in the row above, beside the same name of the block, or both rows of
   * nothing but pairs: both rows' pairs.
   */
  private List<Pair> behindHeld(List<Cell> row, List<Pair> ofRow) {
    boolean beside = heldBeside == null ? isAllOf(row, ofRow) : row.contains(heldBeside);
    boolean ofOne = !held.isEmpty() && beside;
    held = ofOne ? held : List.of();
    return Stream.concat(held.stream(), ofRow.stream()).toList();
  }

  private static boolean isAllOf(List<Cell> row, List<Pair> pairs) {
    return row.stream()
        .allMatch(
            cell ->
                cell.blank()
                    || pairs.stream()
                        .anyMatch(p -> p.named().equals(cell) || p.cell().equals(cell)));
  }

  /** 预算执行（10分）, 项目资金 beside several rows; null where no such cell is. */
  private Cell block(List<Cell> row) {
    return row.stream()
        .filter(
            cell -> cell.rowSpan() > 1 && isOfBudget(reading.bareLabel(reading.text(cell)).value()))
        .findFirst()
        .orElse(null);
  }

  private boolean isOfBudget(String label) {
    return isRated(label) || words.moneyBlock().match(Wording.bare(label));
  }

  private boolean isRated(String label) {
    return words.budgetRated().matcher(Wording.bare(label)).matches();
  }

  private boolean takeTotal(List<Cell> row, List<Cell> headings, List<Pair> pairs) {
    List<BudgetColumn> found = new ArrayList<>();
    for (Pair pair : pairs) {
      found.add(role(pair.label().value(), found));
    }
    boolean budget = found.contains(BudgetColumn.INITIAL) || found.contains(BudgetColumn.ADJUSTED);
    if (!budget || !found.contains(BudgetColumn.EXECUTED)) {
      heldBeside = block(row);
      held = budget && (heldBeside != null || isAllOf(row, pairs)) ? pairs : List.of();
      return false;
    }
    block = block(row);
    held.forEach(pair -> heads.addAll(List.of(pair.cell(), pair.named())));
    places = found;
    markOtherUnits(pairs);
    heads.addAll(headings);
    Map<BudgetColumn, Figure> amounts = amounts(pairs);
    if (!amounts.containsKey(BudgetColumn.RATE)) {
      rateBeside(row, headings, pairs).ifPresent(rate -> amounts.put(BudgetColumn.RATE, rate));
    }
    pointsInLabel(pairs).ifPresent(points -> amounts.putIfAbsent(BudgetColumn.POINTS, points));
    pointsOfBlock().ifPresent(points -> amounts.putIfAbsent(BudgetColumn.POINTS, points));
    lines.add(line(amounts, reading.bareLabel(pairs.get(0).label()), null));
    return true;
  }

  /** 预算数（万元） | 500 | 执行数（元） | 4800000: amounts of which nobody knows yet how they compare. */
  private void markOtherUnits(List<Pair> pairs) {
    boolean mixed = new MixedUnits(words).in(pairs.stream().map(pair -> pair.label().value()));
    pairs.stream()
        .map(Pair::cell)
        .filter(cell -> mixed || reading.isInOtherUnit(cell))
        .forEach(inOtherUnits::add);
  }

  private boolean takePart(List<Pair> pairs) {
    String first = Wording.bare(pairs.get(0).label().value());
    boolean alike =
        pairs.size() == amountPlaces()
            && pairs.stream().allMatch(p -> Wording.bare(p.label().value()).equals(first));
    if (!alike) {
      return false;
    }
    Text bare = reading.bareLabel(pairs.get(0).label());
    Map<BudgetColumn, Figure> amounts = amounts(pairs);
    lines.add(
        line(amounts, bare.with(words.keptLabel(bare.value())), lines.get(0).label().value()));
    return true;
  }

  /** Rate, points and score are of the whole; parts go without. */
  private long amountPlaces() {
    return places.stream()
        .filter(
            role ->
                role != BudgetColumn.RATE
                    && role != BudgetColumn.POINTS
                    && role != BudgetColumn.SCORE)
        .count();
  }

  private Map<BudgetColumn, Figure> amounts(List<Pair> pairs) {
    Map<BudgetColumn, Figure> amounts = new EnumMap<>(BudgetColumn.class);
    for (int i = 0; i < pairs.size(); i++) {
      amounts.putIfAbsent(places.get(i), pairs.get(i).amount());
    }
    return amounts;
  }

  /** 得分（10分） | 9.5: the points stand with the label of the score. */
  private Optional<Figure> pointsInLabel(List<Pair> pairs) {
    int score = places.indexOf(BudgetColumn.SCORE);
    return score < 0
        ? Optional.empty()
        : Optional.ofNullable(reading.label(pairs.get(score).label()).points());
  }

  private Optional<Figure> pointsOfBlock() {
    return Optional.ofNullable(block).map(cell -> reading.label(reading.text(cell)).points());
  }

  private Optional<Figure> rateBeside(List<Cell> row, List<Cell> headings, List<Pair> pairs) {
    return row.stream()
        .filter(cell -> pairs.stream().noneMatch(pair -> pair.cell().equals(cell)))
        .filter(cell -> headings.stream().anyMatch(head -> isRate(head) && covers(head, cell)))
        .map(cell -> reading.amount(reading.text(cell)))
        .filter(figure -> figure.number().isPresent())
        .findFirst();
  }

  private boolean isRate(Cell heading) {
    return words.budget().of(BudgetColumn.RATE).match(Wording.bare(heading.text()));
  }

  private static boolean covers(Cell heading, Cell cell) {
    return heading.coversColumn(cell.column());
  }

  private record Pair(int from, Text label, Cell named, Cell cell, Figure amount) {}

  private List<Pair> pairs(List<Cell> row) {
    List<Pair> found = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      Optional<Pair> whole = inOneCell(i, cell);
      if (whole.isPresent()) {
        found.add(whole.get());
        continue;
      }
      if (i + 1 == row.size()) {
        break;
      }
      int at = valueOf(row, i);
      Figure amount = reading.amount(reading.text(row.get(at)));
      boolean labelled = cell.rowSpan() == 1 && reading.figure(reading.text(cell)).isWords();
      if (labelled && !amount.isWords()) {
        found.add(new Pair(i, reading.text(cell), cell, row.get(at), amount));
        i = at;
      }
    }
    return found;
  }

  /** 得分：9.5 in one cell. */
  private Optional<Pair> inOneCell(int at, Cell cell) {
    String folded = Wording.fold(cell.text());
    int colon = folded.indexOf(':');
    if (colon < 1 || cell.rowSpan() > 1) {
      return Optional.empty();
    }
    Text label = new Text(folded.substring(0, colon), cell.place());
    Figure amount = reading.amount(new Text(folded.substring(colon + 1), cell.place()));
    boolean known =
        amount.number().isPresent() && role(label.value(), List.of()) != BudgetColumn.IGNORED;
    return known ? Optional.of(new Pair(at, label, cell, cell, amount)) : Optional.empty();
  }

  /**
   * Where the amount behind a label stands; cells that were not merged leave blank ones between.
   */
  private int valueOf(List<Cell> row, int label) {
    int at = label + 1;
    while (at + 1 < row.size() && row.get(at).blank()) {
      at++;
    }
    return reading.amount(reading.text(row.get(at))).number().isPresent() ? at : label + 1;
  }

  private static BudgetLine line(Map<BudgetColumn, Figure> amounts, Text label, String partOf) {
    Figure initial = amounts.get(BudgetColumn.INITIAL);
    Figure adjusted = amounts.get(BudgetColumn.ADJUSTED);
    return new BudgetLine(
        label,
        partOf,
        initial == null ? adjusted : initial,
        initial == null ? null : adjusted,
        amounts.get(BudgetColumn.EXECUTED),
        amounts.get(BudgetColumn.RATE),
        amounts.get(BudgetColumn.POINTS),
        amounts.get(BudgetColumn.SCORE));
  }

  /** 自评得分 beside the amounts is the form's total, and no score of the budget. */
  private BudgetColumn role(String label, List<BudgetColumn> taken) {
    if (words.isLabel(label, Label.TOTAL) && !isRated(label)) {
      return BudgetColumn.IGNORED;
    }
    boolean asked = words.label(label).filter(l -> l == Label.YEAR_BUDGET).isPresent();
    return words
        .budget()
        .first(Wording.bare(label), taken)
        .or(() -> asked ? Optional.of(BudgetColumn.INITIAL) : Optional.empty())
        .orElse(BudgetColumn.IGNORED);
  }
}
