package io.fuhe.annotate;

import static io.fuhe.annotate.Annotating.annotate;
import static io.fuhe.annotate.Annotating.document;
import static io.fuhe.annotate.Annotating.remark;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.check.Severity;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.form.Box;
import io.fuhe.form.Place;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfAnnotationTest {

  @TempDir Path folder;

  @Test
  void placeIsHighlightedWithANote() throws Exception {
    Path original = submitted(0, PDRectangle.A4);

    Annotation done = annotate(original, copy(), remark(Severity.ERROR, "相差 0.5", at(1, 100, 200)));

    assertThat(done.written()).isTrue();
    try (PDDocument pdf = PDDocument.load(copy().toFile())) {
      PDAnnotationTextMarkup highlight = highlights(pdf).get(0);
      assertThat(highlight.getContents()).isEqualTo("【错误】总分不等于各项之和\n相差 0.5\n依据：表内自身数据");
      assertThat(highlight.getTitlePopup()).isEqualTo("复核 Fuhe");
      assertThat(highlight.getPopup()).isNotNull();
      assertThat(highlight.getRectangle().getLowerLeftX()).isEqualTo(100f);
      assertThat(highlight.getRectangle().getUpperRightY())
          .isEqualTo(PDRectangle.A4.getHeight() - 200f);
    }
  }

  /**
   * A viewer's turn, and a crop box that hides a margin; the text is always upright to a reader.
   */
  @ParameterizedTest
  @CsvSource({"0, 0", "90, 0", "180, 0", "270, 0", "0, 40", "90, 40", "270, 40"})
  void highlightLiesOnTheTextHoweverThePageIsTurned(int rotation, int crop) throws Exception {
    Path original = submitted(rotation, cropped(crop));
    Place place =
        new Documents(Limits.DEFAULT)
            .read(original, "a.pdf").grids().get(0).cells().stream()
                .filter(cell -> cell.text().contains("89.5"))
                .map(cell -> cell.place())
                .findFirst()
                .orElseThrow();

    annotate(original, copy(), remark(Severity.ERROR, "一", place));

    try (PDDocument pdf = PDDocument.load(copy().toFile())) {
      PDRectangle area = highlights(pdf).get(0).getRectangle();
      // Where the text was printed in the page's own space.
      assertThat(area.getLowerLeftX()).isLessThan(301).isGreaterThan(280);
      assertThat(area.getUpperRightY()).isLessThan(520).isGreaterThan(500);
      assertThat(area.contains(304, 503)).isTrue();
    }
  }

  @Test
  void submittedPagesStayAsTheyAre() throws Exception {
    Path original = document("real-pdf/documents/jiufeng-2020-department.pdf");

    annotate(
        original,
        copy(),
        remark(Severity.ERROR, "一", at(1, 100, 200), at(2, 100, 100)),
        remark(Severity.NOTICE, "没有位置"));

    try (PDDocument before = PDDocument.load(original.toFile());
        PDDocument after = PDDocument.load(copy().toFile())) {
      int added = after.getNumberOfPages() - before.getNumberOfPages();
      assertThat(added).isEqualTo(listed() ? 1 : 0);
      for (int i = 0; i < before.getNumberOfPages(); i++) {
        PDPage page = after.getPage(added + i);
        assertThat(page.getContents().readAllBytes())
            .isEqualTo(before.getPage(i).getContents().readAllBytes());
        assertThat(page.getMediaBox()).hasToString(before.getPage(i).getMediaBox().toString());
        assertThat(text(after, added + i)).isEqualTo(text(before, i));
      }
    }
  }

  @Test
  void listSaysEverythingAndLeadsToThePlaces() throws Exception {
    Path original = submitted(0, PDRectangle.A4);

    Annotation done =
        annotate(
            original,
            copy(),
            remark(Severity.ERROR, "相差 0.5", at(1, 100, 200)),
            remark(Severity.WARNING, "缺少一行"));

    org.junit.jupiter.api.Assumptions.assumeTrue(listed(), "a Chinese font on this machine");
    assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(done.untold()).isEmpty();
    try (PDDocument pdf = PDDocument.load(copy().toFile())) {
      assertThat(text(pdf, 0)).contains("共 2 处疑点：错误 1，警告 1，提示 0", "相差 0.5", "缺少一行", "没有对应的位置");
      PDAnnotationLink link = (PDAnnotationLink) pdf.getPage(0).getAnnotations().get(0);
      assertThat(((PDPageDestination) link.getDestination()).retrievePageNumber()).isEqualTo(1);
      assertThat(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .containsExactly("复核-1", "1");
      assertThat(pdf.getPage(0).getRotation()).isZero();
    }
  }

  @Test
  void longListGoesOnOverPages() throws Exception {
    Path original = submitted(90, PDRectangle.A4);
    Remark[] many =
        IntStream.range(0, 60)
            .mapToObj(i -> remark(Severity.NOTICE, "第 %d 处，说明".formatted(i), at(1, i, i)))
            .toArray(Remark[]::new);

    annotate(original, copy(), many);

    org.junit.jupiter.api.Assumptions.assumeTrue(listed(), "a Chinese font on this machine");
    try (PDDocument pdf = PDDocument.load(copy().toFile())) {
      int pages = pdf.getNumberOfPages() - 1;
      assertThat(pages).isGreaterThan(2);
      assertThat(text(pdf, pages - 1)).contains("第 59 处", "第 %d 页，共 %d 页".formatted(pages, pages));
    }
  }

  @Test
  void sameFileGivesTheSameCopy() throws Exception {
    Path original = submitted(0, PDRectangle.A4);
    Path again = folder.resolve("again.pdf");

    annotate(original, copy(), remark(Severity.ERROR, "一", at(1, 100, 200)));
    annotate(original, again, remark(Severity.ERROR, "一", at(1, 100, 200)));

    assertThat(again).hasSameBinaryContentAs(copy());
  }

  @Test
  void whatForbidsCommentsOrNeedsAPasswordIsLeftAlone() throws Exception {
    AccessPermission none = new AccessPermission();
    none.setCanModifyAnnotations(false);

    for (String password : List.of("", "secret")) {
      Path original = folder.resolve("locked" + password.length() + ".pdf");
      try (PDDocument pdf = PDDocument.load(submitted(0, PDRectangle.A4).toFile())) {
        pdf.protect(new StandardProtectionPolicy("owner", password, none));
        pdf.save(original.toFile());
      }

      Annotation done = annotate(original, copy(), remark(Severity.ERROR, "一", at(1, 1, 1)));

      assertThat(done.outcome()).isEqualTo(Outcome.PROTECTED);
      assertThat(done.untold()).hasSize(1);
      assertThat(copy()).doesNotExist();
    }
  }

  private Path submitted(int rotation, PDRectangle crop) throws Exception {
    Path file = folder.resolve("submitted.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      page.setCropBox(crop);
      page.setRotation(rotation);
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(PDType1Font.HELVETICA, 10);
        content.newLineAtOffset(300, 500);
        content.showText("89.5");
        content.endText();
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  private static PDRectangle cropped(int margin) {
    PDRectangle a4 = PDRectangle.A4;
    return new PDRectangle(
        margin, margin / 2f, a4.getWidth() - 3 * margin, a4.getHeight() - 2 * margin);
  }

  private Path copy() {
    return folder.resolve("copy.pdf");
  }

  private static Place at(int page, int x, int y) {
    return Place.onPage(
        page,
        0,
        0,
        new Box(
            BigDecimal.valueOf(x),
            BigDecimal.valueOf(y),
            BigDecimal.valueOf(x + 50),
            BigDecimal.valueOf(y + 20)));
  }

  private static boolean listed() throws Exception {
    return GlyphFont.chinese().isPresent();
  }

  private static List<PDAnnotationTextMarkup> highlights(PDDocument pdf) throws Exception {
    List<PDAnnotation> all = pdf.getPage(pdf.getNumberOfPages() - 1).getAnnotations();
    return all.stream()
        .filter(PDAnnotationTextMarkup.class::isInstance)
        .map(PDAnnotationTextMarkup.class::cast)
        .toList();
  }

  private static String text(PDDocument pdf, int page) throws Exception {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    return stripper.getText(pdf);
  }
}
