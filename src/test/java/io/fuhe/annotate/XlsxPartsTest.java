package io.fuhe.annotate;

import static io.fuhe.annotate.Annotating.annotate;
import static io.fuhe.annotate.Annotating.changed;
import static io.fuhe.annotate.Annotating.remark;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Effort;
import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.check.Severity;
import io.fuhe.form.Place;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in an .xlsx beside its cells goes into the copy byte for byte. */
class XlsxPartsTest {

  @TempDir Path folder;

  @Test
  void onlyThePartsOfTheMarkedSheetChange() throws Exception {
    Path original = richWorkbook();
    Path copy = folder.resolve("copy.xlsx");

    Annotation done =
        annotate(original, copy, remark(Severity.ERROR, "一", Place.inSheet("图", 0, 0)));

    assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(changed(original, copy))
        .containsExactly(
            "[Content_Types].xml",
            "xl/styles.xml",
            "xl/worksheets/_rels/sheet1.xml.rels",
            "xl/worksheets/sheet1.xml");
    assertThat(Annotating.parts(copy)).containsKeys("xl/vbaProject.bin", "customXml/item1.xml");
    try (Workbook workbook = WorkbookFactory.create(copy.toFile(), null, true)) {
      XSSFSheet sheet = (XSSFSheet) workbook.getSheet("图");
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
      assertThat(sheet.getCellComments()).hasSize(1);
    }
  }

  @Test
  void manyFindingsCostAsMuchAsTheyAre() throws Exception {
    long few = effortOf(200);
    assertThat(effortOf(1600)).isLessThan(14 * few);
  }

  private long effortOf(int findings) throws Exception {
    Path original = folder.resolve(findings + ".xlsx");
    Remark[] remarks = new Remark[findings];
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("表1");
      for (int row = 0; row < findings; row++) {
        sheet.createRow(row).createCell(0).setCellValue("甲");
        remarks[row] = remark(Severity.ERROR, "一" + row, Place.inSheet("表1", row, 0));
      }
      save(workbook, original);
    }
    return Effort.of(() -> annotate(original, folder.resolve("copy.xlsx"), remarks));
  }

  @Test
  void aWorkbookWithoutStylesIsGivenPlainOnes() throws Exception {
    Path original = folder.resolve("original.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("表1").createRow(0).createCell(0).setCellValue("甲");
      save(workbook, original);
    }
    Map<String, byte[]> parts = Annotating.parts(original);
    parts.remove("xl/styles.xml");
    for (String part : new String[] {"[Content_Types].xml", "xl/_rels/workbook.xml.rels"}) {
      String text = new String(parts.get(part), StandardCharsets.UTF_8);
      String without = text.replaceAll("<(Override|Relationship) [^>]*styles[^>]*/>", "");
      assertThat(without).isNotEqualTo(text);
      parts.put(part, without.getBytes(StandardCharsets.UTF_8));
    }
    zip(parts, original);
    Path copy = folder.resolve("copy.xlsx");

    Annotation done =
        annotate(original, copy, remark(Severity.ERROR, "一", Place.inSheet("表1", 0, 0)));

    assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
    try (Workbook workbook = WorkbookFactory.create(copy.toFile(), null, true)) {
      XSSFSheet sheet = (XSSFSheet) workbook.getSheet("表1");
      assertThat(sheet.getCellComments()).hasSize(1);
      assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFillForegroundColorColor())
          .isNotNull();
    }
  }

  @Test
  void rowsAndCellsThatDoNotSayWhereTheyAreAreCounted() throws Exception {
    Path original = folder.resolve("original.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("表1").createRow(0).createCell(0).setCellValue(7);
      save(workbook, original);
    }
    Map<String, byte[]> parts = Annotating.parts(original);
    String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    sheet =
        sheet.replaceFirst(
            "<sheetData>.*</sheetData>",
            "<sheetData><row><c><v>7</v></c></row><row><c><v>8</v></c><c><v>9</v></c></row></sheetData>");
    parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
    zip(parts, original);
    Path copy = folder.resolve("copy.xlsx");

    annotate(original, copy, remark(Severity.ERROR, "𠮷一", Place.inSheet("表1", 1, 1)));

    Map<String, byte[]> after = Annotating.parts(copy);
    assertThat(new String(after.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
        .contains("<c><v>8</v></c><c s=\"1\"><v>9</v></c>");
    try (Workbook workbook = WorkbookFactory.create(copy.toFile(), null, true)) {
      assertThat(workbook.getSheetAt(0).getCellComments().values())
          .singleElement()
          .satisfies(c -> assertThat(c.getString().getString()).contains("𠮷一"));
    }
  }

  @Test
  void commentUnderAConversationIsToldToBeHidden() throws Exception {
    Path original = folder.resolve("original.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("表1").createRow(0).createCell(0).setCellValue(7);
      save(workbook, original);
    }
    Map<String, byte[]> parts = Annotating.parts(original);
    parts.put(
        "xl/worksheets/_rels/sheet1.xml.rels",
        ("<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\" Target=\"../threadedComments/threadedComment1.xml\""
                + " Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\"/>"
                + "</Relationships>")
            .getBytes(StandardCharsets.UTF_8));
    parts.put(
        "xl/threadedComments/threadedComment1.xml",
        "<ThreadedComments><threadedComment ref=\"A1\"/></ThreadedComments>"
            .getBytes(StandardCharsets.UTF_8));
    zip(parts, original);
    Remark hidden = remark(Severity.ERROR, "一", Place.inSheet("表1", 0, 0));
    Remark shown = remark(Severity.ERROR, "二", Place.inSheet("表1", 0, 1));

    Annotation done = annotate(original, folder.resolve("copy.xlsx"), hidden, shown);

    assertThat(done.written()).isTrue();
    assertThat(done.untold()).containsExactly(hidden);
  }

  private Path richWorkbook() throws Exception {
    Path plain = folder.resolve("plain.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("图");
      for (int r = 0; r < 3; r++) {
        sheet.createRow(r).createCell(0).setCellValue(r);
      }
      XSSFDrawing drawing = sheet.createDrawingPatriarch();
      XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 3, 3, 9, 9));
      XDDFChartData data = chart.createData(ChartTypes.PIE, null, null);
      var numbers =
          XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(0, 2, 0, 0));
      data.addSeries(numbers, numbers);
      chart.plot(data);
      byte[] picture =
          java.util.Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
      int index = workbook.addPicture(picture, Workbook.PICTURE_TYPE_PNG);
      drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 1, 1, 2, 2), index);
      workbook.createSheet("别的").createRow(0).createCell(0).setCellValue("原样");
      save(workbook, plain);
    }
    Map<String, byte[]> parts = new LinkedHashMap<>(Annotating.parts(plain));
    String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
    parts.put(
        "[Content_Types].xml",
        types
            .replace(
                "</Types>",
                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                    + "</Types>")
            .getBytes(StandardCharsets.UTF_8));
    parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
    parts.put("customXml/item1.xml", "<a/>".getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve("rich.xlsm");
    zip(parts, file);
    return file;
  }

  private static void zip(Map<String, byte[]> parts, Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
  }

  private static void save(Workbook workbook, Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }
}
