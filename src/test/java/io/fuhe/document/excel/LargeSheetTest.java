package io.fuhe.document.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.Effort;
import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.WorkbookSketch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sheet costs follows what stands in it, not how far its formats reach. */
class LargeSheetTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir private Path folder;
  private Path good;

  @BeforeEach
  void aGoodWorkbook() throws IOException {
    good = folder.resolve("good.xlsx");
    try (WorkbookSketch book =
        WorkbookSketch.xlsx().sheet("表", "项目名称 | 甲 | <\n指标 | 目标 | 完成\n乙 | 1 | 2")) {
      book.save(good);
    }
  }

  @Test
  void rowsThatAreOnlyFormattedAreNoRows() throws Exception {
    Path filled = changed(SHEET, sheet -> sheet.replace("</sheetData>", blank(4, 120_000)));

    assertThat(grid(filled)).isEqualTo(grid(good));
  }

  @Test
  void theirCostIsNotThatOfRows() throws Exception {
    Path filled = changed(SHEET, sheet -> sheet.replace("</sheetData>", blank(4, 120_000)));

    try (SlimWorkbook slim = SlimWorkbook.of(filled);
        ZipFile zip = new ZipFile(slim.file().toFile())) {
      assertThat(zip.getEntry(SHEET).getSize()).isLessThan(100_000);
    }
    try (ZipFile zip = new ZipFile(filled.toFile())) {
      assertThat(zip.getEntry(SHEET).getSize()).isGreaterThan(4 << 20);
    }
  }

  @Test
  void whatStandsBelowThemKeepsItsPlace() throws Exception {
    Path filled =
        changed(
            SHEET,
            sheet ->
                sheet.replace(
                    "</sheetData>",
                    blank(4, 120_000)
                        .replace(
                            "</sheetData>",
                            "<row><c/><c t=\"str\"><v>尾</v></c></row></sheetData>")));

    Grid grid = new Documents(Limits.DEFAULT).read(filled, "a.xlsx").grids().get(0);

    assertThat(grid.rowIndexes().last()).isEqualTo(120_000);
    assertThat(grid.at(120_000, 1).text()).isEqualTo("尾");
    assertThat(grid.at(120_000, 1).place().cell()).isEqualTo("B120001");
  }

  @Test
  void blankRowsThatAreHiddenStayHidden() throws Exception {
    Path filled =
        changed(
            SHEET,
            sheet ->
                sheet.replace(
                    "</sheetData>",
                    "<row r=\"4\" hidden=\"1\"/>"
                        + blank(5, 120_000)
                            .replace(
                                "</sheetData>",
                                "<row r=\"120001\"><c r=\"B120001\" t=\"str\"><v>尾</v></c></row>"
                                    + "</sheetData>")));

    Grid grid = new Documents(Limits.DEFAULT).read(filled, "a.xlsx").grids().get(0);

    assertThat(grid.at(119_999, 1).text()).isEqualTo("尾");
    assertThat(grid.at(119_999, 1).place().cell()).isEqualTo("B120001");
  }

  @Test
  void aSheetWithADeclarationOfItsOwnIsUnsafeHoweverLarge() throws Exception {
    Path file =
        changed(
            SHEET,
            sheet ->
                sheet
                    .replace("</sheetData>", blank(4, 120_000))
                    .replaceFirst(
                        "<worksheet", "<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet"));

    assertThat(reason(file)).isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void moreFiguresThanAnyFormHasAreTooMuchBeforeAllAreHeld() throws Exception {
    Path file = changed(SHEET, sheet -> sheet.replace("</sheetData>", figures(4, 400_000, "")));
    assertThat(reason(file)).isEqualTo(Reason.TOO_COMPLEX);
    long effort = Effort.of(() -> reason(file));

    changed(SHEET, sheet -> sheet.replace("</sheetData>", figures(4, 800_000, "")));

    assertThat(Effort.of(() -> reason(file))).isLessThan(effort * 11 / 10);
  }

  @Test
  void figuresInHiddenRowsAreNoneOfTheForm() throws Exception {
    Path file =
        changed(
            SHEET, sheet -> sheet.replace("</sheetData>", figures(4, 220_000, " hidden=\"1\"")));

    assertThat(grid(file)).isEqualTo(grid(good));
  }

  @Test
  void figuresInHiddenColumnsAreNoneOfTheForm() throws Exception {
    Path file =
        changed(
            SHEET,
            sheet ->
                sheet
                    .replace(
                        "<sheetData>",
                        "<cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols><sheetData>")
                    .replace("</sheetData>", figures(4, 220_000, "").replace("\"A", "\"E")));

    assertThat(grid(file)).isEqualTo(grid(good));
  }

  @Test
  void mergedRegionsBelowTheLastRowAreNothing() throws Exception {
    StringBuilder merges = new StringBuilder("<mergeCells>");
    for (int row = 100; row < 60_100; row++) {
      merges.append("<mergeCell ref=\"K").append(row).append(":L").append(row).append("\"/>");
    }
    Path file = changed(SHEET, sheet -> sheet.replaceFirst("<mergeCells[^>]*>", merges.toString()));

    assertThat(grid(file)).isEqualTo(grid(good));
  }

  @Test
  void manySmallMergedRegionsAreRead() throws Exception {
    StringBuilder merges = new StringBuilder("<mergeCells>");
    for (int row = 4; row < 60_004; row++) {
      merges.append("<mergeCell ref=\"A").append(row).append(":B").append(row).append("\"/>");
    }
    Path file =
        changed(
            SHEET,
            sheet ->
                sheet
                    .replaceFirst("<mergeCells[^>]*>", merges.toString())
                    .replace(
                        "</sheetData>",
                        "<row r=\"60003\"><c r=\"A60003\""
                            + " t=\"str\"><v>尾</v></c></row></sheetData>"));

    Grid grid = new Documents(Limits.DEFAULT).read(file, "a.xlsx").grids().get(0);

    assertThat(grid.at(60_002, 1).text()).isEqualTo("尾");
  }

  @Test
  void mergedRegionsAreNotSpreadOutBeforeTheyAreFoundTooLarge() throws Exception {
    Path file =
        changed(
            SHEET,
            sheet ->
                sheet
                    .replaceFirst(
                        "<mergeCells[^>]*>", "<mergeCells><mergeCell ref=\"E1:XFD900000\"/>")
                    .replace(
                        "</sheetData>",
                        "<row r=\"900000\"><c r=\"A900000\""
                            + " t=\"str\"><v>尾</v></c></row></sheetData>"));

    assertThat(reason(file)).isEqualTo(Reason.TOO_COMPLEX);
    assertThat(Effort.of(() -> reason(file))).isLessThan(100L << 20);
  }

  @Test
  void aSheetInAnotherFileIsNoEmptyFile() throws Exception {
    Path file =
        changed(
            "xl/_rels/workbook.xml.rels",
            rels ->
                rels.replace(
                    "Target=\"worksheets/sheet1.xml\"",
                    "Target=\"file:///other.xlsx\" TargetMode=\"External\""));

    assertThat(reason(file)).isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void aSheetThatIsNotThereIsTold() throws Exception {
    Path two = folder.resolve("two.xlsx");
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", "项目 | 甲").sheet("另", "乙 | 丙")) {
      book.save(two);
    }
    good = two;
    Path file =
        changed(
            "xl/_rels/workbook.xml.rels",
            rels -> rels.replace("worksheets/sheet2.xml", "worksheets/sheet9.xml"));

    Document document = new Documents(Limits.DEFAULT).read(file, "a.xlsx");

    assertThat(document.notes()).contains(Note.of(Note.Code.ABSENT_SHEET, "另"));
    assertThat(document.grids()).hasSize(1);
  }

  @Test
  void rowsOfASheetThatSaysNoHeightAreSeen() throws Exception {
    Path file =
        changed(
            SHEET,
            sheet ->
                sheet
                    .replaceFirst("<sheetFormatPr[^>]*/>", "")
                    .replaceFirst("<row r=\"3\"", "<row ht=\"0\" customHeight=\"1\" r=\"3\""));

    Grid grid = new Documents(Limits.DEFAULT).read(file, "a.xlsx").grids().get(0);

    assertThat(grid.rowIndexes()).containsExactly(0, 1);
    assertThat(grid.at(1, 0).text()).isEqualTo("指标");
  }

  private static String blank(int from, int to) {
    StringBuilder rows = new StringBuilder();
    for (int row = from; row <= to; row++) {
      rows.append("<row r=\"").append(row).append("\" s=\"1\" customFormat=\"1\">");
      rows.append("<c r=\"A").append(row).append("\" s=\"1\"/></row>");
    }
    return rows.append("</sheetData>").toString();
  }

  private static String figures(int from, int to, String said) {
    StringBuilder rows = new StringBuilder();
    for (int row = from; row <= to; row++) {
      rows.append("<row r=\"").append(row).append('"').append(said).append("><c r=\"A");
      rows.append(row).append("\"><v>").append(row).append("</v></c></row>");
    }
    return rows.append("</sheetData>").toString();
  }

  private static String grid(Path file) throws UnreadableDocument {
    Grid grid = new Documents(Limits.DEFAULT).read(file, "a.xlsx").grids().get(0);
    return grid.rowIndexes() + " " + grid.cells().stream().map(Cell::toString).toList();
  }

  private static Reason reason(Path file) {
    return catchThrowableOfType(
            UnreadableDocument.class, () -> new Documents(Limits.DEFAULT).read(file, "a.xlsx"))
        .reason();
  }

  /** The good workbook with one part changed. */
  private Path changed(String part, UnaryOperator<String> change) throws IOException {
    Path file = folder.resolve("changed.xlsx");
    try (ZipFile zip = new ZipFile(good.toFile());
        OutputStream out = Files.newOutputStream(file);
        ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(part)) {
          String text = new String(content, StandardCharsets.UTF_8);
          String after = change.apply(text);
          assertThat(after).isNotEqualTo(text);
          content = after.getBytes(StandardCharsets.UTF_8);
        }
        copy.putNextEntry(new ZipEntry(entry.getName()));
        copy.write(content);
      }
    }
    return file;
  }
}
