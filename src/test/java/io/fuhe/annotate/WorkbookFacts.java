package io.fuhe.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** All that a submitter put into a workbook, but the fills, as lines to compare. */
final class WorkbookFacts {

  private WorkbookFacts() {}

  static List<String> of(Path file) throws Exception {
    List<String> facts = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        Sheet sheet = workbook.getSheetAt(i);
        PrintSetup print = sheet.getPrintSetup();
        facts.add(
            sheet.getSheetName()
                + workbook.getSheetVisibility(i)
                + sheet.getMergedRegions()
                + print.getPaperSize()
                + print.getLandscape()
                + print.getScale()
                + sheet.getMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT)
                + sheet.getFooter().getCenter()
                + sheet.getFitToPage());
        for (int c = 0; c < 20; c++) {
          facts.add("column " + c + " " + sheet.getColumnWidth(c) + sheet.isColumnHidden(c));
        }
        for (Row row : sheet) {
          for (Cell cell : row) {
            // A comment on a blank position makes a cell.
            if (cell.getCellType() != CellType.BLANK) {
              facts.add(fact(workbook, row, cell));
            }
          }
        }
      }
      facts.add(workbook.getAllPictures().size() + " pictures");
      facts.add(workbook.getAllNames().size() + " names");
    }
    return facts;
  }

  private static String fact(Workbook workbook, Row row, Cell cell) {
    CellStyle style = cell.getCellStyle();
    return cell.getAddress()
        + " "
        + cell.getCellType()
        + " "
        + cell
        + " "
        + row.getHeight()
        + row.getZeroHeight()
        + style.getDataFormatString()
        + style.getBorderTop()
        + style.getBorderLeft()
        + style.getAlignment()
        + style.getVerticalAlignment()
        + style.getWrapText()
        + style.getLocked()
        + workbook.getFontAt(style.getFontIndex()).getFontName()
        + workbook.getFontAt(style.getFontIndex()).getFontHeight();
  }
}
