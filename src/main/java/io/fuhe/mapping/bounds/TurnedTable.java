package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a table upright whose indicators stand one to a column, the headings below one another to
 * the left of them: 三级指标, 指标值, 完成值, 分值, 得分.
 */
public final class TurnedTable {

  /** Fewer indicators may be a label with its value. */
  private static final int FEWEST_CELLS = 4;

  private static final Set<IndicatorColumn> NEEDED =
      EnumSet.of(IndicatorColumn.NAME, IndicatorColumn.ACTUAL, IndicatorColumn.SCORE);

  private final Vocabulary words;

  /** Knows headings by these words. */
  public TurnedTable(Vocabulary words) {
    this.words = words;
  }

  /** The grid with the table upright; the same one where it has none to turn. */
  public Grid upright(Grid grid) {
    Set<IndicatorColumn> roles = EnumSet.noneOf(IndicatorColumn.class);
    int from = -1;
    int to = -1;
    for (int row : grid.rowIndexes()) {
      Optional<IndicatorColumn> role = heading(grid.printed(row), row);
      boolean goesOn = role.isPresent() && (from < 0 || row == to + 1) && roles.add(role.get());
      if (goesOn) {
        from = from < 0 ? row : from;
        to = row;
      } else if (roles.containsAll(NEEDED)) {
        break;
      } else {
        roles.clear();
        from = -1;
        if (role.isPresent()) {
          roles.add(role.get());
          from = row;
          to = row;
        }
      }
    }
    return roles.containsAll(NEEDED) && isWhole(grid, from, to) ? upright(grid, from, to) : grid;
  }

  /** What the first cell of a row heads, where values enough for indicators stand beside it. */
  private Optional<IndicatorColumn> heading(List<Cell> printed, int row) {
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    Cell first = printed.get(0);
    Optional<IndicatorColumn> role =
        first.row() == row && first.rowSpan() == 1
            ? words.indicators().first(Wording.bare(first.text()))
            : Optional.empty();
    boolean several =
        printed.size() >= FEWEST_CELLS
            && words.indicators().first(Wording.bare(printed.get(1).text())).isEmpty();
    boolean remarks = role.filter(r -> !NEEDED.contains(r)).isPresent();
    return role.filter(any -> several || (remarks && printed.size() == 1));
  }

  private static boolean isWhole(Grid grid, int from, int to) {
    int column = grid.printed(from).get(0).column();
    return grid.cells().stream()
        .filter(cell -> cell.row() + cell.rowSpan() > from && cell.row() <= to)
        .allMatch(
            cell ->
                cell.row() >= from
                    && cell.row() + cell.rowSpan() - 1 <= to
                    && cell.column() >= column);
  }

  private static Grid upright(Grid grid, int from, int to) {
    int left = grid.printed(from).get(0).column();
    int right = 0;
    List<Cell> turned = new ArrayList<>();
    for (Cell cell : grid.cells()) {
      if (cell.row() >= from && cell.row() <= to) {
        right = Math.max(right, cell.column() + cell.columnSpan());
        turned.add(
            new Cell(
                from + cell.column() - left,
                left + cell.row() - from,
                cell.columnSpan(),
                cell.rowSpan(),
                cell.text(),
                cell.place()));
      }
    }
    int end = from + right - left;
    int more = end - 1 - to;
    for (Cell cell : grid.cells()) {
      if (cell.row() < from) {
        turned.add(cell);
      } else if (cell.row() > to) {
        turned.add(cell.moved(more, 0, cell.columnSpan()));
      }
    }
    return new Grid(
        grid.name(),
        turned,
        (row, column) -> {
          boolean within = row >= from && row < end;
          return within
              ? grid.at(from + column - left, left + row - from).place()
              : grid.at(row < from ? row : row - more, column).place();
        });
  }
}
