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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a row below the amounts says of the whole budget, each figure behind its words: {@code
 * 执行率 | 97.2%}, {@code 权重 | 10 | 执行率得分 | 9.5}, {@code 预算执行得分 | 分值：10分 | 得分：9.72分}.
 */
final class BudgetRemarks {

  private static final Set<BudgetColumn> OF_THE_WHOLE =
      EnumSet.of(BudgetColumn.RATE, BudgetColumn.POINTS, BudgetColumn.SCORE);

  private final Vocabulary words;
  private final CellReader reading;

  BudgetRemarks(Vocabulary words, CellReader reading) {
    this.words = words;
    this.reading = reading;
  }

  /**
   * What a row says of the whole.
   *
   * @param cells the cells that say it
   * @param rated whether words in the row name the execution of the budget
   * @param alone whether the row has no other figures
   */
  record Remarks(
      Map<BudgetColumn, Figure> figures, List<Cell> cells, boolean rated, boolean alone) {

    /** A total with what it does not say itself. */
    BudgetLine completed(BudgetLine total) {
      return new BudgetLine(
          total.label(),
          total.partOf(),
          total.initial(),
          total.adjusted(),
          total.executed(),
          orElse(total.declaredRate(), BudgetColumn.RATE),
          orElse(total.points(), BudgetColumn.POINTS),
          orElse(total.score(), BudgetColumn.SCORE));
    }

    private Figure orElse(Figure own, BudgetColumn role) {
      return own == null || own.blank() ? figures.getOrDefault(role, own) : own;
    }
  }

  /** The remarks of a row; without figures where it makes none. */
  Remarks of(List<Cell> row) {
    Map<BudgetColumn, Figure> figures = new EnumMap<>(BudgetColumn.class);
    List<Cell> cells = new ArrayList<>();
    boolean rated = false;
    for (Cell cell : row) {
      if (cell.blank() || cell.rowSpan() > 1 || cells.contains(cell)) {
        continue;
      }
      rated |= isRated(cell.text());
      int colon = Wording.fold(cell.text()).indexOf(':');
      boolean inside = colon > 0 && colon + 1 < Wording.fold(cell.text()).length();
      List<Cell> said = inside ? List.of(cell) : withNext(row, cell);
      Optional<Figure> figure = inside ? behind(cell, colon) : valueOf(said);
      Optional<BudgetColumn> role =
          role(inside ? Wording.fold(cell.text()).substring(0, colon) : cell.text());
      if (role.isPresent() && figure.isPresent() && !figures.containsKey(role.get())) {
        figures.put(role.get(), figure.get());
        cells.addAll(said);
        pointsBeside(role.get(), cell).ifPresent(p -> figures.putIfAbsent(BudgetColumn.POINTS, p));
      }
    }
    boolean alone = row.stream().noneMatch(cell -> isFigure(cell) && !cells.contains(cell));
    return new Remarks(figures, cells, rated, alone);
  }

  /** 预算执行得分（10分） | 9.5: the points stand with the label of the score. */
  private Optional<Figure> pointsBeside(BudgetColumn role, Cell label) {
    return role == BudgetColumn.SCORE
        ? Optional.ofNullable(reading.label(reading.text(label)).points())
        : Optional.empty();
  }

  /** A label and what stands next to it; cells that were not merged leave blank ones between. */
  private static List<Cell> withNext(List<Cell> row, Cell label) {
    int from = row.indexOf(label);
    for (int at = from + 1; at < row.size(); at++) {
      if (!row.get(at).blank()) {
        return row.subList(from, at + 1);
      }
    }
    return List.of(label);
  }

  private Optional<Figure> valueOf(List<Cell> labelled) {
    return labelled.size() < 2
        ? Optional.empty()
        : number(reading.text(labelled.get(labelled.size() - 1)));
  }

  private Optional<Figure> behind(Cell cell, int colon) {
    return number(new Text(Wording.fold(cell.text()).substring(colon + 1), cell.place()));
  }

  private Optional<Figure> number(Text text) {
    return Optional.of(reading.amount(text)).filter(figure -> figure.number().isPresent());
  }

  private boolean isFigure(Cell cell) {
    return !cell.blank() && number(reading.text(cell)).isPresent();
  }

  private boolean isRated(String label) {
    return words.budgetRated().matcher(Wording.bare(label)).matches();
  }

  /** 自评得分 beside the amounts is the form's total, and no score of the budget. */
  private Optional<BudgetColumn> role(String label) {
    boolean total = words.isLabel(label, Label.TOTAL);
    return total && !isRated(label)
        ? Optional.empty()
        : words.budget().first(Wording.bare(label)).filter(OF_THE_WHOLE::contains);
  }
}
