package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts indicators below one another that stand two to a row, under the same headings twice: 三级指标 |
 * 指标值 | 完成值 | 得分 | 三级指标 | 指标值 | 完成值 | 得分. Those on the right follow the last on the left.
 */
public final class TwoToARow {

  private static final int FEWEST_HEADINGS = 4;

  private static final int FEWEST_ROWS = 2;

  private final Vocabulary words;

  /** Knows headings by these words. */
  public TwoToARow(Vocabulary words) {
    this.words = words;
  }

  /** The grid with one indicator in each row; the same one where it has no two. */
  public Grid apart(Grid grid) {
    Grid found = grid;
    for (int row : grid.rowIndexes().descendingSet()) {
      List<Cell> printed = grid.printed(row);
      int half = printed.size() / 2;
      if (half >= FEWEST_HEADINGS && isTwice(printed, half) && headsIndicators(printed, half)) {
        found = apart(found, printed, half);
      }
    }
    return found;
  }

  private static boolean isTwice(List<Cell> printed, int half) {
    int distance = printed.get(half).column() - printed.get(0).column();
    for (int i = 0; i < half; i++) {
      Cell left = printed.get(i);
      Cell right = printed.get(i + half);
      if (!left.text().equals(right.text())
          || right.column() - left.column() != distance
          || left.rowSpan() != 1) {
        return false;
      }
    }
    return printed.size() == half * 2;
  }

  private boolean headsIndicators(List<Cell> printed, int half) {
    Set<IndicatorColumn> roles = new HashSet<>();
    printed.stream()
        .limit(half)
        .flatMap(cell -> words.indicators().first(Wording.bare(cell.text())).stream())
        .forEach(roles::add);
    return roles.contains(IndicatorColumn.NAME)
        && roles.contains(IndicatorColumn.ACTUAL)
        && roles.contains(IndicatorColumn.SCORE);
  }

  private Grid apart(Grid grid, List<Cell> heads, int half) {
    int border = heads.get(half).column();
    int distance = border - heads.get(0).column();
    int head = heads.get(0).row();
    int last = head;
    for (int row : grid.rowIndexes().tailSet(head, false)) {
      if (!isOfTwo(grid.printed(row), border)) {
        break;
      }
      last = row;
    }
    int rows = last - head;
    if (rows < FEWEST_ROWS) {
      return grid;
    }
    List<Cell> all = new ArrayList<>();
    for (Cell cell : grid.cells()) {
      boolean right = cell.row() >= head && cell.row() <= last && cell.column() >= border;
      if (cell.row() > last) {
        all.add(cell.moved(rows, 0, cell.columnSpan()));
      } else if (!right) {
        all.add(cell);
      } else if (cell.row() > head && !cell.blank()) {
        all.add(cell.moved(rows, -distance, cell.columnSpan()));
      }
    }
    int end = last;
    return new Grid(
        grid.name(),
        all,
        (row, column) ->
            row <= end
                ? grid.at(row, column).place()
                : grid.at(row - rows, row <= end + rows ? column + distance : column).place());
  }

  /** Whether no cell of a row is of both halves, and none adds them up. */
  private boolean isOfTwo(List<Cell> printed, int border) {
    return !printed.isEmpty()
        && printed.stream().noneMatch(c -> c.column() < border && c.coversColumn(border))
        && printed.stream().anyMatch(c -> c.column() < border)
        && !words.totalRow().match(Wording.bare(printed.get(0).text()));
  }
}
