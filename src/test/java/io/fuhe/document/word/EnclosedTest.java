package io.fuhe.document.word;

import static io.fuhe.document.word.DocxFile.p;
import static io.fuhe.document.word.DocxFile.r;
import static io.fuhe.document.word.DocxFile.tbl;
import static io.fuhe.document.word.DocxFile.tc;
import static io.fuhe.document.word.DocxFile.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.form.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a .docx shows of parts other than its main one. */
class EnclosedTest {

  private static final String CHUNK = "<w:altChunk r:id=\"chunk\"/>";

  @TempDir Path folder;

  @Test
  void aPageIsTakenIn() throws Exception {
    String page =
        "<html><body><p>自评表</p><table><tr><td rowspan=2>产出<td>a<td>1</tr><tr><td"
            + " colspan=2>b</table></body></html>";
    Document document =
        read(new DocxFile(p("前") + CHUNK + p("后")).link("chunk", "aFChunk", "c.htm", bytes(page)));
    assertThat(GridText.of(document)).containsExactly("前", "自评表", "产出 h2 | a | 1", "^ | b w2", "后");
    assertThat(document.unread()).isNull();
  }

  @Test
  void aDocumentAndTextAreTakenInAndTheirPlacesStayApart() throws Exception {
    Path inner = new DocxFile(tbl(2, tr(tc("内"), tc("1")))).write(folder.resolve("inner.docx"));
    DocxFile outer =
        new DocxFile(CHUNK + p("间") + tbl(2, tr(tc("外"), tc("2"))) + "<w:altChunk r:id=\"text\"/>")
            .link("chunk", "aFChunk", "c.docx", Files.readAllBytes(inner))
            .link("text", "aFChunk", "c.txt", bytes("甲\t乙\n丙\t丁\n"));
    assertThat(GridText.of(read(outer))).containsExactly("内 | 1", "间", "外 | 2", "甲 | 乙", "丙 | 丁");
    Map<Place, Integer> elements =
        new Documents(Limits.DEFAULT).docx().elements(folder.resolve("a.docx"));
    assertThat(elements).containsKey(Place.inTable(2, 0, 0));
    assertThat(elements).doesNotContainKey(Place.inTable(1, 0, 0));
  }

  @Test
  void aPieceThatLiesElsewhereOrCannotBeReadIsNamed() throws Exception {
    assertThat(
            read(new DocxFile(p("表") + CHUNK).linkTo("chunk", "aFChunk", "http://x/form.htm"))
                .unread())
        .isEqualTo(Reason.LINKED_CONTENT);
    assertThat(read(new DocxFile(p("表") + "<w:subDoc r:id=\"s\"/>")).unread())
        .isEqualTo(Reason.LINKED_CONTENT);
    assertThat(
            read(new DocxFile(p("表") + CHUNK)
                    .link("chunk", "aFChunk", "c.bin", new byte[] {1, 2, 3}))
                .unread())
        .isEqualTo(Reason.UNKNOWN_TYPE);
  }

  @Test
  void aDocumentThatTakesItselfInEnds() throws Exception {
    Path file = new DocxFile(p("一") + CHUNK).write(folder.resolve("self.docx"));
    for (int i = 0; i < 6; i++) {
      byte[] before = Files.readAllBytes(file);
      file =
          new DocxFile(p("一") + CHUNK)
              .link("chunk", "aFChunk", "c.docx", before)
              .write(folder.resolve("self" + i + ".docx"));
    }
    Path deep = file;
    assertThatThrownBy(() -> new Documents(Limits.DEFAULT).read(deep, "a.docx"))
        .hasMessageContaining("within");
  }

  @Test
  void anEmbeddedSheetIsReadAsItWasOpenLast() throws Exception {
    Document document =
        read(
            new DocxFile(p("表") + object("Content"))
                .link("book", "package", "embeddings/b.xlsx", workbook()));
    assertThat(GridText.of(document)).containsExactly("表", "总分 | 97.5");
    assertThat(document.notes()).containsExactly(Note.of(Note.Code.EMBEDDED_READ));
  }

  @Test
  void anIconShowsNothingOfWhatIsEmbedded() throws Exception {
    Document document =
        read(
            new DocxFile(p("表") + object("Icon"))
                .link("book", "package", "embeddings/b.xlsx", workbook()));
    assertThat(GridText.of(document)).containsExactly("表");
    assertThat(document.notes()).containsExactly(Note.of(Note.Code.EMBEDDED_FILES));
  }

  @Test
  void headsAndFeetOfPagesAreSeen() throws Exception {
    String section =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/><w:footerReference"
            + " w:type=\"default\" r:id=\"f\"/></w:sectPr>";
    Document document =
        read(
            new DocxFile(
                    "<w:p><w:pPr>"
                        + section
                        + "</w:pPr>"
                        + r("甲")
                        + "</w:p>"
                        + tbl(1, tr(tc("乙")))
                        + section)
                .link(
                    "h",
                    "header",
                    "h.xml",
                    margin("hdr", p("项目支出绩效自评表") + tbl(2, tr(tc("单位"), tc("2023年度")))))
                .link(
                    "f",
                    "footer",
                    "f.xml",
                    margin("ftr", p("填报人：某某") + p("第 1 页 共 2 页") + p("- 1 -"))));
    assertThat(GridText.of(document)).containsExactly("项目支出绩效自评表", "单位 2023年度", "甲", "填报人：某某", "乙");
    assertThat(document.grids().get(0).at(0, 0).place()).isEqualTo(Place.inMargin(0));
    assertThat(document.grids().get(0).at(2, 0).place()).isEqualTo(Place.inParagraph(0));
  }

  @Test
  void theFirstPageMayHaveAHeadOfItsOwn() throws Exception {
    String refs =
        "<w:headerReference w:type=\"first\" r:id=\"h1\"/><w:headerReference w:type=\"default\""
            + " r:id=\"h\"/>";
    for (boolean differs : new boolean[] {true, false}) {
      DocxFile file =
          new DocxFile(
                  p("甲") + "<w:sectPr>" + refs + (differs ? "<w:titlePg/>" : "") + "</w:sectPr>")
              .link("h1", "header", "h1.xml", margin("hdr", p("封面")))
              .link("h", "header", "h.xml", margin("hdr", p("内页")));
      assertThat(GridText.of(read(file)))
          .isEqualTo(differs ? List.of("封面", "内页", "甲") : List.of("内页", "甲"));
    }
  }

  private static String object(String aspect) {
    return "<w:p><w:r><w:object><v:shape><v:imagedata r:id=\"pic\"/></v:shape><o:OLEObject"
        + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" Type=\"Embed\""
        + " ProgID=\"Excel.Sheet.12\" DrawAspect=\""
        + aspect
        + "\" r:id=\"book\"/></w:object></w:r></w:p>";
  }

  private static byte[] workbook() throws Exception {
    try (Workbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.createSheet("草稿").createRow(0).createCell(0).setCellValue("旧");
      var row = workbook.createSheet("正式").createRow(0);
      row.createCell(0).setCellValue("总分");
      row.createCell(2).setCellValue("97.5");
      workbook.getSheetAt(1).addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
      workbook.setActiveSheet(1);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] margin(String root, String content) {
    return bytes(
        "<w:"
            + root
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + content
            + "</w:"
            + root
            + ">");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Document read(DocxFile file) throws Exception {
    return new Documents(Limits.DEFAULT).read(file.write(folder.resolve("a.docx")), "a.docx");
  }
}
