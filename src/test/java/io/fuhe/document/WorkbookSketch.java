package io.fuhe.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes a workbook of grids drawn in text (see {@link GridSketch}). */
public final class WorkbookSketch implements AutoCloseable {

  private final Workbook workbook;
  private final CellStyle style;

  private WorkbookSketch(Workbook workbook) {
    this.workbook = workbook;
    style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    Font font = workbook.createFont();
    font.setFontName("宋体");
    style.setFont(font);
  }

  public static WorkbookSketch xlsx() {
    return new WorkbookSketch(new XSSFWorkbook());
  }

  public static WorkbookSketch xls() {
    return new WorkbookSketch(new HSSFWorkbook());
  }

  /** Adds a sheet; plain numbers become numeric cells that display as drawn. */
  public WorkbookSketch sheet(String name, String sketch) {
    Sheet sheet = workbook.createSheet(name);
    Grid grid = GridSketch.grid(name, sketch);
    for (int c = 0; c < grid.width(); c++) {
      sheet.setColumnWidth(c, 22 * 256);
    }
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    for (Cell cell : grid.cells()) {
      for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
        for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
          Row row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
          row.createCell(c).setCellStyle(style);
        }
      }
      write(sheet.getRow(cell.row()).getCell(cell.column()), cell.text());
      if (cell.rowSpan() * cell.columnSpan() > 1) {
        sheet.addMergedRegion(
            new CellRangeAddress(
                cell.row(),
                cell.row() + cell.rowSpan() - 1,
                cell.column(),
                cell.column() + cell.columnSpan() - 1));
      }
    }
    return this;
  }

  public void save(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private void write(org.apache.poi.ss.usermodel.Cell cell, String text) {
    if (!text.matches("-?\\d+(\\.\\d+)?")) {
      cell.setCellValue(text);
      return;
    }
    cell.setCellValue(Double.parseDouble(text));
    int dot = text.indexOf('.');
    if (dot >= 0) {
      CellStyle decimals = workbook.createCellStyle();
      decimals.cloneStyleFrom(style);
      String format = "0." + "0".repeat(text.length() - dot - 1);
      decimals.setDataFormat(workbook.createDataFormat().getFormat(format));
      cell.setCellStyle(decimals);
    }
  }
}
