package io.fuhe.document.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Format;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetXmlReaderTest {

  private static final String HEAD =
      "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
          + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
          + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">";

  @TempDir private Path folder;

  @Test
  void cellsStandWhereTheirIndexesAndMergesPutThem() throws Exception {
    Grid grid =
        read(sheet(
                "<Row><Cell ss:MergeAcross=\"2\" ss:MergeDown=\"1\">"
                    + data("String", "标题")
                    + "</Cell><Cell>"
                    + data("String", "右")
                    + "</Cell></Row><Row ss:Index=\"3\"><Cell ss:Index=\"2\">"
                    + data("Number", "97.5")
                    + "</Cell></Row>"))
            .grids()
            .get(0);

    assertThat(grid.at(1, 2).text()).isEqualTo("标题");
    assertThat(grid.at(0, 3).text()).isEqualTo("右");
    assertThat(grid.at(2, 1).text()).isEqualTo("97.5");
    assertThat(grid.at(2, 1).place().cell()).isEqualTo("B3");
  }

  @Test
  void numbersAndDatesHaveTheirStyles() throws Exception {
    String styles =
        "<Styles><Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style><Style"
            + " ss:ID=\"d\"><NumberFormat"
            + " ss:Format=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></Style><Style ss:ID=\"s\"><Font"
            + " ss:StrikeThrough=\"1\"/></Style><Style ss:ID=\"w\"><Font"
            + " ss:Color=\"#FFFFFF\"/></Style></Styles>";
    Document document =
        read(
            styles
                + sheet(
                    "<Row><Cell ss:StyleID=\"p\">"
                        + data("Number", "0.95")
                        + "</Cell><Cell ss:StyleID=\"d\">"
                        + data("DateTime", "2023-12-31T00:00:00.000")
                        + "</Cell><Cell ss:StyleID=\"s\">"
                        + data("String", "划去")
                        + "</Cell><Cell ss:StyleID=\"w\">"
                        + data("String", "看不见")
                        + "</Cell></Row>"));

    assertThat(document.grids().get(0).cells())
        .extracting(Cell::text)
        .containsExactly("95.00%", "2023年12月");
    assertThat(document.notes()).contains(Note.of(Note.Code.UNSEEN_TEXT, "表", "C1, D1"));
  }

  @Test
  void whatIsHiddenOrStruckOrARemarkIsNotRead() throws Exception {
    Grid grid =
        read(sheet(
                "<Column/><Column ss:Hidden=\"1\"/><Row><Cell>"
                    + "<ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">"
                    + "<S>15</S><B>18</B></ss:Data><Comment>"
                    + data("String", "批注")
                    + "</Comment></Cell><Cell>"
                    + data("String", "隐藏")
                    + "</Cell></Row><Row ss:Hidden=\"1\"><Cell>"
                    + data("String", "也隐藏")
                    + "</Cell></Row>"))
            .grids()
            .get(0);

    assertThat(grid.cells()).extracting(Cell::text).containsExactly("18");
  }

  @Test
  void aFormulaWithoutAValueIsUnknown() throws Exception {
    Document document =
        read(
            sheet(
                "<Row><Cell ss:Formula=\"=RC[1]*2\"/><Cell>"
                    + data("Number", "2")
                    + "</Cell></Row>"));

    assertThat(document.notes()).contains(Note.of(Note.Code.NOT_COMPUTED, "表", "A1"));
  }

  @Test
  void anEntityIsRefused() throws Exception {
    Path file = folder.resolve("entity.xls");
    Files.writeString(
        file,
        HEAD.replace("\n<?mso", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<?mso")
            + sheet("<Row><Cell><Data ss:Type=\"String\">&e;</Data></Cell></Row>")
            + "</Workbook>");

    assertThat(
            catchThrowableOfType(
                    UnreadableDocument.class,
                    () -> new Documents(Limits.DEFAULT).read(file, "entity.xls"))
                .reason())
        .isIn(Reason.UNSAFE_CONTENT, Reason.DAMAGED);
  }

  private static String sheet(String rows) {
    return "<Worksheet ss:Name=\"表\"><Table>" + rows + "</Table></Worksheet>";
  }

  private static String data(String type, String text) {
    return "<Data ss:Type=\"" + type + "\">" + text + "</Data>";
  }

  private Document read(String content) throws Exception {
    Path file = folder.resolve("book.xls");
    Files.writeString(file, HEAD + content + "</Workbook>");
    Document document = new Documents(Limits.DEFAULT).read(file, "book.xls");
    assertThat(document.format()).isEqualTo(Format.SPREADSHEET_XML);
    return document;
  }
}
