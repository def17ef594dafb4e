package io.fuhe.mapping.layouts;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.OfdSketch;
import io.fuhe.document.OfdSketch.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A drawn sheet as an office file, read back as any file that is submitted. */
enum RealFile {
  XLSX {
    @Override
    void write(Grid grid, Random random, OutputStream out) throws IOException {
      try (XSSFWorkbook workbook = new XSSFWorkbook()) {
        XSSFSheet sheet = workbook.createSheet(grid.name());
        for (Cell cell : grid.cells()) {
          XSSFRow row = sheet.getRow(cell.row());
          row = row == null ? sheet.createRow(cell.row()) : row;
          fill(row.createCell(cell.column()), cell.text(), random);
          int lastRow = cell.row() + cell.rowSpan() - 1;
          int lastColumn = cell.column() + cell.columnSpan() - 1;
          if (lastRow > cell.row() || lastColumn > cell.column()) {
            sheet.addMergedRegion(
                new CellRangeAddress(cell.row(), lastRow, cell.column(), lastColumn));
          }
        }
        workbook.write(out);
      }
    }

    /** A text, or now and then a number with the format that prints it so. */
    private void fill(XSSFCell cell, String text, Random random) {
      if (!NUMBER.matcher(text).matches() || random.nextBoolean()) {
        cell.setCellValue(text);
        return;
      }
      boolean percent = text.endsWith("%");
      BigDecimal printed = new BigDecimal(text.replace("%", ""));
      BigDecimal value = percent ? printed.movePointLeft(2) : printed;
      String places = printed.scale() > 0 ? "." + "0".repeat(printed.scale()) : "";
      XSSFWorkbook workbook = cell.getSheet().getWorkbook();
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(
          workbook.createDataFormat().getFormat("0" + places + (percent ? "%" : "")));
      cell.setCellStyle(style);
      cell.setCellValue(value.doubleValue());
    }
  },
  DOCX {
    @Override
    void write(Grid grid, Random random, OutputStream out) throws IOException {
      try (XWPFDocument document = new XWPFDocument()) {
        CTTbl table = document.getDocument().getBody().addNewTbl();
        for (int column = 0; column < grid.width(); column++) {
          BigInteger width = BigInteger.valueOf(900);
          (column == 0 ? table.addNewTblGrid() : table.getTblGrid()).addNewGridCol().setW(width);
        }
        for (int row : grid.rowIndexes()) {
          row(table.addNewTr(), grid, row);
        }
        document.write(out);
      }
    }

    private void row(CTRow drawn, Grid grid, int row) {
      int column = 0;
      while (column < grid.width()) {
        Cell cell = grid.at(row, column);
        CTTc tc = drawn.addNewTc();
        CTTcPr properties = tc.addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        if (cell.rowSpan() > 1) {
          boolean begins = cell.row() == row;
          properties.addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
        }
        fill(tc.addNewP(), cell.row() == row ? cell.text() : "");
        column += cell.columnSpan();
      }
    }

    private void fill(CTP paragraph, String text) {
      CTR run = paragraph.addNewR();
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          run.addNewBr();
        }
        run.addNewT().setStringValue(lines[i]);
      }
    }
  },
  OFD {
    @Override
    void write(Grid grid, Random random, OutputStream out) throws IOException {
      Style style = Style.values()[random.nextInt(Style.values().length)];
      new OfdSketch().table(grid, style).write(out);
    }
  };

  private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d{0,9})(\\.\\d{1,4})?%?");

  /** Writes a sheet. */
  abstract void write(Grid grid, Random random, OutputStream out) throws IOException;

  /** Writes a sheet and reads it back. */
  Document throughIt(Grid grid, Random random) throws Exception {
    Path file = Files.createTempFile("layout", "." + name().toLowerCase(java.util.Locale.ROOT));
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        write(grid, random, out);
      }
      return new Documents(Limits.DEFAULT).read(file, file.getFileName().toString());
    } finally {
      Files.delete(file);
    }
  }
}
