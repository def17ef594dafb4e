package io.fuhe.document.word;

import static io.fuhe.document.word.DocxFile.p;
import static io.fuhe.document.word.DocxFile.r;
import static io.fuhe.document.word.DocxFile.tbl;
import static io.fuhe.document.word.DocxFile.tc;
import static io.fuhe.document.word.DocxFile.tr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.FormatDetector;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordXmlReaderTest {

  @TempDir Path folder;

  @Test
  void aDocumentOfWord2003IsRead() throws Exception {
    String table =
        tbl(
            3,
            tr(tc("<w:gridSpan w:val=\"2\"/>", "项目"), tc("甲")),
            tr(tc("<w:vmerge w:val=\"restart\"/>", "产出"), tc("a"), tc("1")),
            tr(tc("<w:vmerge/>", ""), tc("b"), tc("2")));
    Document document =
        read(
            "<wx:sect><wx:sub-section>"
                + p("自评表")
                + "<w:p><w:pPr><w:listPr><w:ilvl w:val=\"0\"/><wx:t"
                + " wx:val=\"一、\"/></w:listPr></w:pPr>"
                + r("概况")
                + "</w:p></wx:sub-section>"
                + table
                + "</wx:sect>");
    assertThat(document.format()).isEqualTo(Format.WORD_XML);
    assertThat(GridText.of(document))
        .containsExactly("自评表", "一、 概况", "项目 w2 | 甲", "产出 h2 | a | 1", "^ | b | 2");
  }

  /** As an exporter writes it that forgets which cells are covered by one above. */
  @ParameterizedTest
  @ValueSource(strings = {"", "960.168"})
  void aTableWhoseCoveredCellsAreMissingIsNotReadWrong(String width) throws Exception {
    String grid = ("<w:gridCol w:w=\"" + width + "\"/>").repeat(3);
    String whole =
        "<w:tbl><w:tblGrid>" + grid + "</w:tblGrid>" + tr(tc("a"), tc("b"), tc("1")) + "</w:tbl>";
    String shifted = whole.replace("</w:tbl>", tr(tc("c"), tc("2")) + "</w:tbl>");

    assertThat(GridText.of(read(whole))).containsExactly("a | b | 1");
    assertThat(GridText.of(read(shifted.replace("\"" + width + "\"", "\"960\""))))
        .containsExactly("a | b | 1", "c | 2");
    assertThatThrownBy(() -> read(shifted))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
  }

  @Test
  void changesOfWord2003AreReadAsAccepted() throws Exception {
    Document document =
        read(
            "<w:p>"
                + change("Deletion", "<w:r><w:delText>90</w:delText></w:r>")
                + change("Insertion", r("95"))
                + change("Comment", p("批注"))
                + "<w:r><w:rPr><w:strike/></w:rPr><w:t>分</w:t></w:r></w:p>"
                + tbl(
                    1,
                    tr(tc("留")),
                    "<w:tr><w:trPr><aml:annotation w:type=\"Word.Deletion\"/></w:trPr>"
                        + tc("删")
                        + "</w:tr>"));
    assertThat(GridText.of(document)).containsExactly("95", "留");
    assertThat(document.notes())
        .containsExactly(
            Note.of(Note.Code.TRACKED_CHANGES),
            Note.of(Note.Code.COMMENTS),
            Note.of(Note.Code.HIDDEN_TEXT));
  }

  @Test
  void aFlatPackageIsReadAsThePackedOne() throws Exception {
    DocxFile docx =
        new DocxFile(
                p("题")
                    + "<w:p><w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>隐</w:t></w:r></w:p>"
                    + tbl(2, tr(tc("得分"), tc("97.5"))))
            .with(
                "styles",
                "styles",
                "<w:style w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>");
    StringBuilder flat =
        new StringBuilder(
            "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package"
                + " xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">");
    for (Map.Entry<String, String> part : docx.parts().entrySet()) {
      flat.append(
          "<pkg:part pkg:name=\"/"
              + part.getKey()
              + "\"><pkg:xmlData>"
              + part.getValue()
              + "</pkg:xmlData></pkg:part>");
    }
    flat.append(
        "<pkg:part pkg:name=\"/word/media/a.png\"><pkg:binaryData>iVBO\n"
            + "Rw0=</pkg:binaryData></pkg:part></pkg:package>");
    Document document = document(flat.toString());
    assertThat(document.format()).isEqualTo(Format.WORD_XML);
    assertThat(GridText.of(document)).containsExactly("题", "得分 | 97.5");
  }

  @Test
  void entitiesAreRefused() {
    assertThatThrownBy(
            () ->
                document(
                    "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY a \"b\">]><pkg:package"
                        + " xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>"))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSAFE_CONTENT));
  }

  private static String change(String kind, String content) {
    return "<aml:annotation w:type=\"Word."
        + kind
        + "\"><aml:content>"
        + content
        + "</aml:content></aml:annotation>";
  }

  private Document read(String body) throws Exception {
    return document(
        "<?xml version=\"1.0\"?><w:wordDocument"
            + " xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\""
            + " xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\""
            + " xmlns:aml=\"http://schemas.microsoft.com/aml/2001/core\"><w:body>"
            + body
            + "</w:body></w:wordDocument>");
  }

  private Document document(String xml) throws Exception {
    Path file = Files.writeString(folder.resolve("a.doc"), xml);
    assertThat(FormatDetector.detect(file)).isEqualTo(Format.WORD_XML);
    return new WordXmlReader(Limits.DEFAULT, new DocxReader(Limits.DEFAULT)).read(file);
  }
}
