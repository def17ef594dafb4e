package io.fuhe.document.excel;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Turns a sheet into a grid of what is seen: rows and columns that are hidden are none, merged
 * regions are one cell, values as Excel displays them.
 */
final class SheetGrid {

  private final CellBudget budget;
  private final CellShown shown;
  private final Sheet sheet;
  private final SheetView view;
  private final SheetNotes notes;

  private SheetGrid(Sheet sheet, CellShown shown, CellBudget budget, SheetNotes notes) {
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
  static Grid read(Sheet sheet, CellShown shown, CellBudget budget, SheetNotes notes)
      throws UnreadableDocument {
    return new SheetGrid(sheet, shown, budget, notes).grid();
  }

  private Grid grid() throws UnreadableDocument {
    MergedRegions merged = MergedRegions.of(sheet, budget);
    List<Cell> cells = new ArrayList<>();
    for (Row row : sheet) {
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        if (!merged.cover(cell.getRowIndex(), cell.getColumnIndex())) {
          addAlone(cells, cell);
        }
      }
    }
    for (CellRangeAddress region : merged.all()) {
      addMerged(cells, region);
    }
    String name = sheet.getSheetName();
    SheetView seen = view;
    Surroundings all = Surroundings.of(sheet, view, cells);
    int moved = all.height();
    return new Grid(
        name,
        all.cells(),
        (r, c) ->
            Place.inSheet(name, seen.originRow(Math.max(0, r - moved)), seen.originColumn(c)));
  }

  private void addAlone(List<Cell> cells, org.apache.poi.ss.usermodel.Cell cell)
      throws UnreadableDocument {
    String text = shown.text(cell, notes);
    if (text.isEmpty()) {
      return;
    }
    if (view.hidesRow(cell.getRowIndex())) {
      notes.hiddenRow(cell.getRowIndex());
    } else if (view.hidesColumn(cell.getColumnIndex())) {
      notes.hiddenColumn(cell.getColumnIndex());
    } else {
      budget.take(text, 1);
      CellAddress at = cell.getAddress();
      cells.add(
          cell(
              new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn()),
              text));
    }
  }

  /** A region is seen as long as one of its rows and one of its columns are. */
  private void addMerged(List<Cell> cells, CellRangeAddress region) throws UnreadableDocument {
    Cell cell = cell(region, textOf(region));
    if (cell.rowSpan() > 0 && cell.columnSpan() > 0) {
      budget.take(cell.text(), 0);
      cells.add(cell);
    } else if (!cell.blank() && cell.rowSpan() == 0) {
      notes.hiddenRow(region.getFirstRow());
    } else if (!cell.blank()) {
      notes.hiddenColumn(region.getFirstColumn());
    }
  }

  private String textOf(CellRangeAddress region) {
    Row row = sheet.getRow(region.getFirstRow());
    org.apache.poi.ss.usermodel.Cell cell =
        row == null ? null : row.getCell(region.getFirstColumn());
    return cell == null ? "" : shown.text(cell, notes);
  }

  private Cell cell(CellRangeAddress at, String text) {
    int row = view.row(at.getFirstRow());
    int column = view.column(at.getFirstColumn());
    return new Cell(
        row,
        column,
        view.row(at.getLastRow() + 1) - row,
        view.column(at.getLastColumn() + 1) - column,
        text,
        Place.inSheet(sheet.getSheetName(), at.getFirstRow(), at.getFirstColumn()));
  }
}
