package io.fuhe.document.excel;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/**
 * Turns an open workbook into a document. Hidden sheets are left out and noted: nobody who looks at
 * the form sees them.
 */
final class WorkbookDocument {

  private WorkbookDocument() {}

  /**
   * The visible sheets, each a grid.
   *
   * @throws UnreadableDocument when there is nothing on them, or too much
   */
  static Document of(Workbook workbook, Format format, Limits limits) throws UnreadableDocument {
    CellShown shown = new CellShown(workbook);
    CellBudget budget = new CellBudget(limits);
    List<Grid> grids = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        SheetNotes told = new SheetNotes(sheet.getSheetName());
        grids.addAll(SideBySide.parts(SheetGrid.read(sheet, shown, budget, told)));
        notes.addAll(told.list());
      } else {
        notes.add(Note.of(Note.Code.HIDDEN_SHEET, sheet.getSheetName()));
      }
    }
    if (addEmbedded(workbook, budget, grids, notes)) {
      notes.add(Note.of(Note.Code.EMBEDDED_READ));
    }
    AbsentSheets absent = AbsentSheets.of(workbook);
    absent.names().forEach(name -> notes.add(Note.of(Note.Code.ABSENT_SHEET, name)));
    if (grids.stream().allMatch(grid -> grid.cells().isEmpty())) {
      throw new UnreadableDocument(reasonOf(workbook, absent), "no visible sheet has a cell");
    }
    return new Document(format, grids, notes);
  }

  /** Reads the open sheets of workbooks on the sheets; whether anything was on one. */
  private static boolean addEmbedded(
      Workbook workbook, CellBudget budget, List<Grid> grids, List<Note> notes)
      throws UnreadableDocument {
    boolean any = false;
    try (EmbeddedBooks embedded = EmbeddedBooks.of(workbook)) {
      for (Workbook book : embedded.books()) {
        int open = book.getActiveSheetIndex();
        // No place of an embedded sheet may be taken for one of the workbook's own.
        while (workbook.getSheet(book.getSheetName(open)) != null) {
          book.setSheetName(open, WorkbookUtil.createSafeSheetName("_" + book.getSheetName(open)));
        }
        Sheet sheet = book.getSheetAt(open);
        SheetNotes told = new SheetNotes(sheet.getSheetName());
        Grid grid = SheetGrid.read(sheet, new CellShown(book), budget, told);
        if (!grid.cells().isEmpty()) {
          any = true;
          grids.addAll(SideBySide.parts(grid));
          notes.addAll(told.list());
        }
      }
    } catch (IOException | RuntimeException e) {
      // What lies on a sheet never costs the sheet.
      return any;
    }
    return any;
  }

  /** Why a workbook shows nothing. */
  private static Reason reasonOf(Workbook workbook, AbsentSheets absent) {
    if (!absent.names().isEmpty()) {
      return absent.elsewhere() ? Reason.UNSAFE_CONTENT : Reason.DAMAGED;
    }
    return workbook.getAllPictures().isEmpty() ? Reason.EMPTY_FILE : Reason.IMAGE_ONLY;
  }
}
