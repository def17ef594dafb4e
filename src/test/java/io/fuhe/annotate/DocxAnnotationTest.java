package io.fuhe.annotate;

import static io.fuhe.annotate.Annotating.annotate;
import static io.fuhe.annotate.Annotating.changed;
import static io.fuhe.annotate.Annotating.document;
import static io.fuhe.annotate.Annotating.remark;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.check.Severity;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.form.Place;
import io.fuhe.office.OfficePackage;
import io.fuhe.office.Xml;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class DocxAnnotationTest {

  @TempDir Path folder;

  @Test
  void cellIsShadedAndCommented() throws Exception {
    Path original = submitted();

    Annotation done = annotate(original, copy(), remark(Severity.ERROR, "相差 0.5", cell(1, 1)));

    assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(done.untold()).isEmpty();
    try (XWPFDocument word = open(copy())) {
      XWPFTable table = word.getTables().get(0);
      assertThat(table.getRow(1).getCell(1).getColor()).isEqualTo(Tint.ERROR.hex());
      assertThat(table.getRow(1).getCell(0).getColor()).isNull();
      XWPFComment comment = word.getComments()[0];
      assertThat(comment.getAuthor()).isEqualTo("复核 Fuhe");
      assertThat(comment.getText()).contains("【错误】总分不等于各项之和", "相差 0.5", "依据：表内自身数据");
      String paragraph = table.getRow(1).getCell(1).getParagraphs().get(0).getCTP().toString();
      assertThat(paragraph)
          .containsSubsequence("commentRangeStart", "89.5", "commentRangeEnd", "commentReference");
    }
  }

  @Test
  void paragraphOutsideOfTablesIsShadedAndCommented() throws Exception {
    Path original = submitted();

    annotate(original, copy(), remark(Severity.NOTICE, "标题", Place.inParagraph(0)));

    try (XWPFDocument word = open(copy())) {
      XWPFParagraph title = word.getParagraphs().get(0);
      assertThat(title.getCTP().getPPr().getShd().xgetFill().getStringValue())
          .isEqualTo(Tint.NOTICE.hex());
      assertThat(title.getAlignment().name()).isEqualTo("CENTER");
    }
  }

  @Test
  void nothingElseChanges() throws Exception {
    Path original = submitted();

    annotate(
        original,
        copy(),
        remark(Severity.ERROR, "一", cell(1, 1), cell(0, 0)),
        remark(Severity.NOTICE, "二", Place.inParagraph(0), cell(1, 1)));

    unchangedBut(original, copy());
  }

  @Test
  void findingIsCommentedOnceAndShadedAtAllItsPlaces() throws Exception {
    Path original = submitted();

    annotate(original, copy(), remark(Severity.ERROR, "一", cell(1, 1), cell(0, 0)));

    try (XWPFDocument word = open(copy())) {
      assertThat(word.getComments()).hasSize(1);
      assertThat(word.getTables().get(0).getRow(0).getCell(0).getColor())
          .isEqualTo(Tint.ERROR.hex());
    }
  }

  @Test
  void commentsOfTheSubmitterStay() throws Exception {
    Path commented = folder.resolve("commented.docx");
    annotate(submitted(), commented, remark(Severity.ERROR, "先有的", cell(0, 0)));

    annotate(commented, copy(), remark(Severity.ERROR, "后加的", cell(0, 0)));

    try (XWPFDocument word = open(copy())) {
      assertThat(word.getComments()).hasSize(2);
      assertThat(word.getComments()[0].getText()).contains("先有的");
      assertThat(word.getComments()[1].getText()).contains("后加的");
      assertThat(word.getComments()[0].getId()).isNotEqualTo(word.getComments()[1].getId());
    }
  }

  @Test
  void textBoxIsCommentedWhereItIsAnchored() throws Exception {
    Path original = folder.resolve("box.docx");
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText("正文");
      save(word, original);
    }
    String box =
        "<w:r><w:pict><v:textbox xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:txbxContent><w:p>"
            + "<w:r><w:t>框中的字</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>";
    try (OfficePackage parts = new OfficePackage(original);
        OutputStream out = Files.newOutputStream(folder.resolve("boxed.docx"))) {
      String body =
          new String(parts.bytes("word/document.xml"), java.nio.charset.StandardCharsets.UTF_8);
      parts.put(
          "word/document.xml",
          body.replaceFirst("</w:p>", box).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      parts.save(out);
    }

    annotate(
        folder.resolve("boxed.docx"), copy(), remark(Severity.ERROR, "框", Place.inParagraph(1)));

    try (OfficePackage parts = new OfficePackage(copy())) {
      Element root = parts.look("word/document.xml");
      Element inBox = Xml.child(Xml.all(root, "txbxContent").get(0), "p");
      assertThat(Xml.all(inBox, "shd")).hasSize(1);
      assertThat(Xml.all(inBox, "commentReference")).isEmpty();
      assertThat(Xml.all(root, "commentReference")).hasSize(1);
    }
  }

  @Test
  void realDocumentKeepsItsPlacesAndTexts() throws Exception {
    Path original = document("real-word/documents/hongshan-2020-all.docx");
    List<Place> places =
        new Documents(Limits.DEFAULT)
            .read(original, "a.docx").grids().get(0).cells().stream().map(c -> c.place()).toList();

    Annotation done =
        annotate(original, copy(), remark(Severity.WARNING, "处处", places.toArray(Place[]::new)));

    assertThat(done.untold()).isEmpty();
    unchangedBut(original, copy());
    try (OfficePackage parts = new OfficePackage(copy())) {
      long shaded =
          Xml.all(parts.look("word/document.xml"), "shd").stream()
              .filter(shd -> Xml.get(shd, "fill").equals(Tint.WARNING.hex()))
              .count();
      assertThat(shaded).isEqualTo(places.size());
    }
  }

  /** That a copy is the original when what was written into it is taken out again. */
  private static void unchangedBut(Path original, Path copy) throws Exception {
    assertThat(changed(original, copy))
        .isSubsetOf("[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels");
    Documents documents = new Documents(Limits.DEFAULT);
    assertThat(documents.read(copy, "a.docx").grids().get(0).cells())
        .isEqualTo(documents.read(original, "a.docx").grids().get(0).cells());
    try (OfficePackage before = new OfficePackage(original);
        OfficePackage after = new OfficePackage(copy)) {
      Element root = after.look("word/document.xml");
      Xml.all(root, "commentReference").forEach(e -> remove((Element) e.getParentNode()));
      Xml.all(root, "commentRangeStart").forEach(DocxAnnotationTest::remove);
      Xml.all(root, "commentRangeEnd").forEach(DocxAnnotationTest::remove);
      Element submitted = before.look("word/document.xml");
      for (Element tree : List.of(root, submitted)) {
        Xml.all(tree, "shd").forEach(DocxAnnotationTest::remove);
        Xml.all(tree, "pPr").stream()
            .filter(p -> Xml.children(p).isEmpty())
            .forEach(DocxAnnotationTest::remove);
        Xml.all(tree, "tcPr").stream()
            .filter(p -> Xml.children(p).isEmpty())
            .forEach(DocxAnnotationTest::remove);
      }
      assertThat(Xml.bytes(root.getOwnerDocument()))
          .isEqualTo(Xml.bytes(submitted.getOwnerDocument()));
    }
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }

  private Path submitted() throws Exception {
    Path file = folder.resolve("submitted.docx");
    try (XWPFDocument word = new XWPFDocument()) {
      XWPFParagraph title = word.createParagraph();
      title.setAlignment(org.apache.poi.xwpf.usermodel.ParagraphAlignment.CENTER);
      title.createRun().setText("自评表 𠮷");
      XWPFTable table = word.createTable(2, 2);
      String[][] texts = {{"指标", "得分"}, {"甲", "89.5"}};
      for (int r = 0; r < 2; r++) {
        for (int c = 0; c < 2; c++) {
          XWPFTableCell cell = table.getRow(r).getCell(c);
          cell.setText(texts[r][c]);
          cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        }
      }
      save(word, file);
    }
    return file;
  }

  private Path copy() {
    return folder.resolve("copy.docx");
  }

  private static Place cell(int row, int column) {
    return Place.inTable(1, row, column);
  }

  private static XWPFDocument open(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return new XWPFDocument(in);
    }
  }

  private static void save(XWPFDocument word, Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      word.write(out);
    }
  }
}
