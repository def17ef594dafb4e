package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A budget that stands downwards: 预算数, 执行数 and 执行率 each in a row of its own, the amounts beside
 * them, the sources of the money at the head of the columns where there are several.
 */
final class BudgetDown {

  private final Vocabulary words;
  private final CellReader reading;
  private final Map<BudgetColumn, Text> labels = new EnumMap<>(BudgetColumn.class);
  private final Map<BudgetColumn, List<Cell>> amounts = new EnumMap<>(BudgetColumn.class);
  private List<Cell> sources = List.of();
  private List<Cell> above = List.of();
  private final List<List<Cell>> rows = new ArrayList<>();
  private boolean ended;

  BudgetDown(Vocabulary words, CellReader reading) {
    this.words = words;
    this.reading = reading;
  }

  /** Looks at a row that no table has taken; it may be a row of labels and values all the same. */
  void look(List<Cell> row) {
    List<Cell> own = row.stream().filter(c -> !c.blank() && c.rowSpan() == 1).toList();
    Optional<BudgetColumn> role = own.isEmpty() ? Optional.empty() : role(own.get(0));
    List<Cell> figures =
        own.stream().skip(1).filter(c -> !reading.amount(reading.text(c)).isWords()).toList();
    boolean plain = own.size() > 1 && figures.size() == own.size() - 1;
    if (role.isPresent() && plain && !ended) {
      if (amounts.isEmpty()) {
        sources = above;
      }
      labels.put(role.get(), reading.bareLabel(reading.text(own.get(0))));
      amounts.put(role.get(), figures);
      rows.add(own);
    } else {
      ended |= !amounts.isEmpty();
    }
    above = own;
  }

  /** The cells that the lines were made of. */
  List<Cell> cells() {
    List<Cell> all = new ArrayList<>(sources);
    rows.forEach(all::addAll);
    return all;
  }

  /** The lines; none unless both what was planned and what was spent stand there. */
  List<BudgetLine> lines() {
    boolean planned =
        amounts.containsKey(BudgetColumn.INITIAL) || amounts.containsKey(BudgetColumn.ADJUSTED);
    if (!planned || !amounts.containsKey(BudgetColumn.EXECUTED)) {
      return List.of();
    }
    BudgetColumn first =
        amounts.containsKey(BudgetColumn.INITIAL) ? BudgetColumn.INITIAL : BudgetColumn.ADJUSTED;
    List<BudgetLine> found = new ArrayList<>();
    for (Cell amount : amounts.get(first)) {
      Text source = sourceAbove(amount).orElse(labels.get(first));
      boolean whole = found.isEmpty();
      Text label = whole ? source : source.with(words.keptLabel(source.value()));
      found.add(line(amount, label, whole ? null : found.get(0).label().value()));
    }
    return found;
  }

  private Optional<Text> sourceAbove(Cell amount) {
    boolean named = sources.stream().filter(this::isSource).count() > 1;
    return sources.stream()
        .filter(cell -> named && cell.coversColumn(amount.column()))
        .map(reading::text)
        .findFirst();
  }

  private boolean isSource(Cell cell) {
    return words.divisions().match(Wording.bare(cell.text()));
  }

  private BudgetLine line(Cell at, Text label, String partOf) {
    Figure initial = figure(BudgetColumn.INITIAL, at);
    Figure adjusted = figure(BudgetColumn.ADJUSTED, at);
    return new BudgetLine(
        label,
        partOf,
        initial == null ? adjusted : initial,
        initial == null ? null : adjusted,
        figure(BudgetColumn.EXECUTED, at),
        figure(BudgetColumn.RATE, at),
        figure(BudgetColumn.POINTS, at),
        figure(BudgetColumn.SCORE, at));
  }

  private Figure figure(BudgetColumn role, Cell at) {
    return amounts.getOrDefault(role, List.of()).stream()
        .filter(cell -> cell.coversColumn(at.column()))
        .map(cell -> reading.amount(reading.text(cell)))
        .findFirst()
        .orElse(null);
  }

  private Optional<BudgetColumn> role(Cell cell) {
    return words.budget().first(Wording.bare(cell.text()), Set.of(BudgetColumn.IGNORED));
  }
}
