package io.fuhe.document.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Repeatable;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.WorkbookSketch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that streams by gives the same grids as one that POI holds in memory. */
class StreamedWorkbookTest {

  private static final int ODD_ONES = 120;
  private static final String NOTHING_SEEN = "nothing";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @TempDir private Path folder;
  private final Map<String, String> parts = new LinkedHashMap<>();

  static Stream<Path> workbooks() throws IOException {
    try (Stream<Path> samples = Files.walk(Path.of("inbox-samples"));
        Stream<Path> resources = Files.walk(Path.of("src/test/resources"))) {
      return Stream.concat(samples, resources)
          .filter(file -> file.toString().endsWith(".xlsx"))
          .filter(StreamedWorkbookTest::isWorkbook)
          .toList()
          .stream();
    }
  }

  private static boolean isWorkbook(Path file) {
    try (Workbook ignored = StrictWorkbook.open(file)) {
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  @BeforeEach
  void anOddWorkbook() {
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="%1$s.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="%1$s.styles+xml"/>
        <Override PartName="/xl/sharedStrings.xml" ContentType="%1$s.sharedStrings+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$s.worksheet+xml"/>
        </Types>\
        """
            .formatted("application/vnd.openxmlformats-officedocument.spreadsheetml"));
    parts.put("_rels/.rels", relations("officeDocument xl/workbook.xml"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            "worksheet worksheets/sheet1.xml",
            "styles styles.xml",
            "sharedStrings sharedStrings.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
            .formatted(MAIN, OFFICE));
    parts.put(
        "xl/styles.xml",
        """
        <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="170" formatCode="0.00%%"/>
        <numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
        <fonts count="4"><font><name val="宋体"/></font><font><strike/><name val="宋体"/></font>
        <font><color rgb="FFFFFFFF"/><name val="宋体"/></font><font><name val="Wingdings"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FF000080"/></patternFill></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="7"><xf/><xf numFmtId="170"/><xf numFmtId="171"/><xf fontId="1"/>
        <xf fontId="2"/><xf fontId="2" fillId="2"/><xf fontId="3"/></cellXfs></styleSheet>\
        """
            .formatted(MAIN));
    parts.put(
        "xl/sharedStrings.xml",
        """
        <sst xmlns="%s"><si><t>项目名称</t></si><si><t xml:space="preserve"> 一_x000a_二 </t></si>
        <si><r><t>甲</t></r><r><rPr><strike/><rFont val="宋体"/></rPr><t>乙</t></r>
        <r><rPr><color rgb="FFFFFFFF"/></rPr><t>丙</t></r></si>
        <si><r><t>资金</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>[1]</t></r></si>
        <si><t>读</t><rPh sb="0" eb="1"><t>du</t></rPh></si>
        <si><r><rPr><rFont val="Wingdings"/><strike val="0"/></rPr><t>ü</t></r><r><t>是</t></r></si></sst>\
        """
            .formatted(MAIN));
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void realOnes(Path file) throws Exception {
    assertThat(streamed(file)).isEqualTo(model(file));
  }

  @Test
  void oddOnes() throws Exception {
    Random chance = new Random(Long.parseLong(Repeatable.SEED));
    int seen = 0;
    for (int i = 0; i < ODD_ONES; i++) {
      String sheet = oddSheet(chance);
      Path file = written(sheet);

      assertThat(streamed(file)).as(sheet).isEqualTo(model(file));
      seen += streamed(file).equals(NOTHING_SEEN) ? 0 : 1;
    }
    assertThat(seen).isGreaterThan(ODD_ONES / 2);
  }

  @Test
  void daysFrom1904() throws Exception {
    parts.compute(
        "xl/workbook.xml", (n, x) -> x.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
    Path file = written(data("<row><c s=\"2\"><v>40000</v></c></row>"));

    assertThat(streamed(file)).isEqualTo(model(file)).contains("2013年7月");
  }

  @Test
  void hiddenSheetsAreToldAndNotRead() throws Exception {
    parts.compute(
        "xl/workbook.xml",
        (n, x) ->
            x.replace(
                "</sheets>",
                "<sheet name=\"藏\" sheetId=\"2\" state=\"veryHidden\" r:id=\"r0\"/></sheets>"));
    Path file = written(data("<row><c><v>1</v></c></row>"));

    assertThat(streamed(file)).contains("HIDDEN_SHEET", "藏");
  }

  /** POI's model loses the whole workbook over them. */
  @Test
  void datesInWordsAreDays() throws Exception {
    Path file = written(data("<row><c s=\"2\" t=\"d\"><v>2025-03-01</v></c></row>"));

    assertThat(streamed(file)).contains("2025年3月");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c><f>1+1</f></c>",
        "<c><f>A2-B2</f><v>0</v></c>",
        "<c><f t=\"array\" ref=\"A1:B1\">A2:B2</f><v>3</v></c>"
      })
  void formulasToBeComputedAreLeftToTheModel(String cell) throws Exception {
    Path file = written(data("<row>" + cell + "</row><row><c><v>5</v></c><c><v>2</v></c></row>"));

    assertThat(StreamedWorkbook.read(file, Limits.DEFAULT)).isEmpty();
    assertThat(new ExcelReader(Format.XLSX, Limits.DEFAULT).read(file).grids()).isNotEmpty();
  }

  @Test
  void wordsAboveTheCellsAreLeftToTheModel() throws Exception {
    Path file = folder.resolve("drawn.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("表");
      sheet.createRow(4).createCell(0).setCellValue("项目名称");
      sheet
          .createDrawingPatriarch()
          .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 0, 0, 2, 2))
          .setText("自评表");
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }

    assertThat(StreamedWorkbook.read(file, Limits.DEFAULT)).isEmpty();
    assertThat(
            new ExcelReader(Format.XLSX, Limits.DEFAULT).read(file).grids().get(0).at(0, 0).text())
        .isEqualTo("自评表");
  }

  @Test
  void usualOnesAreNot() throws Exception {
    Path file = folder.resolve("usual.xlsx");
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", "项目名称 | 甲\n得分 | 1.5")) {
      book.save(file);
    }

    assertThat(StreamedWorkbook.read(file, Limits.DEFAULT)).isPresent();
  }

  private static String streamed(Path file) throws Exception {
    return StreamedWorkbook.read(file, Limits.DEFAULT)
        .map(StreamedWorkbookTest::told)
        .orElse(NOTHING_SEEN);
  }

  private static String model(Path file) throws Exception {
    try (Workbook workbook = StrictWorkbook.open(file)) {
      return told(WorkbookDocument.of(workbook, Format.XLSX, Limits.DEFAULT));
    } catch (UnreadableDocument e) {
      return NOTHING_SEEN;
    }
  }

  private static String told(Document document) {
    StringBuilder told = new StringBuilder();
    for (Grid grid : document.grids()) {
      told.append(grid.name()).append('\n');
      grid.cells().forEach(cell -> told.append(cell).append('\n'));
      told.append(grid.at(99, 9).place()).append('\n');
    }
    return told.append(document.notes()).toString();
  }

  /** A sheet with something of everything that a sheet may have. */
  private static String oddSheet(Random chance) {
    StringBuilder rows = new StringBuilder();
    int number = 0;
    for (int i = 0; i < 6; i++) {
      number += 1 + chance.nextInt(2);
      rows.append("<row ")
          .append(one(chance, "", "r=\"" + number + "\" ", "r=\"" + number + "\" "));
      rows.append(
          one(
              chance,
              "",
              "",
              "",
              "hidden=\"1\"",
              "ht=\"0\" customHeight=\"1\"",
              "ht=\"15\"",
              "hidden=\"true\" ht=\"9\"",
              "hidden=\"0\""));
      rows.append('>');
      int column = 0;
      for (int c = 0; c < 6; c++) {
        column += chance.nextInt(2);
        String address = "ABCDEFGHIJKL".charAt(column++) + String.valueOf(number);
        rows.append(
            oddCell(chance, one(chance, "", " r=\"" + address + "\"", " r=\"" + address + "\"")));
      }
      rows.append("</row>");
    }
    return "<worksheet xmlns=\"%s\">%s%s<sheetData>%s</sheetData>%s%s</worksheet>"
        .formatted(
            MAIN,
            one(
                chance,
                "",
                "<sheetFormatPr defaultRowHeight=\"0\"/>",
                "<sheetFormatPr baseColWidth=\"0\" defaultRowHeight=\"15\"/>"),
            one(
                chance,
                "",
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"16384\""
                    + " width=\"9\" style=\"1\"/></cols>",
                "<cols><col min=\"1\" max=\"1\" width=\"0\"/><col min=\"4\" max=\"4\""
                    + " width=\"0.001\" style=\"3\"/></cols>"),
            rows,
            one(
                chance,
                "",
                "<mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"B2:D4\"/></mergeCells>",
                "<mergeCells><mergeCell ref=\"B3:XFD3\"/><mergeCell ref=\"D5:D40\"/></mergeCells>"),
            one(
                chance,
                "",
                "<headerFooter><oddHeader>&amp;L左&amp;C&amp;\"宋体\"中_x000a_下</oddHeader><oddFooter>第&amp;P页</oddFooter></headerFooter>",
                "<headerFooter"
                    + " differentFirst=\"1\"><oddFooter>&amp;R单</oddFooter><firstHeader>首</firstHeader></headerFooter>"));
  }

  private static String oddCell(Random chance, String address) {
    String style =
        one(
            chance,
            "",
            "",
            " s=\"0\"",
            " s=\"1\"",
            " s=\"2\"",
            " s=\"3\"",
            " s=\"4\"",
            " s=\"5\"",
            " s=\"6\"",
            " s=\"77\"");
    return "<c"
        + address
        + style
        + one(
            chance,
            "/>",
            ">\n</c>",
            "><v>" + chance.nextInt(50_000) / 8.0 + "</v></c>",
            "><v>1E3</v></c>",
            "><v></v></c>",
            "><v>x</v></c>",
            " t=\"n\"><v>-3</v></c>",
            " t=\"s\"><v>" + chance.nextInt(7) + "</v></c>",
            " t=\"s\"><v>" + chance.nextInt(7) + "</v></c>",
            " t=\"s\"/>",
            " t=\"s\"><v>x</v></c>",
            " t=\"b\"><v>1</v></c>",
            " t=\"b\"><v>0</v></c>",
            " t=\"e\"><v>#DIV/0!</v></c>",
            " t=\"e\"><v>#WHAT?</v></c>",
            " t=\"str\"><v>字_x0041_</v></c>",
            " t=\"inlineStr\"><is><t>内</t></is></c>",
            " t=\"inlineStr\"><is><r><rPr><strike"
                + " val=\"1\"/></rPr><t>划</t></r><r><t>留</t></r></is></c>",
            " t=\"inlineStr\"><v>旧</v></c>",
            "><f>1+2</f><v>3</v></c>",
            " t=\"str\"><f>\"a\"</f><v>算</v></c>",
            " t=\"b\"><f>TRUE</f><v>1</v></c>",
            " t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
            " t=\"str\"><f>_xlfn.DISPIMG(\"ID_1\",1)</f><v>=DISPIMG(\"ID_1\",1)</v></c>",
            "><f t=\"dataTable\" ref=\"A1:A1\" r1=\"B1\"/><v>7</v></c>");
  }

  private static String one(Random chance, String... of) {
    return of[chance.nextInt(of.length)];
  }

  private static String data(String rows) {
    return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
  }

  private static String relations(String... kindsAndTargets) {
    StringBuilder all =
        new StringBuilder(
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    List<String> list = List.of(kindsAndTargets);
    for (int i = 0; i < list.size(); i++) {
      String[] one = list.get(i).split(" ");
      all.append(
          "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i, OFFICE, one[0], one[1]));
    }
    return all.append("</Relationships>").toString();
  }

  private Path written(String sheet) throws IOException {
    parts.put("xl/worksheets/sheet1.xml", sheet);
    Path file = folder.resolve("odd.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
