package io.fuhe.mapping.draft;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.form.PrintedNumber;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What rows of a grid look like, where no word of theirs is known. */
final class TableShape {

  private static final int FEWEST_HEADINGS = 4;
  private static final int FEWEST_CELLS = 3;
  private static final Pattern HEADING = Pattern.compile("(?=.{0,14}\\p{IsHan})[^\\d:。]{1,15}");
  private static final Pattern FIGURE = Pattern.compile(".{0,40}\\d.{0,40}");

  private final Grid grid;

  TableShape(Grid grid) {
    this.grid = grid;
  }

  /** Whether a row may be the head of a table: words alone, and enough of them. */
  boolean mayBeHead(int row) {
    List<Cell> begun = begun(row);
    return begun.size() >= FEWEST_HEADINGS
        && begun.stream().allMatch(c -> HEADING.matcher(Wording.bare(c.text())).matches());
  }

  /** How many rows right below a head are filled in with figures. */
  int rowsBelow(int head) {
    return below(head).size();
  }

  /** Whether those rows hold amounts for the most part, and not words and values with units. */
  boolean isOfAmounts(int head) {
    List<Cell> all = below(head).stream().flatMap(List::stream).toList();
    long amounts = all.stream().filter(c -> PrintedNumber.parse(c.text()).isPresent()).count();
    return 2 * amounts > all.size();
  }

  private List<List<Cell>> below(int head) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int row : grid.rowIndexes().tailSet(head, false)) {
      List<Cell> begun = begun(row);
      boolean filled =
          begun.size() >= FEWEST_CELLS
              && begun.stream().anyMatch(c -> FIGURE.matcher(Wording.fold(c.text())).matches());
      if (!filled) {
        break;
      }
      rows.add(begun);
    }
    return rows;
  }

  private List<Cell> begun(int row) {
    return grid.row(row).stream().filter(c -> c.row() == row && !c.blank()).toList();
  }
}
