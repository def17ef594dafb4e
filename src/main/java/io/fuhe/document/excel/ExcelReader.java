package io.fuhe.document.excel;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.Unpacking;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.XLSBUnsupportedException;

/**
 * Reads .xlsx and .xls. Hidden sheets are left out and noted: nobody who looks at the form sees
 * them.
 */
public final class ExcelReader implements DocumentReader {

  private final Format format;
  private final Limits limits;

  /**
   * Makes a reader.
   *
   * @param format {@link Format#XLSX} or {@link Format#XLS}
   */
  public ExcelReader(Format format, Limits limits) {
    this.format = format;
    this.limits = limits;
    // POI holds these for the whole process; a process has one set of limits.
    ZipSecureFile.setMaxEntrySize(limits.unpacking().bytes());
    ZipSecureFile.setGraceEntrySize(Unpacking.HARMLESS);
    ZipSecureFile.setMinInflateRatio(1.0 / limits.unpacking().ratio());
    ZipSecureFile.setMaxFileCount(limits.unpacking().entries());
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    try (SlimWorkbook slim = SlimWorkbook.of(file);
        Workbook workbook = WorkbookFactory.create(slim.file().toFile(), null, true)) {
      return read(workbook);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableDocument(Reason.ENCRYPTED, "workbook is encrypted", e);
    } catch (EmptyFileException e) {
      throw new UnreadableDocument(Reason.EMPTY_FILE, "workbook has no bytes", e);
    } catch (OldExcelFormatException e) {
      throw new UnreadableDocument(Reason.UNKNOWN_TYPE, "workbook of Excel 95 or before", e);
    } catch (XLSBUnsupportedException e) {
      throw new UnreadableDocument(Reason.UNKNOWN_TYPE, "binary workbook", e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(reasonOf(e), "workbook cannot be read: " + e, e);
    }
  }

  private Document read(Workbook workbook) throws UnreadableDocument {
    CellShown shown = new CellShown(workbook);
    CellBudget budget = new CellBudget(limits);
    List<Grid> grids = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      Sheet sheet = workbook.getSheetAt(i);
      if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        SheetNotes told = new SheetNotes(sheet.getSheetName());
        grids.add(SheetGrid.read(sheet, shown, budget, told));
        notes.addAll(told.list());
      } else {
        notes.add(Note.of(Note.Code.HIDDEN_SHEET, sheet.getSheetName()));
      }
    }
    AbsentSheets absent = AbsentSheets.of(workbook);
    absent.names().forEach(name -> notes.add(Note.of(Note.Code.ABSENT_SHEET, name)));
    if (grids.stream().allMatch(grid -> grid.cells().isEmpty())) {
      throw new UnreadableDocument(reasonOf(workbook, absent), "no visible sheet has a cell");
    }
    return new Document(format, grids, notes);
  }

  /** Why a workbook shows nothing. */
  private static Reason reasonOf(Workbook workbook, AbsentSheets absent) {
    if (!absent.names().isEmpty()) {
      return absent.elsewhere() ? Reason.UNSAFE_CONTENT : Reason.DAMAGED;
    }
    return workbook.getAllPictures().isEmpty() ? Reason.EMPTY_FILE : Reason.IMAGE_ONLY;
  }

  /** POI says what it refuses in words only. */
  private static Reason reasonOf(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Strict OOXML")) {
        return Reason.UNKNOWN_TYPE;
      }
      if (message.contains("Zip bomb")
          || message.contains("ZipSecureFile")
          || message.contains("DOCTYPE")
          || message.contains("disallow-doctype-decl")) {
        return Reason.UNSAFE_CONTENT;
      }
    }
    return Reason.DAMAGED;
  }
}
