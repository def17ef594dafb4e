package io.fuhe.document.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Cell;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person sees on a sheet outside of its cells. */
class SurroundingsTest {

  @TempDir private Path folder;

  static Stream<Workbook> workbooks() {
    return Stream.of(new XSSFWorkbook(), new HSSFWorkbook());
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void aTextAboveTheTableIsARowAboveItForEachLine(Workbook workbook) throws Exception {
    Grid grid = read(workbook, sheet -> box(sheet, 0, 0, 2, 2, "项目支出绩效自评表\n（2023年度）"));

    assertThat(grid.cells()).extracting(Cell::text).startsWith("项目支出绩效自评表", "（2023年度）", "项目名称");
    assertThat(grid.at(4, 0).place().cell()).isEqualTo("A3");
    assertThat(grid.at(4, 4).place().cell()).isEqualTo("E3");
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void aTextAboveABlankCellStandsInIt(Workbook workbook) throws Exception {
    Grid grid =
        read(
            workbook,
            sheet -> {
              sheet.addMergedRegion(new CellRangeAddress(4, 4, 1, 2));
              box(sheet, 4, 1, 4, 2, "97.5");
              box(sheet, 3, 2, 3, 3, "乙");
            });

    assertThat(grid.at(4, 1).text()).isEqualTo("97.5");
    assertThat(grid.at(4, 1).columnSpan()).isEqualTo(2);
    assertThat(grid.cells()).filteredOn(c -> c.text().equals("乙")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void aTextBelowTheTableIsBelowIt(Workbook workbook) throws Exception {
    Grid grid = read(workbook, sheet -> box(sheet, 8, 0, 9, 3, "填报日期：2024年2月20日"));

    assertThat(grid.at(grid.rowIndexes().last(), 0).text()).isEqualTo("填报日期：2024年2月20日");
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void whatIsPrintedAboveAndBelowThePageIsAroundTheTable(Workbook workbook) throws Exception {
    Grid grid =
        read(
            workbook,
            sheet -> {
              sheet.getHeader().setCenter("&\"黑体,常规\"&16项目支出绩效自评表_x000a_");
              sheet.getHeader().setRight("单位：万元\n项目名称");
              sheet.getFooter().setCenter("第 &P 页，共 &N 页");
              sheet.getFooter().setLeft("填报人：甲");
            });

    assertThat(grid.cells())
        .extracting(Cell::text)
        .containsExactly("项目支出绩效自评表", "单位：万元", "项目名称", "甲", "得分", "填报人：甲");
  }

  private static void box(
      Sheet sheet, int row, int column, int lastRow, int lastColumn, String text) {
    if (sheet instanceof XSSFSheet x) {
      x.createDrawingPatriarch()
          .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, column, row, lastColumn, lastRow))
          .setText(text);
    } else {
      HSSFPatriarch drawing = ((HSSFSheet) sheet).getDrawingPatriarch();
      drawing = drawing == null ? ((HSSFSheet) sheet).createDrawingPatriarch() : drawing;
      drawing
          .createTextbox(
              new HSSFClientAnchor(0, 0, 0, 0, (short) column, row, (short) lastColumn, lastRow))
          .setString(new HSSFRichTextString(text));
    }
  }

  private Grid read(Workbook workbook, Consumer<Sheet> fill) throws Exception {
    Sheet sheet = workbook.createSheet("表");
    sheet.createRow(2).createCell(0).setCellValue("项目名称");
    sheet.getRow(2).createCell(1).setCellValue("甲");
    sheet.createRow(4).createCell(0).setCellValue("得分");
    fill.accept(sheet);
    Path file = folder.resolve("book");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    Format format = workbook instanceof XSSFWorkbook ? Format.XLSX : Format.XLS;
    return new ExcelReader(format, Limits.DEFAULT).read(file).grids().get(0);
  }
}
