package io.fuhe.document.pdf;

import static io.fuhe.document.pdf.ReadForm.assertWhole;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

  @Test
  void oneUnderTheTable() throws Exception {
    FormPdf form = new FormPdf().raw("0.8 g").text(90, 420, 70, -35, "请勿外传").raw("0 g");
    assertWhole(form.title().sides().texts(c -> true).save(folder.resolve("form.pdf")));
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

  @ParameterizedTest
  @ValueSource(ints = {45, -45, 30})
  void aLabelThatIsSlantedInItsCellIsText(int angle) throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !c.text().equals("绩效指标"));
    form.text(38, 350, 8, angle, "绩效指标");
    Path file = form.save(folder.resolve("form.pdf"));
    assertThat(
            new PdfReader(io.fuhe.document.Limits.DEFAULT)
                .read(file).grids().get(0).cells().stream().map(io.fuhe.document.Cell::text))
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
