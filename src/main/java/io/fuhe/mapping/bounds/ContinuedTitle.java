package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.mapping.heading.IndicatorHead;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the line 自评表（续表） inside a grid, below which the form above goes on. It stands where the
 * indicators have not been added up yet, and no other project is named before they go on.
 */
final class ContinuedTitle {

  /** A year, a unit and a project said again stand between the line and the table. */
  private static final int MOST_LINES = 6;

  private final Grid grid;
  private final Vocabulary words;

  ContinuedTitle(Grid grid, Vocabulary words) {
    this.grid = grid;
    this.words = words;
  }

  /**
   * Whether a line is such a one.
   *
   * @param above the rows of the form above it
   */
  boolean is(int row, Cell line, List<Integer> above) {
    return words.continuedSheet().match(Wording.fold(line.text()))
        && !isAddedUp(above)
        && namesNoOther(row, above);
  }

  private boolean isAddedUp(List<Integer> above) {
    for (int at = above.size() - 1; at >= 0; at--) {
      int row = above.get(at);
      if (isHead(row)) {
        return false;
      }
      boolean total =
          grid.printed(row).stream()
              .filter(cell -> cell.row() == row)
              .limit(1)
              .anyMatch(c -> words.totalRow().match(Wording.bare(words.keptLabel(c.text()))));
      if (total) {
        return true;
      }
    }
    return true;
  }

  private boolean namesNoOther(int row, List<Integer> above) {
    List<String> said = new ArrayList<>();
    above.forEach(r -> grid.printed(r).forEach(cell -> said.add(Wording.uncut(cell.text()))));
    return saidAgain(row)
        .map(grid::printed)
        .filter(this::namesProject)
        .flatMap(List::stream)
        .allMatch(cell -> said.contains(Wording.uncut(cell.text())));
  }

  /** The last row between the line and the table. */
  int last(int row) {
    return saidAgain(row).reduce(row, (first, last) -> last);
  }

  private Stream<Integer> saidAgain(int row) {
    return grid.rowIndexes().tailSet(row, false).stream()
        .limit(MOST_LINES)
        .takeWhile(r -> !isHead(r));
  }

  private boolean namesProject(List<Cell> printed) {
    return printed.stream().anyMatch(cell -> words.isLabel(cell.text(), Label.PROJECT));
  }

  private boolean isHead(int row) {
    return IndicatorHead.find(Region.ahead(grid, row), words).isPresent();
  }
}
