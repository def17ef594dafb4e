package io.fuhe.document.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.form.Place;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExcelReaderTest {

  @TempDir private Path folder;

  static Stream<Workbook> workbooks() {
    return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.9937 | 0.00% | 99.37%",
        "81.5 | 0.00 | 81.50",
        "20640.8 | General | 20640.8",
        "8.800000000000001 | General | 8.8",
        "1234567.891 | #,##0.00 | 1,234,567.89",
        "0.0000001 | 0.00 | 0.00",
        "2.5 | 0 | 3",
        "-1 | 0.0;(0.0) | (1.0)",
        "44252 | yyyy\"年\"m\"月\"d\"日\" | 2021年2月25日"
      })
  void numbersAsDisplayed(double value, String format, String shown) throws Exception {
    for (Workbook workbook : workbooks().toList()) {
      Grid grid = read(workbook, sheet -> number(workbook, sheet, value, format)).grids().get(0);
      assertThat(grid.at(0, 0).text()).isEqualTo(shown);
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void formulasByTheirCachedValues(Workbook workbook) throws Exception {
    Grid grid =
        read(
                workbook,
                sheet -> {
                  Row row = sheet.createRow(0);
                  row.createCell(0).setCellValue(1.5);
                  row.createCell(1).setCellFormula("A1*2");
                  workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                })
            .grids()
            .get(0);

    assertThat(grid.at(0, 1).text()).isEqualTo("3");
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void aMergedRegionIsOneCellFoundAtEveryPosition(Workbook workbook) throws Exception {
    Grid grid =
        read(
                workbook,
                sheet -> {
                  sheet.createRow(2).createCell(1).setCellValue("产出指标");
                  sheet.createRow(4).createCell(3).setCellValue("角");
                  sheet.addMergedRegion(new CellRangeAddress(2, 4, 1, 2));
                })
            .grids()
            .get(0);

    Cell cell = grid.at(4, 2);
    assertThat(cell.text()).isEqualTo("产出指标");
    assertThat(cell.rowSpan()).isEqualTo(3);
    assertThat(cell.columnSpan()).isEqualTo(2);
    assertThat(cell).isEqualTo(grid.at(2, 1)).isEqualTo(grid.at(3, 1));
    assertThat(cell.place()).isEqualTo(Place.inSheet("表", 2, 1));
    assertThat(grid.rowIndexes()).containsExactly(2, 3, 4);
    assertThat(grid.at(0, 0).blank()).isTrue();
    assertThat(grid.at(0, 7).place().cell()).isEqualTo("H1");
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void hiddenRowsAndColumnsAreMarked(Workbook workbook) throws Exception {
    Grid grid =
        read(
                workbook,
                sheet -> {
                  Row row = sheet.createRow(0);
                  row.createCell(0).setCellValue("见");
                  row.createCell(1).setCellValue("不见");
                  sheet.setColumnHidden(1, true);
                  Row hidden = sheet.createRow(1);
                  hidden.createCell(0).setCellValue("不见");
                  hidden.setZeroHeight(true);
                })
            .grids()
            .get(0);

    assertThat(grid.at(0, 0).hidden()).isFalse();
    assertThat(grid.at(0, 1).hidden()).isTrue();
    assertThat(grid.at(1, 0).hidden()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void hiddenSheetsAreLeftOutAndNoted(Workbook workbook) throws Exception {
    Document document =
        read(
            workbook,
            sheet -> {
              sheet.createRow(0).createCell(0).setCellValue("表");
              workbook.createSheet("旧稿").createRow(0).createCell(0).setCellValue("旧");
              workbook.setSheetHidden(1, true);
            });

    assertThat(document.grids()).extracting(Grid::name).containsExactly("表");
    assertThat(document.notes()).containsExactly(Note.of(Note.Code.HIDDEN_SHEET, "旧稿"));
  }

  private static void number(Workbook workbook, Sheet sheet, double value, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    org.apache.poi.ss.usermodel.Cell cell = sheet.createRow(0).createCell(0);
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }

  private Document read(Workbook workbook, Consumer<Sheet> fill) throws Exception {
    fill.accept(workbook.createSheet("表"));
    Path file = Files.createTempFile(folder, "book", ".x");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return new ExcelReader(Format.XLSX, Limits.DEFAULT).read(file);
  }
}
