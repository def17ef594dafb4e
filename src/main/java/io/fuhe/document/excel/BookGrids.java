package io.fuhe.document.excel;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Note;
import io.fuhe.document.SideBySide;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import java.util.ArrayList;
import java.util.List;

/**
 * The grids of a workbook's sheets and what is to be told of them. Hidden sheets are left out and
 * noted: nobody who looks at the form sees them.
 */
final class BookGrids {

  private final CellShown shown;
  private final CellBudget budget;
  private final List<Grid> grids = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  /**
   * None yet.
   *
   * @param since1904 whether the workbook counts days from 1904
   * @param budget what all sheets may have together
   */
  BookGrids(boolean since1904, CellBudget budget) {
    this.budget = budget;
    shown = new CellShown(since1904);
  }

  /** Adds a sheet that is seen. */
  void add(BookSheet sheet) throws UnreadableDocument {
    SheetNotes told = new SheetNotes(sheet.name());
    grids.addAll(SideBySide.parts(SheetGrid.read(sheet, shown, budget, told)));
    notes.addAll(told.list());
  }

  /** Adds a sheet of another workbook that lies on one; false where nothing is on it. */
  boolean addEmbedded(BookSheet sheet, CellShown own) throws UnreadableDocument {
    SheetNotes told = new SheetNotes(sheet.name());
    Grid grid = SheetGrid.read(sheet, own, budget, told);
    if (grid.cells().isEmpty()) {
      return false;
    }
    grids.addAll(SideBySide.parts(grid));
    notes.addAll(told.list());
    return true;
  }

  /** Notes a sheet that is not seen. */
  void hidden(String sheet) {
    note(Note.of(Note.Code.HIDDEN_SHEET, sheet));
  }

  void note(Note note) {
    notes.add(note);
  }

  /** Whether no sheet that is seen has a cell. */
  boolean blank() {
    return grids.stream().allMatch(grid -> grid.cells().isEmpty());
  }

  Document document(Format format) {
    return new Document(format, grids, notes);
  }
}
