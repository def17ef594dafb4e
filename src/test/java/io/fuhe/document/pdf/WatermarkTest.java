package io.fuhe.document.pdf;

import static io.fuhe.document.pdf.ReadForm.assertWhole;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Cell;
import io.fuhe.document.Limits;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatermarkTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "45, 60, 0.7",
    "-30, 40, 0.8",
    "20, 40, 0",
    "0, 60, 0.75",
    "0, 24, 0.6",
    "90, 48, 0.7"
  })
  void aLargeOneAcrossTheForm(int angle, int size, double gray) throws Exception {
    FormPdf form = FormPdf.drawn().raw("%s g", gray).text(200, 300, size, angle, "内部资料");
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @ParameterizedTest
  @CsvSource({"0, 9, 0.7", "20, 8, 0.6", "-45, 12, 0.8", "0, 8, 0.85"})
  void tilesOverThePage(int angle, int size, double gray) throws Exception {
    FormPdf form = FormPdf.drawn().raw("%s g", gray);
    for (int y = 40; y < 800; y += 70) {
      for (int x = 20; x < 560; x += 95) {
        form.text(x, y, size, angle, "东湖区财政局");
      }
    }
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  /** Browsers print the background of a page as a pattern, over the text where it lay above. */
  @Test
  void aPatternThatIsFilledOverThePage() throws Exception {
    FormPdf form = FormPdf.drawn();
    PDTilingPattern pattern = new PDTilingPattern();
    pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
    pattern.setTilingType(1);
    pattern.setBBox(new PDRectangle(100, 60));
    pattern.setXStep(100);
    pattern.setYStep(60);
    pattern.setResources(form.resources());
    try (OutputStream out = ((COSStream) pattern.getCOSObject()).createOutputStream()) {
      out.write("0.9 g 10 10 30 8 re f".getBytes(StandardCharsets.US_ASCII));
    }
    form.resources().put(COSName.getPDFName("P"), pattern);
    form.raw("/Pattern cs /P scn 0 0 595 842 re f");
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  /** As dark, as large and as level as the text; only that it says the same all over tells it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tilesThatLookLikeTheText(boolean over) throws Exception {
    FormPdf form = over ? FormPdf.drawn() : new FormPdf();
    for (int y = 40; y < 800; y += 53) {
      for (int x = 20; x < 560; x += 131) {
        form.text(x, y, 8, "仅供审核使用");
      }
    }
    if (!over) {
      form.title().sides().texts(any -> true);
    }
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  /** A stamp of straight words in a frame, set over figures and lines. */
  @Test
  void aFramedStampAcrossTheLines() throws Exception {
    FormPdf form = FormPdf.drawn().raw("1 0 0 RG 1 0 0 rg 1.5 w");
    form.rectangle(420, 283, 500, 337).raw("S");
    form.text(425, 303, 14, "审核专用").text(428, 325, 9, "2024.03.01");
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void oneUnderTheTable() throws Exception {
    FormPdf form = new FormPdf().raw("0.8 g").text(90, 420, 70, -35, "请勿外传").raw("0 g");
    assertWhole(form.title().sides().texts(c -> true).save(folder.resolve("form.pdf")));
  }

  /** A program may put its watermark into a drawing that is transparent as a whole. */
  @Test
  void oneInATransparentDrawing() throws Exception {
    FormPdf form = FormPdf.drawn();
    PDTransparencyGroup group = new PDTransparencyGroup(new PDStream(form.pdf()));
    group.getCOSObject().setName(COSName.SUBTYPE, "Form");
    COSDictionary kind = new COSDictionary();
    kind.setName(COSName.S, "Transparency");
    group.getCOSObject().setItem(COSName.GROUP, kind);
    group.setBBox(new PDRectangle(595, 842));
    group.setResources(form.resources());
    try (OutputStream out = group.getStream().createOutputStream()) {
      String text = HexFormat.of().formatHex("内部资料".getBytes(StandardCharsets.UTF_16BE));
      String show = "0 g BT /F1 14 Tf 1 0 0 1 240 500 Tm <" + text + "> Tj ET";
      out.write(show.getBytes(StandardCharsets.US_ASCII));
    }
    PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
    pale.setNonStrokingAlphaConstant(0.2f);
    form.resources().put(COSName.getPDFName("Pale"), pale);
    form.resources().put(COSName.getPDFName("Mark"), group);
    form.raw("q /Pale gs /Mark Do Q");
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void oneInRedLetterByLetter() throws Exception {
    FormPdf form = FormPdf.drawn().raw("1 0.6 0.6 rg");
    String text = "仅供审核";
    for (int i = 0; i < text.length(); i++) {
      form.text(120 + 80 * i, 380 - 60 * i, 50, -37, text.substring(i, i + 1));
    }
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void theTextAroundASeal() throws Exception {
    FormPdf form = FormPdf.drawn().raw("0.9 0 0 rg");
    String text = "东湖区河道管理所财务专用章";
    for (int i = 0; i < text.length(); i++) {
      double at = Math.toRadians(-130 + 20 * i);
      double x = 440 + 40 * Math.sin(at);
      double y = 410 - 40 * Math.cos(at);
      form.text((float) x, (float) y, 9, -130 + 20 * i, text.substring(i, i + 1));
    }
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @ParameterizedTest
  @ValueSource(ints = {45, -45, 30})
  void aLabelThatIsSlantedInItsCellIsText(int angle) throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !c.text().equals("绩效指标"));
    form.text(38, 350, 8, angle, "绩效指标");
    Path file = form.save(folder.resolve("form.pdf"));
    assertThat(
            new PdfReader(Limits.DEFAULT)
                .read(file).grids().get(0).cells().stream().map(Cell::text))
        .contains("绩效指标");
    assertWhole(file);
  }

  @Test
  void aPaleTitleAndPaleLabelsAreText() throws Exception {
    FormPdf form = new FormPdf().raw("0.5 g").title().raw("0 g").sides();
    form.texts(c -> c.row() != 9).raw("0.55 g").texts(c -> c.row() == 9);
    assertWhole(form.save(folder.resolve("form.pdf")));
  }
}
