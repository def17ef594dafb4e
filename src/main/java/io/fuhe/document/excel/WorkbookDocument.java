package io.fuhe.document.excel;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/** Turns a workbook that POI holds in memory into a document. */
final class WorkbookDocument {

  private WorkbookDocument() {}

  /**
   * The visible sheets, each a grid.
   *
   * @throws UnreadableDocument when there is nothing on them, or too much
   */
  static Document of(Workbook workbook, Format format, Limits limits) throws UnreadableDocument {
    BookGrids grids = new BookGrids(isSince1904(workbook), new CellBudget(limits));
    Formulas formulas = new Formulas(workbook);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        grids.add(ModelSheet.of(sheet, formulas));
      } else {
        grids.hidden(sheet.getSheetName());
      }
    }
    if (addEmbedded(workbook, grids)) {
      grids.note(Note.of(Note.Code.EMBEDDED_READ));
    }
    AbsentSheets absent = AbsentSheets.of(workbook);
    absent.names().forEach(name -> grids.note(Note.of(Note.Code.ABSENT_SHEET, name)));
    if (grids.blank()) {
      throw new UnreadableDocument(reasonOf(workbook, absent), "no visible sheet has a cell");
    }
    return grids.document(format);
  }

  private static boolean isSince1904(Workbook workbook) {
    return workbook instanceof Date1904Support dates && dates.isDate1904();
  }

  /** Reads the open sheets of workbooks on the sheets; whether anything was on one. */
  private static boolean addEmbedded(Workbook workbook, BookGrids grids) throws UnreadableDocument {
    boolean any = false;
    try (EmbeddedBooks embedded = EmbeddedBooks.of(workbook)) {
      for (Workbook book : embedded.books()) {
        int open = book.getActiveSheetIndex();
        // No place of an embedded sheet may be taken for one of the workbook's own.
        while (workbook.getSheet(book.getSheetName(open)) != null) {
          book.setSheetName(open, WorkbookUtil.createSafeSheetName("_" + book.getSheetName(open)));
        }
        BookSheet sheet = ModelSheet.of(book.getSheetAt(open), new Formulas(book));
        any |= grids.addEmbedded(sheet, new CellShown(isSince1904(book)));
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
