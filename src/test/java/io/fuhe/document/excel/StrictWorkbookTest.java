package io.fuhe.document.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.WorkbookSketch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that POI cannot read as they are. */
class StrictWorkbookTest {

  private static final String SKETCH = "项目名称 | 甲\n得分 | 1.5\n完成时间 | 45291";

  @TempDir private Path folder;

  @Test
  void theStrictEditionIsReadLikeTheOther() throws Exception {
    Document document = read((part, xml) -> strict(xml));

    assertThat(document.grids().get(0).cells())
        .extracting(Cell::text)
        .containsExactly("项目名称", "甲", "得分", "1.5", "完成时间", "45291");
  }

  @Test
  void aDateOfTheStrictEditionIsTheNumberOfItsDay() throws Exception {
    Document document =
        read(
            (part, xml) ->
                strict(xml)
                    .replace("<v>45291.0</v>", "<v>2024-01-01</v>")
                    .replace("r=\"B3\" s=\"1\" t=\"n\"", "r=\"B3\" s=\"1\" t=\"d\""));

    assertThat(document.grids().get(0).at(2, 1).text()).isEqualTo("45292");
  }

  @Test
  void rowsThatAreOnlyFormattedCostNothing() throws Exception {
    String empty =
        "<row r=\"%1$d\" ht=\"15\" customHeight=\"1\"><c r=\"A%1$d\" s=\"1\"/><c r=\"B%1$d\""
            + " s=\"1\"/></row>";
    StringBuilder rows = new StringBuilder();
    for (int row = 4; row < 120_000; row++) {
      rows.append(empty.formatted(row));
    }
    Document document =
        read(
            (part, xml) ->
                part.contains("worksheets/")
                    ? xml.replace("</sheetData>", rows + "</sheetData>")
                    : xml);

    assertThat(document.grids().get(0).cells()).hasSize(6);
    assertThat(document.grids().get(0).at(2, 0).place().cell()).isEqualTo("A3");
  }

  @Test
  void whatStandsBelowManyEmptyRowsIsFound() throws Exception {
    String last =
        "<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>末</t></is></c></row>";
    StringBuilder rows = new StringBuilder();
    for (int row = 4; row < 200_000; row++) {
      rows.append("<row r=\"").append(row).append("\" spans=\"1:9\"/>");
    }
    Document document =
        read(
            (part, xml) ->
                part.contains("worksheets/")
                    ? xml.replace("</sheetData>", rows + last + "</sheetData>")
                    : xml);

    assertThat(document.grids().get(0).at(1_048_575, 0).text()).isEqualTo("末");
  }

  private static String strict(String xml) {
    return xml.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");
  }

  private Document read(BinaryOperator<String> change) throws Exception {
    Path plain = folder.resolve("plain.xlsx");
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", SKETCH)) {
      book.save(plain);
    }
    Path changed = folder.resolve("changed.xlsx");
    rewrite(plain, changed, change);
    return new ExcelReader(Format.XLSX, Limits.DEFAULT).read(changed);
  }

  private static void rewrite(Path from, Path to, BinaryOperator<String> change)
      throws IOException {
    try (ZipFile zip = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : zip.stream().toList()) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(change.apply(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
