package io.fuhe.document;

import io.fuhe.form.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes forms apart that stand beside one another, on a sheet or in a table. That they do is told
 * by the labels of the first column, most of which come again at one and the same distance to the
 * right. Few that do are of one form, such as the sources of what was planned and of what was paid.
 */
public final class SideBySide {

  private static final int FEWEST_LABELS = 3;
  private static final int FEWEST_REPEATED = 5;

  private final Grid grid;
  private final int first;

  private SideBySide(Grid grid) {
    this.grid = grid;
    first = grid.cells().stream().filter(c -> !c.blank()).mapToInt(Cell::column).min().orElse(0);
  }

  /** The forms from left to right; the grid itself where there is one. */
  public static List<Grid> parts(Grid grid) {
    SideBySide sides = new SideBySide(grid);
    Optional<Integer> border = sides.border();
    if (border.isEmpty()) {
      return List.of(grid);
    }
    List<Grid> parts = new ArrayList<>();
    parts.add(sides.part(0, border.get()));
    parts.addAll(parts(sides.part(border.get(), grid.width())));
    return parts;
  }

  /** The column where the second form begins; empty where there is none. */
  private Optional<Integer> border() {
    Map<Integer, Repeated> distances = new HashMap<>();
    int labels = 0;
    for (int row : grid.rowIndexes()) {
      Map<String, Cell> seen = new HashMap<>();
      for (Cell cell : grid.row(row)) {
        String text = cell.row() == row ? Folding.fold(cell.text()) : "";
        if (text.codePoints().filter(Character::isIdeographic).limit(2).count() > 1) {
          labels += cell.column() == first && !isLine(cell) ? 1 : 0;
          Cell before = seen.putIfAbsent(text, cell);
          if (before != null) {
            distances
                .computeIfAbsent(cell.column() - before.column(), any -> new Repeated(row))
                .count(before.column() == first);
          }
        }
      }
    }
    int most = labels / 2;
    return distances.entrySet().stream()
        .filter(e -> e.getValue().tells(most) && isBorder(first + e.getKey(), e.getValue().row))
        .map(e -> first + e.getKey())
        .sorted()
        .findFirst();
  }

  /** A title may stand above both; below it no cell of a table belongs to two forms. */
  private boolean isBorder(int column, int firstRow) {
    return grid.cells().stream()
        .filter(cell -> cell.column() < column && cell.coversColumn(column))
        .allMatch(cell -> cell.row() < firstRow || cell.blank() || isLine(cell));
  }

  /** A line of text outside of tables, which is as wide as they are. */
  private boolean isLine(Cell cell) {
    return cell.rowSpan() == 1 && grid.printed(cell.row()).size() == 1;
  }

  private Grid part(int from, int to) {
    List<Cell> cells = new ArrayList<>();
    int table =
        grid.rowIndexes().stream().filter(r -> grid.printed(r).size() > 1).findFirst().orElse(0);
    for (Cell cell : grid.cells()) {
      // A line above the tables is of all of them, though it is printed above the first.
      boolean above = cell.row() < table && !cell.blank();
      int begin = above ? from : Math.max(cell.column(), from);
      int end = above ? from + 1 : Math.min(cell.column() + cell.columnSpan(), to);
      if (begin < end) {
        cells.add(
            new Cell(
                cell.row(), begin - from, cell.rowSpan(), end - begin, cell.text(), cell.place()));
      }
    }
    return new Grid(grid.name(), cells, (r, c) -> grid.at(r, c + from).place());
  }

  /** How many texts come again at one distance, and how many of these begin a row. */
  private static final class Repeated {
    private final int row;
    private int texts;
    private int labels;

    Repeated(int row) {
      this.row = row;
    }

    void count(boolean label) {
      texts++;
      labels += label ? 1 : 0;
    }

    boolean tells(int most) {
      return texts >= FEWEST_REPEATED && labels >= Math.max(FEWEST_LABELS, most);
    }
  }
}
