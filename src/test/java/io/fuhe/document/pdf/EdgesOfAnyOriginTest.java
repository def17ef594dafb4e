package io.fuhe.document.pdf;

import static io.fuhe.document.pdf.FormPdf.ROW;
import static io.fuhe.document.pdf.FormPdf.TOP;
import static io.fuhe.document.pdf.FormPdf.XS;
import static io.fuhe.document.pdf.ReadForm.assertWhole;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Document;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose sides are no dark lines. */
class EdgesOfAnyOriginTest {

  @TempDir private Path folder;

  @Test
  void whiteLinesOnAShade() throws Exception {
    FormPdf form = new FormPdf().title().raw("0.85 0.9 1 rg");
    form.rectangle(XS[0], TOP, XS[9], TOP + 18 * ROW).raw("f 1 G 1 w");
    for (FormPdf.Cell cell : FormPdf.cells()) {
      form.rectangle(cell.x0(), cell.y0(), cell.x1(), cell.y1()).raw("S");
    }
    whole(form.raw("0 g").texts(c -> true));
  }

  @ParameterizedTest
  @ValueSource(floats = {0, 1, 2})
  void shadedCellsWithGaps(float gap) throws Exception {
    FormPdf form = new FormPdf().title();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      form.raw(cell.row() % 2 == 0 ? "0.9 g" : "0.8 g");
      form.rectangle(cell.x0() + gap, cell.y0() + gap, cell.x1() - gap, cell.y1() - gap).raw("f");
    }
    whole(form.raw("0 g").texts(c -> true));
  }

  /** The fields of a page that was printed as it was filled in. */
  @ParameterizedTest
  @ValueSource(floats = {0, 1.5f})
  void boxesWithinCells(float round) throws Exception {
    FormPdf form = FormPdf.drawn();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (cell.row() > 9 && cell.column() >= 5) {
        float x0 = cell.x0() + 2.3f;
        float x1 = cell.x1() - 2.3f;
        float y0 = cell.y0() + 4;
        float y1 = cell.y1() - 4;
        form.line(x0 + round, y0, x1 - round, y0).line(x0 + round, y1, x1 - round, y1);
        form.line(x0, y0 + round, x0, y1 - round).line(x1, y0 + round, x1, y1 - round);
      }
    }
    whole(form);
  }

  /** Each cell is a box apart from the next one, its sides filled and as long as its corners. */
  @ParameterizedTest
  @ValueSource(floats = {0.6f, 1.1f, 1.9f})
  void filledSidesOfCellsWithGaps(float half) throws Exception {
    FormPdf form = new FormPdf().title();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      float x0 = cell.x0() + half;
      float x1 = cell.x1() - half;
      float y0 = cell.y0() + half;
      float y1 = cell.y1() - half;
      form.raw("0.33 g").rectangle(x0, y0, x1, y0 + 0.75f).raw("f");
      form.rectangle(x0, y0, x0 + 0.75f, y1).raw("f");
      form.raw("0.66 g").rectangle(x0, y1 - 0.75f, x1, y1).raw("f");
      form.rectangle(x1 - 0.75f, y0, x1, y1).raw("f");
    }
    whole(form.raw("0 g").texts(c -> true));
  }

  /** A browser draws a round corner as several curves. */
  @ParameterizedTest
  @ValueSource(floats = {2, 4, 6})
  void roundCornersOfCellsWithGaps(float radius) throws Exception {
    FormPdf form = new FormPdf().title();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      form.rounded(cell.x0() + 1.2f, cell.y0() + 1.2f, cell.x1() - 1.2f, cell.y1() - 1.2f, radius);
      form.raw("S");
    }
    whole(form.texts(c -> true));
  }

  /** A table in the only cell of another one, whose right side both may have in common. */
  @ParameterizedTest
  @ValueSource(floats = {0, 6})
  void aFrameAroundTheTable(float right) throws Exception {
    FormPdf form = FormPdf.drawn();
    form.rectangle(XS[0] - 6, 12, XS[9] + right, TOP + 18 * ROW + 6).raw("S");
    form.line(XS[0] - 6, 60, XS[9] + right, 60);
    whole(form);
  }

  /** Rows that are too low for two lines: they are set in the middle and run over at both ends. */
  @Test
  void textThatIsTooHighForItsCell() throws Exception {
    FormPdf form = new FormPdf().title().sides();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (cell.text().equals("服务对象满意度") || cell.text().equals("其中：财政拨款")) {
        float middle = (cell.y0() + cell.y1()) / 2;
        float size = 11;
        String first = cell.text().substring(0, 5);
        String rest = cell.text().substring(5);
        float centre = (cell.x0() + cell.x1()) / 2;
        form.text(centre - FormPdf.width(first, size) / 2, middle - 1, size, first);
        form.text(centre - FormPdf.width(rest, size) / 2, middle - 1 + 1.2f * size, size, rest);
      } else {
        form.textIn(cell, cell.text());
      }
    }
    whole(form);
  }

  /** The text that runs up to the next cell's is cut off there, and is not of it. */
  @Test
  void textThatTouchesTheNextCell() throws Exception {
    FormPdf form = new FormPdf().title().sides();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      if (cell.row() == 4 && cell.column() == 2) {
        float end = cell.x1() + 1;
        form.raw("q").rectangle(cell.x0(), cell.y0(), cell.x1(), cell.y1()).raw("W n");
        form.text(end - FormPdf.width(cell.text(), 12), cell.y1() - 5, 12, cell.text()).raw("Q");
      } else if (cell.row() == 4 && cell.column() == 3) {
        form.text(cell.x0() + 1, cell.y1() - 5, 8, cell.text());
      } else {
        form.textIn(cell, cell.text());
      }
    }
    whole(form);
  }

  /** The head of each page says the title again, which the sheet says itself. */
  @Test
  void aHeadOfTwoPagesThatRepeatsTheTitle() throws Exception {
    FormPdf form = new FormPdf();
    float shift = 300;
    for (boolean second : new boolean[] {false, true}) {
      if (second) {
        form.nextPage();
      } else {
        form.rectangle(XS[0], TOP - 20, XS[9], TOP).raw("0 G 0.5 w S");
        form.text(240, TOP - 6, 8, "项目支出绩效自评表").text(275, TOP - 28, 8, "（2023年度）");
      }
      form.text(200, 30, 12, "项目支出绩效自评表").raw("0 G 0.5 w");
      for (FormPdf.Cell cell : FormPdf.cells()) {
        boolean low = cell.row() >= 14;
        boolean cut = cell.row() < 14 && cell.row() + cell.rowSpan() > 14;
        if (low == second || cut) {
          float up = second ? shift : 0;
          float y0 = (second && cut ? TOP + 14 * ROW : cell.y0()) - up;
          float y1 = (second || !cut ? cell.y1() : TOP + 14 * ROW) - up;
          form.rectangle(cell.x0(), y0, cell.x1(), y1).raw("S");
          if (!second || !cut) {
            form.text(cell.x0() + 2, (y0 + y1) / 2 + 3, 8, cell.text());
          }
        }
      }
    }
    whole(form);
  }

  @Test
  void picturesStretchedToLines() throws Exception {
    FormPdf form = new FormPdf().title();
    BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    form.resources()
        .put(COSName.getPDFName("Im"), LosslessFactory.createFromImage(form.pdf(), dot));
    for (FormPdf.Cell cell : FormPdf.cells()) {
      float width = cell.x1() - cell.x0();
      float height = cell.y1() - cell.y0();
      float bottom = 842 - cell.y1();
      form.raw("q %s 0 0 0.5 %s %s cm /Im Do Q", width, cell.x0(), bottom);
      form.raw("q %s 0 0 0.5 %s %s cm /Im Do Q", width, cell.x0(), bottom + height);
      form.raw("q 0.5 0 0 %s %s %s cm /Im Do Q", height, cell.x0(), bottom);
      form.raw("q 0.5 0 0 %s %s %s cm /Im Do Q", height, cell.x1(), bottom);
    }
    whole(form.texts(c -> true));
  }

  @ParameterizedTest
  @ValueSource(floats = {0.7f, 1.4f})
  void bordersOfTinySquares(float size) throws Exception {
    FormPdf form = new FormPdf().title();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      for (float x = cell.x0(); x < cell.x1(); x += 3) {
        form.rectangle(x, cell.y0(), x + size, cell.y0() + size).raw("f");
        form.rectangle(x, cell.y1(), x + size, cell.y1() + size).raw("f");
      }
      for (float y = cell.y0(); y < cell.y1(); y += 3) {
        form.rectangle(cell.x0(), y, cell.x0() + size, y + size).raw("f");
        form.rectangle(cell.x1(), y, cell.x1() + size, y + size).raw("f");
      }
    }
    whole(form.texts(c -> true));
  }

  /** A frame is one rectangle within another; what stands in it is not covered. */
  @Test
  void framesAroundTheCells() throws Exception {
    FormPdf form = new FormPdf().title().texts(c -> true);
    for (FormPdf.Cell cell : FormPdf.cells()) {
      form.rectangle(cell.x0() - 0.4f, cell.y0() - 0.4f, cell.x1() + 0.4f, cell.y1() + 0.4f);
      form.rectangle(cell.x0() + 0.4f, cell.y0() + 0.4f, cell.x1() - 0.4f, cell.y1() - 0.4f);
      form.raw("f*");
    }
    form.rectangle(10, 10, 585, 800).rectangle(14, 14, 581, 796).raw("f*");
    whole(form);
  }

  @Test
  void horizontalLinesCellByCell() throws Exception {
    FormPdf form = new FormPdf().title();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      form.line(cell.x0(), cell.y0(), cell.x1(), cell.y0());
      form.line(cell.x0(), cell.y1(), cell.x1(), cell.y1());
    }
    whole(form.texts(c -> true));
  }

  /** Each row's line is one, and labels over rows have none within. */
  @Test
  void horizontalLinesRowByRow() throws Exception {
    whole(rowLines().title().texts(c -> true));
  }

  @Test
  void horizontalLinesAndTextOnBothSidesOfIt() throws Exception {
    FormPdf form = rowLines().title().texts(c -> true);
    form.text(40, 460, 9, "填表说明：本表由项目实施单位填写，主管部门审核后报送。");
    whole(form);
  }

  @Test
  void shadedCellsBetweenHorizontalLines() throws Exception {
    FormPdf form = new FormPdf().title().raw("0.93 g");
    for (FormPdf.Cell cell : FormPdf.cells()) {
      form.rectangle(cell.x0() + 0.5f, cell.y0() + 0.5f, cell.x1() - 0.5f, cell.y1() - 0.5f);
      form.raw("f");
    }
    form.raw("0 g").line(XS[0], TOP, XS[9], TOP).line(XS[0], TOP + 18 * ROW, XS[9], TOP + 18 * ROW);
    whole(form.texts(c -> true));
  }

  @ParameterizedTest
  @ValueSource(floats = {2, 3, 5})
  void linesThatDoNotMeet(float gap) throws Exception {
    FormPdf form = new FormPdf().title();
    for (FormPdf.Cell cell : FormPdf.cells()) {
      form.line(cell.x0() + gap, cell.y0(), cell.x1() - gap, cell.y0());
      form.line(cell.x0() + gap, cell.y1(), cell.x1() - gap, cell.y1());
      form.line(cell.x0(), cell.y0() + gap, cell.x0(), cell.y1() - gap);
      form.line(cell.x1(), cell.y0() + gap, cell.x1(), cell.y1() - gap);
    }
    whole(form.texts(c -> true));
  }

  /** Prose on a shade, or with lines above and below it, is no table. */
  @Test
  void shadedParagraphsAreNoTable() throws Exception {
    FormPdf form = new FormPdf().title();
    for (int i = 0; i < 8; i++) {
      form.raw("0.9 g").rectangle(60, 100 + 40 * i, 530, 130 + 40 * i).raw("f 0 g");
      form.text(70, 118 + 40 * i, 10, "第" + i + "段：本年度各项工作均已按计划完成，成效明显。");
      form.line(60, 135 + 40 * i, 530, 135 + 40 * i);
    }
    Path file = form.save(folder.resolve("form.pdf"));
    Document document = new PdfReader(Limits.DEFAULT).read(file);
    assertThat(document.grids().get(0).width()).isEqualTo(1);
    assertThat(document.second()).isEmpty();
  }

  /** A reading whose sums do not come out is no reading. */
  @Test
  void whatLinesUpCountsOnlyIfItAddsUp() throws Exception {
    FormPdf form = rowLines().title().texts(c -> !c.text().equals("96.4"));
    FormPdf.Cell total =
        FormPdf.cells().stream().filter(c -> c.text().equals("96.4")).findFirst().orElseThrow();
    Path file = form.textIn(total, "95.4").save(folder.resolve("form.pdf"));
    assertThat(new PdfReader(Limits.DEFAULT).read(file).second()).isNotEmpty();
    assertThat(ReadForm.examined(file).reason()).isEqualTo(Reason.TABLE_UNPROVEN);
  }

  /** Labels that span rows stand in their middle, where no line says so. */
  @Test
  void noLineAtAll() throws Exception {
    whole(new FormPdf().title().texts(c -> true));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void everySecondRowShaded(int first) throws Exception {
    FormPdf form = new FormPdf().title().raw("0.93 g");
    for (int row = first; row < 18; row += 2) {
      form.rectangle(XS[0], TOP + row * ROW, XS[9], TOP + (row + 1) * ROW);
      form.raw("f");
    }
    whole(form.raw("0 g").texts(c -> true));
  }

  /** A browser cuts tables anywhere: sides of labels that go on then meet no line on their page. */
  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 15})
  void aBrowserPrintOverTwoPages(int cut) throws Exception {
    FormPdf form = new FormPdf().title();
    page(form, 0, cut, 0);
    form.nextPage();
    page(form, cut, 18, TOP + cut * ROW - 30);
    whole(form);
  }

  private static void page(FormPdf form, int from, int to, float up) {
    for (FormPdf.Cell cell : FormPdf.cells()) {
      int first = Math.max(from, cell.row());
      int last = Math.min(to, cell.row() + cell.rowSpan());
      if (first >= last) {
        continue;
      }
      float top = TOP + first * ROW - up;
      float bottom = TOP + last * ROW - up;
      form.line(cell.x0(), top, cell.x0(), bottom).line(cell.x1(), top, cell.x1(), bottom);
      if (first == cell.row()) {
        form.line(cell.x0(), top, cell.x1(), top);
        float left = (cell.x0() + cell.x1() - FormPdf.width(cell.text(), FormPdf.SIZE)) / 2;
        form.text(left, top + 13, FormPdf.SIZE, cell.text());
      }
      if (last == cell.row() + cell.rowSpan()) {
        form.line(cell.x0(), bottom, cell.x1(), bottom);
      }
    }
  }

  private static FormPdf rowLines() {
    FormPdf form = new FormPdf();
    for (int row = 0; row <= 18; row++) {
      float from = XS[0];
      if (row > 2 && row < 7 || row == 8) {
        from = XS[2];
      } else if (row == 10 || row == 14 || row == 16) {
        from = XS[1];
      } else if (row == 11) {
        from = XS[3];
      } else if (row > 11 && row < 17) {
        from = XS[2];
      }
      form.line(from, TOP + row * ROW, XS[9], TOP + row * ROW);
    }
    return form;
  }

  private void whole(FormPdf form) throws Exception {
    assertWhole(form.save(folder.resolve("form.pdf")));
  }
}
