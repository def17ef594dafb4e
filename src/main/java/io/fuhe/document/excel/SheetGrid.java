package io.fuhe.document.excel;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Turns a sheet into a grid of what is seen: rows and columns that are hidden are none, merged
 * regions are one cell, values as Excel displays them.
 */
final class SheetGrid {

  private final CellBudget budget;
  private final CellShown shown;
  private final BookSheet sheet;
  private final SheetView view;
  private final SheetNotes notes;

  private SheetGrid(BookSheet sheet, CellShown shown, CellBudget budget, SheetNotes notes) {
    this.sheet = sheet;
    this.shown = shown;
    this.budget = budget;
    this.notes = notes;
    view = new SheetView(sheet);
  }

  /**
   * Reads a sheet.
   *
   * @param budget what all sheets of the workbook may have together
   * @param notes where to write what is left out
   */
  static Grid read(BookSheet sheet, CellShown shown, CellBudget budget, SheetNotes notes)
      throws UnreadableDocument {
    return new SheetGrid(sheet, shown, budget, notes).grid();
  }

  private Grid grid() throws UnreadableDocument {
    MergedRegions merged = MergedRegions.of(sheet, budget);
    List<Cell> cells = new ArrayList<>();
    for (NavigableMap<Integer, BookCell> row : sheet.rows().values()) {
      for (BookCell cell : row.values()) {
        if (!merged.cover(cell.row(), cell.column())) {
          addAlone(cells, cell);
        }
      }
    }
    for (CellRangeAddress region : merged.all()) {
      addMerged(cells, region);
    }
    String name = sheet.name();
    SheetView seen = view;
    Surroundings all = Surroundings.of(sheet, view, cells);
    int moved = all.height();
    return new Grid(
        name,
        all.cells(),
        (r, c) ->
            Place.inSheet(name, seen.originRow(Math.max(0, r - moved)), seen.originColumn(c)));
  }

  private void addAlone(List<Cell> cells, BookCell cell) throws UnreadableDocument {
    String text = shown.text(cell, notes);
    if (text.isEmpty()) {
      return;
    }
    if (view.hidesRow(cell.row())) {
      notes.hiddenRow(cell.row());
    } else if (view.hidesColumn(cell.column())) {
      notes.hiddenColumn(cell.column());
    } else {
      budget.take(text, 1);
      int row = cell.row();
      int column = cell.column();
      cells.add(cell(new CellRangeAddress(row, row, column, column), text, cell));
    }
  }

  /** A region is seen as long as one of its rows and one of its columns are. */
  private void addMerged(List<Cell> cells, CellRangeAddress region) throws UnreadableDocument {
    BookCell first = sheet.cell(region.getFirstRow(), region.getFirstColumn());
    Cell cell = cell(region, first == null ? "" : shown.text(first, notes), first);
    if (cell.rowSpan() > 0 && cell.columnSpan() > 0) {
      budget.take(cell.text(), 0);
      cells.add(cell);
    } else if (!cell.blank() && cell.rowSpan() == 0) {
      notes.hiddenRow(region.getFirstRow());
    } else if (!cell.blank()) {
      notes.hiddenColumn(region.getFirstColumn());
    }
  }

  private Cell cell(CellRangeAddress at, String text, BookCell first) {
    int row = view.row(at.getFirstRow());
    int column = view.column(at.getFirstColumn());
    Place place = Place.inSheet(sheet.name(), at.getFirstRow(), at.getFirstColumn());
    boolean rounded = !text.isEmpty() && shown.rounded(first, text);
    return new Cell(
        row,
        column,
        view.row(at.getLastRow() + 1) - row,
        view.column(at.getLastColumn() + 1) - column,
        text,
        rounded ? place.shownRounded() : place);
  }
}
