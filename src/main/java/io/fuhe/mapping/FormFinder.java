package io.fuhe.mapping;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.form.FormKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds where forms begin in a grid: at a title that stands alone in its row, or, in rows without
 * one, at the first label of a form.
 */
final class FormFinder {

  private final Vocabulary words;

  FormFinder(Vocabulary words) {
    this.words = words;
  }

  List<Region> find(Grid grid) {
    List<Region> found = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    FormKind kind = null;
    Cell title = null;
    String before = "";
    String above = "";
    boolean sawIndicators = false;
    for (int row : grid.rowIndexes()) {
      List<Cell> printed = grid.row(row).stream().filter(cell -> !cell.blank()).toList();
      Optional<FormKind> titled =
          printed.size() == 1 ? words.kindOfTitle(printed.get(0).text()) : Optional.empty();
      boolean nextUntitled = sawIndicators && opensUntitled(printed);
      if (titled.isPresent() || nextUntitled) {
        add(found, new Region(grid, kind, title, before, rows));
        rows = new ArrayList<>();
        kind = titled.orElse(null);
        title = titled.isPresent() ? printed.get(0) : null;
        before = above;
        sawIndicators = false;
      }
      if (titled.isEmpty()) {
        rows.add(row);
        sawIndicators |= isIndicatorHeader(printed);
      }
      above = printed.isEmpty() ? "" : printed.get(0).text();
    }
    add(found, new Region(grid, kind, title, before, rows));
    return found;
  }

  /** Rows that print no table at all are no form; a report may do without. */
  private void add(List<Region> found, Region region) {
    boolean table =
        region.rows().stream()
            .map(region::printed)
            .anyMatch(row -> isIndicatorHeader(row) || isBudgetHeader(row));
    if (table || region.kind() == FormKind.EVALUATION_REPORT) {
      found.add(region);
    }
  }

  private boolean opensUntitled(List<Cell> printed) {
    return !printed.isEmpty()
        && words.label(printed.get(0).text()).filter(l -> l == Label.PROJECT).isPresent();
  }

  private boolean isIndicatorHeader(List<Cell> printed) {
    return HeaderRow.indicators(printed, words).isPresent();
  }

  private boolean isBudgetHeader(List<Cell> printed) {
    return HeaderRow.budget(printed, words).isPresent();
  }
}
