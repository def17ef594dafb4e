package io.fuhe.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.form.Box;
import io.fuhe.form.Place;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Small pages become the grids that people see in them. */
class PdfReaderTest {

  private static final String TABLE =
      """
      Group | Name | Target | Score
      One | alpha | 10 | 5
      ^ | beta | 20 | .
      ^ | total | < | 5
      """;

  private static final List<String> GRID =
      List.of(
          "Group | Name | Target | Score",
          "One h3 | alpha | 10 | 5",
          "^ | beta | 20 | ",
          "^ | total w2 | 5");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Drawing.class)
  void sidesMayBeDrawnInAnyWay(Drawing drawing) throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(rows(sketch.page().table(60, drawing, TABLE))).isEqualTo(GRID);
    }
  }

  @ParameterizedTest
  @EnumSource(Drawing.class)
  void theOuterSidesMayBeMissing(Drawing drawing) throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(rows(sketch.page().table(60, drawing, false, TABLE))).isEqualTo(GRID);
    }
  }

  @Test
  void patternsForColoursAreNoHindrance() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      PDDocument pdf = sketch.page().table(60, Drawing.STROKED, TABLE).pdf();
      PDPage page = pdf.getPage(0);
      COSName pattern = page.getResources().add(new PDTilingPattern());
      PDColor color = new PDColor(pattern, new PDPattern(null));
      try (PDPageContentStream content =
          new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
        content.setNonStrokingColor(color);
        content.setStrokingColor(color);
        content.addRect(300, 20, 40, 40);
        content.fill();
        content.addRect(400, 20, 40, 40);
        content.stroke();
      }
      assertThat(rows(sketch)).isEqualTo(GRID);
    }
  }

  @Test
  void aCellMaySpanRowsAndColumnsAtOnce() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  sketch
                      .page()
                      .table(60, Drawing.STROKED, "a | < | b\n^ | ^ | c\nd | e | f\ng | < | <")))
          .containsExactly("a w2 h2 | b", "^ | c", "d | e | f", "g w3");
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0", "90,0", "180,0", "270,0", "0,90", "0,180", "0,270", "90,270", "180,90"})
  void aTurnedPageIsTheSame(int turn, int lean) throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      Document document =
          read(sketch.page(turn, lean).text(60, 50, "Title").table(60, Drawing.STROKED, TABLE));
      assertThat(GridText.of(document)).startsWith("Title").endsWith(GRID.toArray(String[]::new));
      assertPlaced(document, 60);
    }
  }

  @Test
  void wordsThatWrapAreOneTextAndNumbersStayWhole() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(rows(sketch.page().table(60, Drawing.STROKED, "two/words | 1,234,/567.89 | 20/%")))
          .containsExactly("two words | 1,234,567.89 | 20%");
    }
  }

  @Test
  void whatIsPrintedTwiceCountsOnce() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  sketch
                      .page()
                      .text(60, 50, "Aa 11")
                      .text(60.3f, 50, "Aa 11")
                      .table(60, Drawing.STROKED, "100 | b\nc | d")
                      .text(PdfSketch.LEFT + 5.3f, 72.2f, "100")))
          .containsExactly("Aa 11", "100 | b", "c | d");
    }
  }

  @Test
  void tablesAndLinesFollowOneAnother() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  sketch
                      .page()
                      .text(60, 50, "First")
                      .table(60, Drawing.STROKED, "a | b\nc | d")
                      .text(60, 140, "Second")
                      .table(150, Drawing.FILLED, "e | f | g")
                      .text(60, 300, "End")))
          .containsExactly("First", "a | b", "c | d", "Second", "e | f | g", "End");
    }
  }

  @Test
  void pageNumbersAndRunningHeadsAreLeftOut() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      for (int number = 1; number <= 3; number++) {
        sketch
            .page()
            .text(200, 40, "Bureau of Examples")
            .text(60, 300, "words " + number)
            .text(290, 815, "- " + number + " -");
      }
      assertThat(rows(sketch)).containsExactly("words 1", "words 2", "words 3");
    }
  }

  @Test
  void whatABrowserPrintsAroundAPageIsLeftOut() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  sketch
                      .page()
                      .text(30, 20, "2024/3/5 14:07")
                      .text(60, 300, "words")
                      .text(30, 825, "https://example.org/form?id=7")
                      .text(550, 825, "1/1")))
          .containsExactly("words");
    }
  }

  @Test
  void whatStandsOnceInTheMarginIsKept() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  sketch
                      .page()
                      .text(200, 40, "Title of the form")
                      .text(60, 300, "words")
                      .text(60, 815, "Filled in by A")))
          .containsExactly("Title of the form", "words", "Filled in by A");
    }
  }

  @Test
  void aTableOverTwoPagesIsOne() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  broken(
                      sketch,
                      "Name | Target | Score\nalpha | 10 | 5",
                      "Name | Target | Score\nbeta | 20 | 6\ngamma | 30 | 7")))
          .containsExactly(
              "Name | Target | Score", "alpha | 10 | 5", "beta | 20 | 6", "gamma | 30 | 7");
    }
  }

  @Test
  void aRowThatThePageBreakCutIsOneRow() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  broken(
                      sketch,
                      "Name | Target | Score\nwords that will not | 10 | 5",
                      "fit in one line | . | .\nbeta | 20 | 6")))
          .containsExactly(
              "Name | Target | Score",
              "words that will not fit in one line | 10 | 5",
              "beta | 20 | 6");
    }
  }

  @Test
  void aHeadThatIsLastOnItsPageStandsAboveTheNextPagesRows() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  broken(
                      sketch,
                      "Year | 2026 | 7\n"
                          + "Group of measures | Name of measure | Weights given (of 90)",
                      "Quantity | Dredging done | 45\nQuality | dikes | 45")))
          .containsExactly(
              "Year | 2026 | 7",
              "Group of measures | Name of measure | Weights given (of 90)",
              "Quantity | Dredging done | 45",
              "Quality | dikes | 45");
    }
  }

  @Test
  void aHeadThatThePageBreakCutIsWhole() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  broken(
                      sketch,
                      "Year | 2026 | 7\nName of measure | Measured amount | Weight given (in",
                      ". | according to plan | points)\nalpha | 10 | 5")))
          .containsExactly(
              "Year | 2026 | 7",
              "Name of measure | Measured amount according to plan | Weight given (in points)",
              "alpha | 10 | 5");
    }
  }

  @Test
  void aCutRowGoesOnBelowTheRepeatedHeader() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  broken(
                      sketch,
                      "Name | Target | Score\nwords that will not | 10 | 5",
                      "Name | Target | Score\nfit in one line | . | .\nbeta | 20 | 6")))
          .containsExactly(
              "Name | Target | Score",
              "words that will not fit in one line | 10 | 5",
              "beta | 20 | 6");
    }
  }

  @Test
  void aTableMayRunOverManyTurnedPages() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      for (int page = 1; page <= 5; page++) {
        sketch
            .page(90, 0)
            .table(60, Drawing.FILLED, "Name | Target | Score\nrow | 1" + page + " | " + page)
            .text(290, 825, "Page " + page + " of 5");
      }
      assertThat(rows(sketch))
          .containsExactly(
              "Name | Target | Score",
              "row | 11 | 1",
              "row | 12 | 2",
              "row | 13 | 3",
              "row | 14 | 4",
              "row | 15 | 5");
    }
  }

  @Test
  void aNumberThatThePageBreakCutIsWhole() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  broken(
                      sketch,
                      "Name | Target | Score\nalpha | 10,000,000,000,000, | 5",
                      ". | 000.25 | .\nbeta | 20 | 6")))
          .containsExactly(
              "Name | Target | Score", "alpha | 10,000,000,000,000,000.25 | 5", "beta | 20 | 6");
    }
  }

  @Test
  void aNewRowWithBlanksIsKept() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  broken(
                      sketch,
                      "Name | Target | Score\nalpha | 10 | 5",
                      "beta | . | .\ngamma | 20 | 6")))
          .containsExactly(
              "Name | Target | Score", "alpha | 10 | 5", "beta |  | ", "gamma | 20 | 6");
    }
  }

  @Test
  void aSpanningCellGoesOnOverThePageBreak() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  broken(
                      sketch,
                      "Group | Name | Score\nOne | alpha | 5\n^ | beta | 6",
                      ". | gamma | 7\n^ | delta | 8\nTwo | omega | 9")))
          .containsExactly(
              "Group | Name | Score",
              "One h4 | alpha | 5",
              "^ | beta | 6",
              "^ | gamma | 7",
              "^ | delta | 8",
              "Two | omega | 9");
    }
  }

  @Test
  void aLabelThatThePageBreakSplitIsWhole() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      assertThat(
              rows(
                  broken(
                      sketch,
                      "Group | Name | Score\nOutput | alpha | 5\n^ | beta | 6",
                      "(20) | gamma | 7\n^ | delta | 8")))
          .containsExactly(
              "Group | Name | Score",
              "Output(20) h4 | alpha | 5",
              "^ | beta | 6",
              "^ | gamma | 7",
              "^ | delta | 8");
    }
  }

  @Test
  void tablesOfOtherWidthsStayTwo() throws Exception {
    try (PdfSketch sketch = new PdfSketch()) {
      Document document = read(broken(sketch, "words that will not | 10 | 5", "fit | ."));
      assertThat(GridText.of(document)).containsExactly("words that will not | 10 | 5", "fit | ");
    }
  }

  @Test
  void everyCellHasItsPageAndBox() throws Exception {
    String upper = "Name | Target | Score\nalpha | 10 | 5";
    try (PdfSketch sketch = new PdfSketch()) {
      Document document = read(broken(sketch, upper, "beta | 20 | 6\ngamma | 30 | 7"));
      assertThat(document.grids().get(0).cells())
          .extracting(cell -> cell.place().page())
          .containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2);
      assertPlaced(document, 800 - PdfSketch.bottom(0, upper));
      for (Cell cell : document.grids().get(0).cells()) {
        assertThat(textIn(sketch.pdf(), cell.place())).isEqualTo(cell.text());
      }
    }
  }

  /** A table whose first part ends at the foot of a page, with page numbers below. */
  private static PdfSketch broken(PdfSketch sketch, String upper, String lower) throws IOException {
    float top = 800 - PdfSketch.bottom(0, upper);
    return sketch
        .page()
        .table(top, Drawing.STROKED, upper)
        .text(290, 825, "1")
        .page()
        .table(60, Drawing.STROKED, lower)
        .text(290, 825, "2");
  }

  /** Boxes lie in the page, and where the table's columns were drawn. */
  private static void assertPlaced(Document document, float top) {
    for (Cell cell : document.grids().get(0).cells()) {
      Box box = cell.place().box();
      assertThat(box.x0().floatValue()).isBetween(0f, box.x1().floatValue());
      assertThat(box.y0().floatValue()).isBetween(0f, box.y1().floatValue());
      assertThat(box.x1().floatValue()).isLessThanOrEqualTo(PdfSketch.WIDTH);
      assertThat(box.y1().floatValue()).isLessThanOrEqualTo(PdfSketch.HEIGHT);
      boolean inTable = cell.place().page() > 1 || box.y0().floatValue() >= top - 1;
      if (inTable) {
        float left = PdfSketch.LEFT + cell.column() * PdfSketch.COLUMN;
        assertThat(box.x0().floatValue()).isBetween(left - 1, left + 1);
        float right = left + cell.columnSpan() * PdfSketch.COLUMN;
        assertThat(box.x1().floatValue()).isBetween(right - 1, right + 1);
      }
    }
  }

  /** What PDFBox finds in a place. */
  private static String textIn(PDDocument pdf, Place place) throws IOException {
    Box box = place.box();
    float x = box.x0().floatValue();
    float y = box.y0().floatValue();
    PDFTextStripperByArea area = new PDFTextStripperByArea();
    area.addRegion(
        "box", new Rectangle2D.Float(x, y, box.x1().floatValue() - x, box.y1().floatValue() - y));
    area.extractRegions(pdf.getPage(place.page() - 1));
    return area.getTextForRegion("box").strip();
  }

  private List<String> rows(PdfSketch sketch) throws Exception {
    return GridText.of(read(sketch));
  }

  private Document read(PdfSketch sketch) throws Exception {
    return new PdfReader(Limits.DEFAULT).read(sketch.save(folder.resolve("sketch.pdf")));
  }
}
