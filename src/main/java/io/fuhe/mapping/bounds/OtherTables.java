package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.IndicatorHead;
import io.fuhe.mapping.heading.LineFlow;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the tables of other tasks that a published document has among its forms: summaries,
 * accounts, what an evaluation scored.
 */
final class OtherTables {

  /** Below the name of a table stand its unit of money and the like. */
  private static final int MOST_LINES = 3;

  private static final int LEAST_HEADS = 3;

  /** A row of labels and values; a head has more. */
  private static final int MOST_LABELLED = 6;

  private static final Set<Label> OF_A_FORM =
      Set.of(Label.PROJECT, Label.UNIT, Label.DEPARTMENT, Label.IMPLEMENTER);

  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");

  private final Grid grid;
  private final Vocabulary words;
  private boolean totalled;
  private List<String> head;

  OtherTables(Grid grid, Vocabulary words) {
    this.grid = grid;
    this.words = words;
  }

  /** What is seen from here on is of another form. */
  void clear() {
    totalled = false;
    head = null;
  }

  /** Takes a row of the form. */
  void take(int row, boolean indicators) {
    List<Cell> printed = grid.printed(row);
    if (!indicators || printed.size() < 2) {
      return;
    }
    if (head == null) {
      head = texts(printed);
    }
    totalled |= words.totalRow().match(Wording.bare(printed.get(0).text()));
  }

  /**
   * Whether a line below the indicators names a table that has a head of its own: the form has
   * ended. A table of the form that goes on has the head that it had, and its parts are numbered.
   */
  boolean beginsAt(int row) {
    List<Cell> line = grid.row(row);
    if (head == null || !isName(line)) {
      return false;
    }
    return grid.rowIndexes().tailSet(row, false).stream()
        .limit(MOST_LINES)
        .map(grid::printed)
        .filter(printed -> printed.size() > 1)
        .findFirst()
        .filter(this::isHead)
        .filter(next -> totalled || !texts(next).equals(head))
        .isPresent();
  }

  private boolean isName(List<Cell> line) {
    return LineFlow.isProse(line)
        && words.isNameOfTable(line.get(0).text())
        && (totalled || !words.isNumbered(line.get(0).text()));
  }

  private boolean isHead(List<Cell> printed) {
    return printed.size() >= LEAST_HEADS
        && words.label(printed.get(0).text()).filter(OF_A_FORM::contains).isEmpty()
        && printed.stream()
            .map(cell -> BRACKETED.matcher(Wording.fold(cell.text())).replaceAll(""))
            .noneMatch(text -> text.isEmpty() || NUMBER.matcher(text).find());
  }

  private static List<String> texts(List<Cell> printed) {
    return printed.stream().map(cell -> Wording.bare(cell.text())).toList();
  }

  /**
   * Whether a region without a title has a table of scores and nothing of a form: neither whose it
   * is nor what was aimed at.
   */
  static boolean isScoresOnly(Region region, Vocabulary words) {
    for (int at = 0; at < region.rows().size(); at++) {
      List<Cell> printed = region.printed(region.rows().get(at));
      Optional<HeaderRow<IndicatorColumn>> head = IndicatorHead.find(region.printedFrom(at), words);
      if (head.isPresent()) {
        return !head.get().has(IndicatorColumn.TARGET) && !head.get().has(IndicatorColumn.ACTUAL);
      }
      boolean labelled =
          printed.size() > 1
              && printed.size() <= MOST_LABELLED
              && words.label(printed.get(0).text()).filter(OF_A_FORM::contains).isPresent();
      if (labelled) {
        return false;
      }
    }
    return false;
  }
}
