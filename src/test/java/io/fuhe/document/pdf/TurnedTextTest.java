package io.fuhe.document.pdf;

import static io.fuhe.document.pdf.FormPdf.SIZE;
import static io.fuhe.document.pdf.ReadForm.assertWhole;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnedTextTest {

  private static final Set<String> LABELS = Set.of("绩效指标", "产出指标", "效益指标", "满意度指标");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {90, 270})
  void labelsTurnedByAQuarter(int angle) throws Exception {
    FormPdf form = unlabelled();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (LABELS.contains(cell.text())) {
        float half = FormPdf.width(cell.text(), SIZE) / 2;
        float x = (cell.x0() + cell.x1()) / 2;
        float y = (cell.y0() + cell.y1()) / 2;
        if (angle == 90) {
          form.text(x - 3, y - half, SIZE, angle, cell.text());
        } else {
          form.text(x + 3, y + half, SIZE, angle, cell.text());
        }
      }
    }
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void aLabelInTwoTurnedLines() throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !c.text().equals("产出指标"));
    form.text(94, 300, SIZE, 90, "产出").text(82, 300, SIZE, 90, "指标");
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void verticalWriting() throws Exception {
    FormPdf form = unlabelled();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (LABELS.contains(cell.text())) {
        float half = FormPdf.width(cell.text(), SIZE) / 2;
        form.textDown(
            (cell.x0() + cell.x1()) / 2, (cell.y0() + cell.y1()) / 2 - half, SIZE, cell.text());
      }
    }
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void stackedOneCharacterALine() throws Exception {
    FormPdf form = unlabelled();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (LABELS.contains(cell.text())) {
        float top = (cell.y0() + cell.y1()) / 2 - cell.text().length() * 4.5f;
        for (int i = 0; i < cell.text().length(); i++) {
          String letter = cell.text().substring(i, i + 1);
          form.text((cell.x0() + cell.x1()) / 2 - 4, top + 8 + i * 9, SIZE, letter);
        }
      }
    }
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void aNameThatRunsOverItsCellBelongsToIt() throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !c.text().equals("沿河群众满意度"));
    form.text(198, FormPdf.TOP + 16.5f * FormPdf.ROW + 3, 11, "沿河群众满意度");
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  @Test
  void aNameThatIsCutOffBelongsToItsCell() throws Exception {
    FormPdf form = new FormPdf().title().sides().texts(c -> !c.text().equals("沿河群众满意度"));
    float top = FormPdf.TOP + 16 * FormPdf.ROW;
    form.raw("q").rectangle(196, top, 270, top + FormPdf.ROW).raw("W n");
    form.text(190, top + 13, 12, "沿河群众满意度").raw("Q");
    assertWhole(form.save(folder.resolve("form.pdf")));
  }

  private static FormPdf unlabelled() {
    return new FormPdf().title().sides().texts(c -> !LABELS.contains(c.text()));
  }
}
