package io.fuhe.document.pdf;

import static io.fuhe.document.pdf.ReadForm.assertWhole;

import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person cannot see does not count; the form reads as if it were not there. */
class OnlyWhatIsSeenTest {

  @TempDir private Path folder;
  private FormPdf form;
  private FormPdf.Cell score;

  @BeforeEach
  void draw() {
    form = FormPdf.drawn();
    score =
        FormPdf.cells().stream()
            .filter(c -> c.row() == 16 && c.text().equals("7"))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void theFormAsItIs() throws Exception {
    whole();
  }

  @Test
  void textUnderABoxThatWasDrawnLater() throws Exception {
    form.textIn(score, "99").raw("1 1 1 rg");
    form.rectangle(score.x0() + 1, score.y0() + 1, score.x1() - 1, score.y1() - 1).raw("f 0 g");
    form.textIn(score, "7");
    whole();
  }

  @Test
  void textUnderABlackBar() throws Exception {
    form.text(60, 500, 10, "旧表作废").raw("0 g");
    form.rectangle(50, 485, 200, 505).raw("f");
    whole();
  }

  @Test
  void aPaleBoxThatLetsTextThroughCoversNothing() throws Exception {
    form.raw("/Half gs 1 1 0 rg").rectangle(30, 70, 565, 430).raw("f 0 g");
    PDExtendedGraphicsState half = new PDExtendedGraphicsState();
    half.setNonStrokingAlphaConstant(0.3f);
    form.resources().put(COSName.getPDFName("Half"), half);
    whole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 Tr", "7 Tr", "1 1 1 rg", "1 g", "0 0 0 0 k"})
  void textThatIsNotPrintedOrWhiteOnWhite(String how) throws Exception {
    form.raw("q " + how).textIn(score, "100").raw("Q");
    whole();
  }

  @Test
  void whiteTextOnADarkGroundIsSeen() throws Exception {
    FormPdf white = new FormPdf().title().raw("0.1 0.2 0.5 rg");
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (cell.row() == 9 && cell.column() > 0) {
        white.rectangle(cell.x0(), cell.y0(), cell.x1(), cell.y1()).raw("f");
      }
    }
    white.sides().raw("1 g").texts(c -> c.row() == 9 && c.column() > 0);
    white.raw("0 g").texts(c -> c.row() != 9 || c.column() == 0);
    assertWhole(white.save(folder.resolve("white.pdf")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLayerThatIsOff(boolean throughMembership) throws Exception {
    PDOptionalContentProperties layers = new PDOptionalContentProperties();
    PDOptionalContentGroup group = new PDOptionalContentGroup("旧版");
    layers.addGroup(group);
    layers.setGroupEnabled(group, false);
    form.pdf().getDocumentCatalog().setOCProperties(layers);
    PDOptionalContentMembershipDictionary both = new PDOptionalContentMembershipDictionary();
    both.setOCGs(List.of(group));
    form.resources().put(COSName.getPDFName("L"), throughMembership ? both : group);
    form.raw("/OC /L BDC /Span BMC").textIn(score, "99").raw("EMC EMC");
    whole();
  }

  @Test
  void textWhollyOutsideOfItsClip() throws Exception {
    form.raw("q").rectangle(30, 600, 100, 620).raw("W n").textIn(score, "99").raw("Q");
    whole();
  }

  @Test
  void textBesideThePaper() throws Exception {
    form.page().setCropBox(new PDRectangle(0, 300, 595, 542));
    form.text(40, 700, 10, "不在纸上的字");
    whole();
  }

  @Test
  void textThatIsStruckOut() throws Exception {
    form.text(score.x0() + 4, score.y0() + 13, 8, "95");
    form.line(score.x0() + 4, score.y0() + 10, score.x0() + 12, score.y0() + 10);
    whole();
  }

  @Test
  void textBesideTheSideOfItsCellThatIsStruckOut() throws Exception {
    float left = score.x0() + 1;
    form.text(left, score.y0() + 13, 8, "95")
        .line(left, score.y0() + 10, left + 8, score.y0() + 10);
    whole();
  }

  @Test
  void theMarkOfAFootnoteIsNoDigit() throws Exception {
    FormPdf noted = new FormPdf().title().sides().texts(c -> c.column() != 7 && c.column() != 5);
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (cell.column() == 7 || cell.column() == 5) {
        float end = (cell.x0() + cell.x1() + FormPdf.width(cell.text(), 8)) / 2;
        noted.textIn(cell, cell.text());
        if (cell.row() > 9) {
          noted.text(end, (cell.y0() + cell.y1()) / 2, 5, "1");
        }
      }
    }
    assertWhole(noted.save(folder.resolve("noted.pdf")));
  }

  @Test
  void textThatAThinBoxStrikesOut() throws Exception {
    form.text(80, 60, 10, "二〇二二年度旧表");
    form.rectangle(80, 55.6f, 160, 56.4f).raw("f");
    whole();
  }

  @Test
  void textThatANoteStrikesOut() throws Exception {
    form.text(80, 60, 10, "初稿");
    PDAnnotationTextMarkup strike =
        new PDAnnotationTextMarkup(PDAnnotationTextMarkup.SUB_TYPE_STRIKEOUT);
    strike.setRectangle(new PDRectangle(80, 780, 20, 12));
    strike.setQuadPoints(new float[] {80, 792, 100, 792, 80, 780, 100, 780});
    form.page().setAnnotations(List.of(strike));
    whole();
  }

  @Test
  void anUnderlineStrikesNothingOut() throws Exception {
    form.line(240, 32, 384, 32);
    whole();
  }

  private void whole() throws Exception {
    assertWhole(form.save(folder.resolve("form.pdf")));
  }
}
