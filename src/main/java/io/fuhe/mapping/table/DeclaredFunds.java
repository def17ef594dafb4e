package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Remembered;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The money that a declaration asks for: a total and the sources that make it up, each behind its
 * words, in cells of their own or in one sentence.
 */
final class DeclaredFunds {

  /** By the layout's units of money, parted by {@code |}. */
  private static final Remembered<Pattern> INLINE =
      new Remembered<>(
          16,
          200,
          units ->
              Pattern.compile(
                  "(?<label>(?:其中:?)?\\p{IsHan}{2,14})[:为]?"
                      + "(?<amount>\\d[\\d,]{0,14}(?:\\.\\d{1,6})?)(?="
                      + units
                      + "|[,;。,]|$)"));

  private final Vocabulary words;
  private final CellReader reading;
  private final Pattern inline;
  private final List<BudgetLine> ofTheYear = new ArrayList<>();
  private final List<BudgetLine> ofTheWhole = new ArrayList<>();
  private int yearColumn;
  private int wholeColumn;
  private final List<Cell> cells = new ArrayList<>();
  private List<Cell> above = List.of();
  private boolean open;
  private final List<Figure> inner = new ArrayList<>();
  private final List<BudgetLine> unnamed = new ArrayList<>();
  private final List<Cell> unnamedCells = new ArrayList<>();
  private Cell block;
  private boolean leftOpen;

  DeclaredFunds(Vocabulary words, CellReader reading) {
    this.words = words;
    this.reading = reading;
    this.inline = INLINE.of(String.join("|", words.moneyUnits()));
  }

  /** The lines for the year, else those for all the years of a project. */
  List<BudgetLine> lines() {
    return nested().lines();
  }

  private NestedFunds nested() {
    List<BudgetLine> named = ofTheYear.isEmpty() ? ofTheWhole : ofTheYear;
    List<BudgetLine> all = new ArrayList<>(named);
    all.addAll(unnamed);
    boolean proven = !unnamed.isEmpty() && inner.isEmpty() && NestedFunds.addUp(all);
    return new NestedFunds(proven ? all : named, inner);
  }

  /** Whether it is open what some of the lines are parts of. */
  boolean unsure() {
    return nested().unsure();
  }

  /** Whether the row looked at last is of the same block of money and was not understood. */
  boolean leftOpen() {
    return leftOpen;
  }

  /** The cells that the lines were made of. */
  List<Cell> cells() {
    List<Cell> all = new ArrayList<>(cells);
    if (lines().containsAll(unnamed)) {
      all.addAll(unnamedCells);
    }
    return all;
  }

  /** Looks at a row that no table has taken. */
  void look(List<Cell> row) {
    boolean any = across(row);
    above = row;
    boolean ofMoney =
        row.stream().filter(c -> !c.blank()).limit(1).anyMatch(first -> isMoney(first.text()));
    for (Pair pair : pairs(row)) {
      any |= take(pair) || (ofMoney && takeTotal(pair));
      open |= any;
    }
    if (any) {
      cells.addAll(row);
    }
    open = any;
    block = any && block == null ? spanning(row) : block;
    leftOpen =
        !any
            && block != null
            && lines().stream().limit(1).anyMatch(line -> line.initial().number().isPresent())
            && row.contains(block)
            && pairs(row).stream().anyMatch(pair -> pair.amount().number().isPresent());
    if (leftOpen) {
      pairs(row).forEach(pair -> unnamed.add(part(pair)));
      unnamedCells.addAll(row);
    }
  }

  /** An amount behind words that are not known, as a part of the total. */
  private BudgetLine part(Pair pair) {
    Text label = reading.bareLabel(pair.label());
    String total = lines().get(0).label().value();
    return line(label.with(words.keptLabel(label.value())), total, pair.amount());
  }

  /** The label beside all rows of the money; null where there is none. */
  private static Cell spanning(List<Cell> row) {
    return row.stream().filter(c -> !c.blank() && c.rowSpan() > 1).findFirst().orElse(null);
  }

  /**
   * Words and the amount behind them.
   *
   * @param column where the amount stands
   */
  private record Pair(Text label, Figure amount, int column) {}

  private boolean take(Pair pair) {
    Optional<Label> label = words.label(pair.label().value());
    boolean unstated = ofTheYear.stream().allMatch(line -> line.initial().blank());
    if (unstated && pair.amount().number().isPresent()) {
      ofTheYear.clear();
    }
    if (label.filter(l -> l == Label.YEAR_BUDGET).isPresent() && ofTheYear.isEmpty()) {
      ofTheYear.add(line(reading.bareLabel(pair.label()), null, pair.amount()));
      yearColumn = pair.column();
      return true;
    }
    if (label.filter(l -> l == Label.PROJECT_TOTAL_BUDGET).isPresent() && ofTheWhole.isEmpty()) {
      ofTheWhole.add(line(reading.bareLabel(pair.label()), null, pair.amount()));
      wholeColumn = pair.column();
      return true;
    }
    return isPart(pair.label()) && takePart(pair);
  }

  /** Amounts below their labels: 预算支出总额 | 财政拨款 | 单位资金, the row before. The first is the total. */
  private boolean across(List<Cell> row) {
    List<Cell> own = row.stream().filter(c -> !c.blank() && c.rowSpan() == 1).toList();
    List<Pair> found = new ArrayList<>();
    for (Cell amount : own) {
      Optional<Cell> label =
          above.stream()
              .filter(c -> !c.blank() && c.rowSpan() == 1 && c.column() == amount.column())
              .findFirst();
      Figure figure = reading.amount(reading.text(amount));
      if (label.isEmpty() || figure.number().isEmpty()) {
        return false;
      }
      found.add(new Pair(reading.text(label.get()), figure, amount.column()));
    }
    boolean ofAllYears = !found.isEmpty() && means(found.get(0), Label.PROJECT_TOTAL_BUDGET);
    Pair all = ofAllYears ? found.remove(0) : null;
    boolean whole =
        !found.isEmpty()
            && found.size() + (ofAllYears ? 1 : 0) > 1
            && lines().isEmpty()
            && isTotal(found.get(0).label())
            && found.stream().skip(1).allMatch(pair -> isPart(pair.label()));
    if (whole && all != null) {
      ofTheWhole.add(line(reading.bareLabel(all.label()), null, all.amount()));
      wholeColumn = all.column();
    }
    if (whole) {
      Text total = reading.bareLabel(found.get(0).label());
      ofTheYear.add(line(total, null, found.get(0).amount()));
      for (Pair part : found.subList(1, found.size())) {
        Text label = reading.bareLabel(part.label());
        ofTheYear.add(
            line(label.with(words.keptLabel(label.value())), total.value(), part.amount()));
      }
      yearColumn = found.get(0).column();
      cells.addAll(above);
    }
    return whole;
  }

  private boolean means(Pair pair, Label label) {
    return words.label(pair.label().value()).filter(l -> l == label).isPresent();
  }

  private boolean isTotal(Text label) {
    return words.label(label.value()).filter(l -> l == Label.YEAR_BUDGET).isPresent()
        || words.totalLine().match(Wording.bare(label.value()));
  }

  /** Whether a label says that what stands beside it is money: 项目资金（万元）. */
  private boolean isMoney(String label) {
    String bare = Wording.bare(label);
    return words.moneyBlock().match(bare);
  }

  /** 项目资金 | 总额 | 120: beside a label of money, the first amount of its words is the total. */
  private boolean takeTotal(Pair pair) {
    boolean total = words.totalLine().match(Wording.bare(pair.label().value()));
    if (!total || !ofTheYear.isEmpty() || !ofTheWhole.isEmpty()) {
      return false;
    }
    ofTheYear.add(line(reading.bareLabel(pair.label()), null, pair.amount()));
    yearColumn = pair.column();
    return true;
  }

  private boolean takePart(Pair pair) {
    boolean year = !ofTheYear.isEmpty() && (ofTheWhole.isEmpty() || pair.column() == yearColumn);
    List<BudgetLine> lines = year ? ofTheYear : ofTheWhole;
    boolean elsewhere = !year && pair.column() != wholeColumn;
    if (lines.isEmpty() || elsewhere || !(open || lines.size() == 1)) {
      return false;
    }
    Text bare = reading.bareLabel(pair.label());
    String total = lines.get(0).label().value();
    if (lines.size() > 1 && words.saysPart(pair.label().value())) {
      inner.add(pair.amount());
    }
    lines.add(line(bare.with(words.keptLabel(bare.value())), total, pair.amount()));
    return true;
  }

  private boolean isPart(Text label) {
    String kept = Wording.bare(words.keptLabel(label.value()));
    return words.saysPart(label.value()) || words.divisions().match(kept);
  }

  private List<Pair> pairs(List<Cell> row) {
    List<Pair> found = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      if (cell.blank() || cell.rowSpan() > 1) {
        continue;
      }
      List<Pair> inOne = inline(cell);
      if (!inOne.isEmpty()) {
        found.addAll(inOne);
      } else if (i + 1 < row.size()) {
        Figure amount = reading.amount(reading.text(row.get(i + 1)));
        if (!amount.isWords()) {
          found.add(new Pair(reading.text(cell), amount, row.get(i + 1).column()));
          i++;
        }
      }
    }
    return found;
  }

  /** 年度资金总额：120万元，其中：财政拨款100万元. */
  private List<Pair> inline(Cell cell) {
    String folded = Wording.fold(cell.text());
    if (folded.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    List<Pair> found = new ArrayList<>();
    Text text = reading.text(cell);
    Matcher m = inline.matcher(folded);
    while (m.find()) {
      Text label = text.with(m.group("label"));
      if (!found.isEmpty() || words.label(label.value()).isPresent()) {
        found.add(new Pair(label, reading.amount(text.with(m.group("amount"))), cell.column()));
      }
    }
    return found;
  }

  private static BudgetLine line(Text label, String partOf, Figure amount) {
    return new BudgetLine(label, partOf, amount, null, null, null, null, null);
  }
}
