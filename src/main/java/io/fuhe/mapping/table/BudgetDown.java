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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A budget that stands downwards: 预算数, 执行数 and 执行率 each in a row of its own, the amounts beside
 * them, the sources of the money at the head of the columns where there are several.
 */
final class BudgetDown {

  private static final Set<BudgetColumn> WHOLE =
      Set.of(BudgetColumn.RATE, BudgetColumn.POINTS, BudgetColumn.SCORE);

  private final Vocabulary words;
  private final CellReader reading;
  private final Map<BudgetColumn, Text> labels = new EnumMap<>(BudgetColumn.class);
  private final Map<BudgetColumn, List<Cell>> amounts = new EnumMap<>(BudgetColumn.class);
  private final Map<BudgetColumn, Figure> remarked = new EnumMap<>(BudgetColumn.class);
  private List<Cell> sources = List.of();
  private List<Cell> first = List.of();
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
        first = row;
      }
      labels.put(role.get(), reading.bareLabel(reading.text(own.get(0))));
      amounts.put(role.get(), figures);
      rows.add(own);
    } else if (!ended && !amounts.isEmpty() && isPaired(own)) {
      for (int i = 0; i < own.size(); i += 2) {
        amounts.put(role(own.get(i)).orElseThrow(), List.of(own.get(i + 1)));
      }
      rows.add(own);
    } else if (!ended && !amounts.isEmpty() && remarks(row)) {
      rows.add(own);
    } else {
      ended |= !amounts.isEmpty();
    }
    above = own;
  }

  /** 预算执行得分 | 分值：10 | 得分：9.5: what is said of the whole, each in a cell of its own. */
  private boolean remarks(List<Cell> row) {
    BudgetRemarks.Remarks said = new BudgetRemarks(words, reading).of(row);
    boolean ofTheWhole = said.rated() && said.alone() && !said.figures().isEmpty();
    if (ofTheWhole) {
      said.figures().forEach(remarked::putIfAbsent);
    }
    return ofTheWhole;
  }

  /** 执行率 | 95% | 得分 | 9.5: what is said of the whole, by pairs in one row. */
  private boolean isPaired(List<Cell> own) {
    return own.size() % 2 == 0
        && !own.isEmpty()
        && IntStream.range(0, own.size())
            .allMatch(
                i ->
                    i % 2 == 0
                        ? role(own.get(i)).filter(WHOLE::contains).isPresent()
                        : !reading.amount(reading.text(own.get(i))).isWords());
  }

  /** The cells that the lines were made of. */
  List<Cell> cells() {
    List<Cell> all = new ArrayList<>(sources);
    rows.forEach(all::addAll);
    return all;
  }

  /** The lines; none unless both what was planned and what was spent stand there. */
  List<BudgetLine> lines() {
    boolean isPlanned =
        amounts.containsKey(BudgetColumn.INITIAL) || amounts.containsKey(BudgetColumn.ADJUSTED);
    if (!isPlanned || !amounts.containsKey(BudgetColumn.EXECUTED)) {
      return List.of();
    }
    BudgetColumn plan =
        amounts.containsKey(BudgetColumn.INITIAL) ? BudgetColumn.INITIAL : BudgetColumn.ADJUSTED;
    List<Cell> planned = amounts.get(plan).stream().filter(c -> !isOfTheWhole(c)).toList();
    if (planned.isEmpty()) {
      return List.of();
    }
    Cell total = total(planned);
    String whole = label(total, plan, true).value();
    List<BudgetLine> found = new ArrayList<>();
    for (Cell amount : planned) {
      boolean isTotal = amount.equals(total);
      found.add(line(amount, label(amount, plan, isTotal), isTotal ? null : whole));
    }
    return found;
  }

  /** The amount below the word for a total; the first one where there is none. */
  private Cell total(List<Cell> planned) {
    return planned.stream()
        .filter(
            cell ->
                sourceAbove(cell)
                    .filter(s -> words.totalLine().match(Wording.bare(s.value())))
                    .isPresent())
        .findFirst()
        .orElse(planned.get(0));
  }

  private Text label(Cell amount, BudgetColumn plan, boolean whole) {
    Text source = sourceAbove(amount).orElse(labels.get(plan));
    return whole ? source : source.with(words.keptLabel(source.value()));
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
        ofTheWhole(BudgetColumn.RATE, at, partOf),
        ofTheWhole(BudgetColumn.POINTS, at, partOf),
        ofTheWhole(BudgetColumn.SCORE, at, partOf));
  }

  /** Whether a figure stands below the word for a rate, points or a score: 合计 | 执行率 | 得分. */
  private boolean isOfTheWhole(Cell amount) {
    return sources.stream()
        .filter(cell -> cell.coversColumn(amount.column()))
        .anyMatch(cell -> role(cell).filter(WHOLE::contains).isPresent());
  }

  /** What stands in a row of its own, or beside the first amounts below its word. */
  private Figure ofTheWhole(BudgetColumn role, Cell at, String partOf) {
    Figure own = figure(role, at);
    if (own != null || partOf != null) {
      return own;
    }
    List<Cell> alone = amounts.getOrDefault(role, List.of());
    if (alone.size() == 1) {
      return reading.amount(reading.text(alone.get(0)));
    }
    Figure below = belowItsWord(role);
    Figure said = below == null ? remarked.get(role) : below;
    return said == null && role == BudgetColumn.POINTS ? pointsBeside() : said;
  }

  /** The points behind the name of the block that stands beside all rows: 预算执行情况（10分）. */
  private Figure pointsBeside() {
    return first.stream()
        .filter(cell -> cell.rowSpan() > 1)
        .map(cell -> reading.label(reading.text(cell)).points())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Figure belowItsWord(BudgetColumn role) {
    return sources.stream()
        .filter(head -> role(head).filter(r -> r == role).isPresent())
        .flatMap(head -> first.stream().filter(c -> head.coversColumn(c.column())))
        .filter(cell -> !cell.blank())
        .map(cell -> reading.amount(reading.text(cell)))
        .filter(figure -> figure.number().isPresent())
        .findFirst()
        .orElse(null);
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
