package io.fuhe.document.excel;

import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import io.fuhe.document.parts.XmlInput;
import java.io.InputStream;
import java.time.LocalDateTime;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** Fills a workbook from the XML of Excel 2003, as far as a person sees it. */
final class SpreadsheetXml {

  private static final SpreadsheetVersion SIZE = SpreadsheetVersion.EXCEL2007;
  private static final String TRUE = "1";

  private final XSSFWorkbook workbook;
  private final CellBudget budget;
  private final int depth;
  private final SpreadsheetXmlStyles styles;
  private XSSFSheet sheet;
  private int row = -1;
  private int column;
  private int next;
  private boolean remark;
  private CellStyle style;
  private boolean formula;

  SpreadsheetXml(XSSFWorkbook workbook, Limits limits) {
    this.workbook = workbook;
    budget = new CellBudget(limits);
    depth = limits.depth();
    styles = new SpreadsheetXmlStyles(workbook);
  }

  /**
   * Reads the sheets.
   *
   * @throws UnreadableDocument when there is more than the limits allow
   */
  void load(InputStream in) throws XMLStreamException, UnreadableDocument {
    XMLStreamReader xml = XmlInput.pieces(in);
    int nested = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        nested++;
        if (nested > depth) {
          throw new UnreadableDocument(Reason.TOO_COMPLEX, "nested too deep");
        }
        // Reading the words of an element also passes its end.
        nested -= begin(xml) ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        nested--;
        end(xml.getLocalName());
      } else if (event == XMLStreamConstants.DTD) {
        throw new UnreadableDocument(Reason.UNSAFE_CONTENT, "DOCTYPE");
      }
    }
  }

  private boolean begin(XMLStreamReader xml) throws XMLStreamException, UnreadableDocument {
    switch (xml.getLocalName()) {
      case "Style", "NumberFormat", "Font", "Interior" -> styles.begin(xml);
      case "Worksheet" -> newSheet(attribute(xml, "Name"));
      case "Column" -> hideColumns(xml);
      case "Row" -> newRow(xml);
      case "Cell" -> newCell(xml);
      case "Comment" -> remark = true;
      case "Data" -> {
        return data(xml);
      }
      case "Visible" -> {
        hide(xml.getElementText());
        return true;
      }
      case "Header" -> header(attribute(xml, "Data"));
      default -> {}
    }
    return false;
  }

  private void end(String name) {
    if (name.equals("Cell") && formula && sheet != null) {
      // A formula in R1C1 without a value: POI does not compute those, and nobody knows it.
      XSSFCell cell = cell();
      cell.setCellFormula("NA()");
      cell.setCellStyle(style);
      if (cell.getCTCell().isSetV()) {
        cell.getCTCell().unsetV();
      }
    }
    formula &= !name.equals("Cell");
    remark &= !name.equals("Comment");
    if (name.equals("Style")) {
      styles.end();
    } else if (name.equals("Table")) {
      row = -1;
    }
  }

  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private static int number(XMLStreamReader xml, String name, int otherwise, int most) {
    String text = attribute(xml, name);
    return text == null ? otherwise : Math.min(Integer.parseInt(text.strip()), most);
  }

  private void newSheet(String name) {
    String safe = WorkbookUtil.createSafeSheetName(name == null ? "" : name);
    sheet = workbook.getSheet(safe) == null ? workbook.createSheet(safe) : workbook.createSheet();
    row = -1;
    next = 0;
  }

  private void hide(String visible) {
    if (sheet != null && !visible.strip().equals("SheetVisible")) {
      workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }
  }

  private void header(String data) {
    if (sheet != null && data != null) {
      CTWorksheet part = sheet.getCTWorksheet();
      (part.isSetHeaderFooter() ? part.getHeaderFooter() : part.addNewHeaderFooter())
          .setOddHeader(data);
    }
  }

  private void hideColumns(XMLStreamReader xml) {
    int first = number(xml, "Index", next + 1, SIZE.getMaxColumns()) - 1;
    int last =
        Math.min(first + number(xml, "Span", 0, SIZE.getMaxColumns()), SIZE.getLastColumnIndex());
    next = last + 1;
    if (sheet != null && isHidden(xml, "Width")) {
      for (int c = first; c <= last; c++) {
        sheet.setColumnHidden(c, true);
      }
    }
  }

  private static boolean isHidden(XMLStreamReader xml, String size) {
    return TRUE.equals(attribute(xml, "Hidden")) || "0".equals(attribute(xml, size));
  }

  private void newRow(XMLStreamReader xml) {
    row = number(xml, "Index", row + 2, SIZE.getMaxRows()) - 1;
    next = 0;
    if (sheet != null && isHidden(xml, "Height")) {
      rowThere().setZeroHeight(true);
    }
    row += number(xml, "Span", 0, SIZE.getMaxRows());
  }

  private void newCell(XMLStreamReader xml) {
    column = number(xml, "Index", next + 1, SIZE.getMaxColumns()) - 1;
    int right = number(xml, "MergeAcross", 0, SIZE.getMaxColumns());
    int down = number(xml, "MergeDown", 0, SIZE.getMaxRows());
    next = Math.min(column + right, SIZE.getLastColumnIndex()) + 1;
    style = styles.of(attribute(xml, "StyleID"));
    formula = attribute(xml, "Formula") != null;
    if (sheet != null && right + down > 0) {
      int lastRow = Math.min(row + down, SIZE.getLastRowIndex());
      sheet.addMergedRegionUnsafe(new CellRangeAddress(row, lastRow, column, next - 1));
    }
  }

  private XSSFRow rowThere() {
    XSSFRow there = sheet.getRow(row);
    return there == null ? sheet.createRow(row) : there;
  }

  private XSSFCell cell() {
    return rowThere().createCell(column);
  }

  /** Writes a value; false for words that belong to no cell, such as those of a comment. */
  private boolean data(XMLStreamReader xml) throws XMLStreamException, UnreadableDocument {
    if (sheet == null || row < 0 || remark) {
      return false;
    }
    String type = String.valueOf(attribute(xml, "Type"));
    String text = RichXml.text(xml, depth);
    budget.take(text, 1);
    formula = false;
    if (!text.isEmpty()) {
      Cell cell = cell();
      cell.setCellStyle(style);
      write(cell, type, text);
    }
    return true;
  }

  private static void write(Cell cell, String type, String text) {
    switch (type) {
      case "Number" -> cell.setCellValue(Double.parseDouble(text.strip()));
      case "DateTime" ->
          cell.setCellValue(DateUtil.getExcelDate(LocalDateTime.parse(text.strip())));
      case "Boolean" -> cell.setCellValue(text.strip().equals(TRUE));
      default ->
          cell.setCellValue(text.substring(0, Math.min(text.length(), SIZE.getMaxTextLength())));
    }
  }
}
