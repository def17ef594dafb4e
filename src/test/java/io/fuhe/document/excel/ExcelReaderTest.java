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
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

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
        "10 | 0.## | 10",
        "0.96 | 0.##% | 96%",
        "9.5 | 0.##\"分\" | 9.5分",
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
  void hiddenRowsAndColumnsAreNoneAndTold(Workbook workbook) throws Exception {
    Document document =
        read(
            workbook,
            sheet -> {
              row(sheet, 0, "见", "不见", "也见");
              row(sheet, 1, "不见", "不见", "不见");
              row(sheet, 2, "又见", "不见", "末");
              sheet.setColumnHidden(1, true);
              sheet.getRow(1).setZeroHeight(true);
            });

    Grid grid = document.grids().get(0);
    assertThat(grid.cells()).extracting(Cell::text).containsExactly("见", "也见", "又见", "末");
    assertThat(grid.at(1, 1).place().cell()).isEqualTo("C3");
    assertThat(grid.at(1, 2).place().cell()).isEqualTo("D3");
    assertThat(document.notes())
        .containsExactly(
            Note.of(Note.Code.HIDDEN_ROWS, "表", "2"), Note.of(Note.Code.HIDDEN_COLUMNS, "表", "B"));
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void aMergedRegionIsSeenAsFarAsItIsNotHidden(Workbook workbook) throws Exception {
    Grid grid =
        read(
                workbook,
                sheet -> {
                  row(sheet, 0, "产出指标", "一");
                  row(sheet, 1, "", "二");
                  row(sheet, 2, "", "三");
                  sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 0));
                  sheet.getRow(0).setZeroHeight(true);
                })
            .grids()
            .get(0);

    assertThat(grid.at(0, 0).text()).isEqualTo("产出指标");
    assertThat(grid.at(0, 0).rowSpan()).isEqualTo(2);
    assertThat(grid.rowIndexes()).containsExactly(0, 1);
    assertThat(grid.at(1, 1).text()).isEqualTo("三");
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void theMarkOfANoteIsNoDigit(Workbook workbook) throws Exception {
    Font raised = workbook.createFont();
    raised.setTypeOffset(Font.SS_SUPER);
    Document document =
        read(
            workbook,
            sheet -> {
              row(sheet, 0, "", "");
              for (int i = 0; i < 2; i++) {
                String words = i == 0 ? "96%1" : "20m2";
                RichTextString noted = workbook.getCreationHelper().createRichTextString(words);
                noted.applyFont(3, 4, raised);
                sheet.getRow(0).getCell(i).setCellValue(noted);
              }
            });

    assertThat(document.grids().get(0).cells())
        .extracting(Cell::text)
        .containsExactly("96%", "20m2");
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void whatIsStruckThroughOrWhiteOnWhiteIsNotRead(Workbook workbook) throws Exception {
    Font struck = workbook.createFont();
    struck.setStrikeout(true);
    Font white = workbook.createFont();
    white.setColor(IndexedColors.WHITE.getIndex());
    Document document =
        read(
            workbook,
            sheet -> {
              row(sheet, 0, "划去", "白字", "白字深底", "");
              style(sheet, 0, struck, null);
              style(sheet, 1, white, null);
              style(sheet, 2, white, IndexedColors.DARK_BLUE);
              RichTextString partly = workbook.getCreationHelper().createRichTextString("1518");
              partly.applyFont(0, 2, struck);
              sheet.getRow(0).getCell(3).setCellValue(partly);
            });

    assertThat(document.grids().get(0).cells())
        .extracting(Cell::text)
        .containsExactly("白字深底", "18");
    assertThat(document.notes()).containsExactly(Note.of(Note.Code.UNSEEN_TEXT, "表", "A1, B1, D1"));
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void lettersOfSymbolFontsAreWhatTheyLookLike(Workbook workbook) throws Exception {
    Font symbol = workbook.createFont();
    symbol.setFontName("Symbol");
    Font wingdings = workbook.createFont();
    wingdings.setFontName("Wingdings");
    Grid grid =
        read(
                workbook,
                sheet -> {
                  row(sheet, 0, "", "\u00fe");
                  RichTextString bound =
                      workbook.getCreationHelper().createRichTextString("\u00b395%");
                  bound.applyFont(0, 1, symbol);
                  sheet.getRow(0).getCell(0).setCellValue(bound);
                  style(sheet, 1, wingdings, null);
                })
            .grids()
            .get(0);

    assertThat(grid.cells()).extracting(Cell::text).containsExactly("≥95%", "☑");
  }

  @Test
  void formulasWithoutAValueAreComputed() throws Exception {
    Workbook workbook = new XSSFWorkbook();
    Document document =
        read(
            workbook,
            sheet -> {
              row(sheet, 0, "");
              sheet.getRow(0).createCell(1).setCellValue(40.5);
              sheet.getRow(0).createCell(2).setCellFormula("SUM(B1,B1)");
              sheet.getRow(0).createCell(3).setCellFormula("IF(C1>80,\"优\",\"良\")");
              sheet.getRow(0).createCell(4).setCellFormula("C1-81");
            });

    assertThat(document.grids().get(0).cells())
        .extracting(Cell::text)
        .containsExactly("40.5", "81", "优", "0");
    assertThat(document.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOSUCHFUNCTION(A1)",
        "SUM(A1:XFD1048576)",
        "1/0",
        "[7]其他!A1",
      })
  void whatCannotBeComputedIsUnknownAndNeverZero(String formula) throws Exception {
    Workbook workbook = new XSSFWorkbook();
    Document document =
        read(
            workbook,
            sheet -> {
              row(sheet, 0, "得分");
              CTCell raw = ((XSSFCell) sheet.getRow(0).createCell(1)).getCTCell();
              raw.addNewF().setStringValue(formula);
            });

    assertThat(document.grids().get(0).at(0, 1).text()).isEqualTo("\uFFFD");
    assertThat(document.notes()).containsExactly(Note.of(Note.Code.NOT_COMPUTED, "表", "B1"));
  }

  @Test
  void aZeroOfAProgramThatDoesNotComputeIsComputed() throws Exception {
    Workbook workbook = new HSSFWorkbook();
    Grid grid =
        read(
                workbook,
                sheet -> {
                  sheet.createRow(0).createCell(0).setCellValue(12.5);
                  sheet.getRow(0).createCell(1).setCellFormula("A1*2");
                })
            .grids()
            .get(0);

    assertThat(grid.at(0, 1).text()).isEqualTo("25");
  }

  @Test
  void aPictureInACellIsNoText() throws Exception {
    Workbook workbook = new XSSFWorkbook();
    Grid grid =
        read(
                workbook,
                sheet -> {
                  row(sheet, 0, "签字", "=DISPIMG(\"ID_1\",1)", "");
                  CTCell raw = ((XSSFCell) sheet.getRow(0).getCell(2)).getCTCell();
                  raw.addNewF().setStringValue("_xlfn.DISPIMG(\"ID_2\",1)");
                  raw.setT(STCellType.STR);
                  raw.setV("=DISPIMG(\"ID_2\",1)");
                })
            .grids()
            .get(0);

    assertThat(grid.cells()).extracting(Cell::text).containsExactly("签字");
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void aNumberOfMoreDecimalsThanAreShownIsMarked(Workbook workbook) throws Exception {
    assertThat(shownRounded(workbook, 9.3172, "0.0")).isTrue();
    assertThat(shownRounded(workbook, 9.3172, "0.0\"分\"")).isTrue();
    assertThat(shownRounded(workbook, 9.3, "0.0")).isFalse();
    assertThat(shownRounded(workbook, 0.1 + 0.2, "0.0")).isFalse();
    assertThat(shownRounded(workbook, 9.3172, "General")).isFalse();
    assertThat(shownRounded(workbook, 0.9463, "0%")).isFalse();
  }

  private boolean shownRounded(Workbook workbook, double value, String format) throws Exception {
    while (workbook.getNumberOfSheets() > 0) {
      workbook.removeSheetAt(0);
    }
    Document document = read(workbook, sheet -> number(workbook, sheet, value, format));
    return document.grids().get(0).at(0, 0).place().rounded() != null;
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void aNumberThatItsFormatCannotShowCostsThatCellItsFormat(Workbook workbook) throws Exception {
    Document document = read(workbook, sheet -> number(workbook, sheet, -3, "yyyy/m/d"));

    assertThat(document.grids().get(0).at(0, 0).text()).isEqualTo("-3");
    assertThat(document.notes()).containsExactly(Note.of(Note.Code.NOT_FORMATTED, "表", "A1"));
  }

  private static void row(Sheet sheet, int number, String... texts) {
    Row row = sheet.createRow(number);
    for (int c = 0; c < texts.length; c++) {
      row.createCell(c).setCellValue(texts[c]);
    }
  }

  private static void style(Sheet sheet, int column, Font font, IndexedColors ground) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setFont(font);
    if (ground != null) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(ground.getIndex());
    }
    sheet.getRow(0).getCell(column).setCellStyle(style);
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
    Format format = workbook instanceof XSSFWorkbook ? Format.XLSX : Format.XLS;
    return new ExcelReader(format, Limits.DEFAULT).read(file);
  }
}
