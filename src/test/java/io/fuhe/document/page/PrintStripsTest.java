package io.fuhe.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Grid;
import io.fuhe.document.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables wider than their paper, printed in strips, and what only looks like them. */
class PrintStripsTest {

  private static final float[] UNEVEN = {60, 80, 115, 135, 170, 190};
  private static final float[] EVEN = {60, 80, 100, 120, 140, 160};
  private static final float[] NARROW = {50, 150, 250};
  private static final float[] WIDE = {50, 110, 230, 400};

  @Test
  void whatStandsOnTheNextPageIsPutBesideTheRowsOfTheSameHeight() {
    PrintStrips strips = PrintStrips.of(List.of(page(1, UNEVEN, NARROW), page(2, UNEVEN, WIDE)));

    Grid grid = PageFlow.grid(strips.pages());
    assertThat(grid.rowIndexes()).hasSize(5);
    assertThat(grid.at(3, 1).text()).isEqualTo("p1 r3 c1");
    assertThat(grid.at(3, 2).text()).isEqualTo("p2 r3 c0");
    assertThat(grid.at(3, 4).text()).isEqualTo("p2 r3 c2");
    assertThat(grid.at(3, 4).place().page()).isEqualTo(2);
    assertThat(strips.notes()).containsExactly(Note.of(Note.Code.STRIPS_JOINED, "1-2"));
  }

  @Test
  void stripsOfSeveralPagesGoOnBelowOneAnotherFirst() {
    List<PageParts> pages =
        List.of(
            page(1, UNEVEN, NARROW),
            page(2, EVEN, NARROW),
            page(3, UNEVEN, WIDE),
            page(4, EVEN, WIDE));
    PrintStrips strips = PrintStrips.of(pages);

    Grid grid = PageFlow.grid(strips.pages());
    assertThat(grid.rowIndexes()).hasSize(10);
    assertThat(grid.at(7, 0).text()).isEqualTo("p2 r2 c0");
    assertThat(grid.at(7, 2).text()).isEqualTo("p4 r2 c0");
    assertThat(strips.notes()).containsExactly(Note.of(Note.Code.STRIPS_JOINED, "1-4"));
  }

  @Test
  void aTableMayBeCutIntoMoreThanTwo() {
    PrintStrips strips =
        PrintStrips.of(
            List.of(page(1, UNEVEN, NARROW), page(2, UNEVEN, WIDE), page(3, UNEVEN, NARROW)));

    assertThat(PageFlow.grid(strips.pages()).at(1, 6).text()).isEqualTo("p3 r1 c1");
    assertThat(strips.notes()).hasSize(1);
  }

  @Test
  void columnsThatArePrintedOnEachPageStandOnce() {
    PageParts left = page(1, EVEN, WIDE);
    List<PageCell> cells = new ArrayList<>();
    table(page(2, EVEN, new float[] {50, 110, 300}))
        .cells()
        .forEach(c -> cells.add(c.column() == 0 ? saying("p1 r" + c.row() + " c0", c) : c));
    PrintStrips strips =
        PrintStrips.of(List.of(left, page(2, EVEN, new float[] {50, 110, 300}, cells)));

    Grid grid = PageFlow.grid(strips.pages());
    assertThat(grid.width()).isEqualTo(4);
    assertThat(grid.at(2, 3).text()).isEqualTo("p2 r2 c1");
  }

  @Test
  void aCellThatThePaperCutGoesOn() {
    BitSet second = new BitSet();
    second.set(1);
    PageTable whole = table(page(1, UNEVEN, NARROW));
    List<PageCell> cells = new ArrayList<>(whole.cells());
    cells.replaceAll(c -> c.row() == 1 && c.column() == 1 ? saying("", c) : c);
    PageTable left =
        new PageTable(NARROW, 5, cells, 60, 190, 1, 1, new BitSet(), second, false, false);
    PrintStrips strips =
        PrintStrips.of(
            List.of(new PageParts(1, 842, 10, List.of(), List.of(left)), page(2, UNEVEN, WIDE)));

    Grid grid = PageFlow.grid(strips.pages());
    assertThat(grid.at(1, 1).text()).isEqualTo("p2 r1 c0");
    assertThat(grid.at(1, 1)).isEqualTo(grid.at(1, 2));
    assertThat(grid.at(2, 1).text()).isEqualTo("p1 r2 c1");
  }

  @Test
  void aTableThatFillsItsPageGoesOnBelow() {
    float[] full = edges(60, 20, 35);
    List<PageParts> pages = List.of(page(1, full, WIDE), page(2, full, WIDE));

    PrintStrips strips = PrintStrips.of(pages);
    assertThat(strips.pages()).isEqualTo(pages);
    assertThat(strips.notes()).isEmpty();
  }

  @Test
  void pagesOfOneTemplateAreTablesOfTheirOwn() {
    List<PageParts> pages = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      List<PageCell> cells = new ArrayList<>();
      table(page(number, UNEVEN, WIDE))
          .cells()
          .forEach(
              c -> cells.add(c.column() == 2 && c.row() > 0 ? c : saying("label " + c.row(), c)));
      pages.add(page(number, UNEVEN, WIDE, cells));
    }
    assertThat(PrintStrips.of(pages).notes()).isEmpty();

    PageParts titled =
        new PageParts(
            2,
            842,
            10,
            List.of(new TextRow("another title", 10, 50, 60, 40, 120, 52, 2)),
            page(2, UNEVEN, NARROW).tables());
    assertThat(PrintStrips.of(List.of(page(1, UNEVEN, WIDE), titled)).notes()).isEmpty();
  }

  @Test
  void otherLinesAreOfAnotherTable() {
    float[] moved = {60, 80, 115, 140, 170, 190};

    assertThat(PrintStrips.of(List.of(page(1, UNEVEN, NARROW), page(2, moved, WIDE))).notes())
        .isEmpty();
  }

  @Test
  void whatNothingProvesIsToldAndLeftApart() {
    float[] full = edges(60, 20, 35);
    List<PageParts> pages = List.of(page(1, full, WIDE), page(2, full, NARROW));

    PrintStrips strips = PrintStrips.of(pages);
    assertThat(strips.pages()).isEqualTo(pages);
    assertThat(strips.notes()).containsExactly(Note.of(Note.Code.STRIPS_APART, "1-2"));
  }

  /** No side is drawn where a cell begins before the page and ends behind it. */
  @Test
  void rowsWithoutSidesAreOfTheTableThatIsPutBeside() {
    float[] ys = edges(60, 20, 12);
    BitSet open = new BitSet();
    open.set(0);
    open.set(4);
    List<PageCell> cells = new ArrayList<>(table(page(1, ys, NARROW)).cells());
    cells.replaceAll(c -> c.row() == 0 && c.column() == 1 ? saying("a long name", c) : c);
    PageTable leftTable =
        new PageTable(NARROW, 12, cells, 60, 300, 1, 1, new BitSet(), open, false, false);
    PageParts left = new PageParts(1, 842, 10, List.of(), List.of(leftTable), levels(ys));
    List<TextRow> lines = List.of(line("the middle of a title", 45), line("long name", 72));
    PageParts right =
        new PageParts(
            2,
            842,
            10,
            lines,
            List.of(
                table(page(2, Arrays.copyOfRange(ys, 1, 5), WIDE)),
                table(page(2, Arrays.copyOfRange(ys, 5, 13), WIDE))),
            levels(ys));

    PrintStrips strips = PrintStrips.of(List.of(left, right));
    Grid grid = PageFlow.grid(strips.pages());
    assertThat(strips.notes()).containsExactly(Note.of(Note.Code.STRIPS_JOINED, "1-2"));
    assertThat(grid.at(0, 0).text()).isEqualTo("the middle of a title");
    assertThat(grid.at(1, 1).text()).isEqualTo("a long name");
    assertThat(grid.at(1, 4)).isEqualTo(grid.at(1, 1));
    assertThat(grid.at(2, 2).text()).isEqualTo("p2 r0 c0");
    assertThat(grid.at(12, 4).text()).isEqualTo("p2 r6 c2");
  }

  @Test
  void labelsOfManyRowsStandBesideTheRowsOfTheNextPage() {
    float[] rows = {60, 80, 100, 135, 155, 175, 195, 215, 250, 270, 290, 310, 330, 350, 370, 390};
    float[] labels = {60, 80, 100, 135, 155, 215, 250, 310, 350, 390};

    assertThat(PrintStrips.of(List.of(page(1, labels, NARROW), page(2, rows, WIDE))).notes())
        .containsExactly(Note.of(Note.Code.STRIPS_JOINED, "1-2"));
    assertThat(PrintStrips.of(List.of(page(1, labels, WIDE), page(2, rows, WIDE))).notes())
        .isEmpty();
    labels[4] += 4;
    assertThat(PrintStrips.of(List.of(page(1, labels, NARROW), page(2, rows, WIDE))).notes())
        .isEmpty();
  }

  @Test
  void aStripMayBeEmptyOnItsLastPage() {
    PageParts empty = new PageParts(4, 842, 10, List.of(), List.of());
    PrintStrips strips =
        PrintStrips.of(
            List.of(page(1, UNEVEN, NARROW), page(2, EVEN, NARROW), page(3, UNEVEN, WIDE), empty));

    assertThat(strips.notes()).containsExactly(Note.of(Note.Code.STRIPS_JOINED, "1-4"));
    assertThat(PageFlow.grid(strips.pages()).at(7, 1).text()).isEqualTo("p2 r2 c1");
  }

  private static List<Float> levels(float[] ys) {
    List<Float> levels = new ArrayList<>();
    for (float y : ys) {
      levels.add(y);
    }
    return levels;
  }

  private static TextRow line(String text, float baseline) {
    return new TextRow(text, 10, baseline, 60, baseline - 8, 160, baseline + 2, 2);
  }

  private static float[] edges(float top, float height, int rows) {
    float[] edges = new float[rows + 1];
    IntStream.rangeClosed(0, rows).forEach(i -> edges[i] = top + i * height);
    return edges;
  }

  private static PageTable table(PageParts page) {
    return page.tables().get(0);
  }

  private static PageCell saying(String text, PageCell c) {
    return new PageCell(
        c.row(), c.column(), 1, 1, c.x0(), c.y0(), c.x1(), c.y1(), text, 60, 10, c.page());
  }

  private static PageParts page(int number, float[] ys, float[] xs) {
    List<PageCell> cells = new ArrayList<>();
    for (int row = 0; row + 1 < ys.length; row++) {
      for (int column = 0; column + 1 < xs.length; column++) {
        String text = "p" + number + " r" + row + " c" + column;
        float x1 = xs[column + 1];
        cells.add(
            new PageCell(
                row, column, 1, 1, xs[column], ys[row], x1, ys[row + 1], text, 60, 10, number));
      }
    }
    return page(number, ys, xs, cells);
  }

  private static PageParts page(int number, float[] ys, float[] xs, List<PageCell> cells) {
    float bottom = ys[ys.length - 1];
    PageTable table = new PageTable(xs, ys.length - 1, cells, ys[0], bottom, number, number);
    return new PageParts(number, 842, 10, List.of(), List.of(table));
  }
}
