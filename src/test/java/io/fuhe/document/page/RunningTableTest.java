package io.fuhe.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Effort;
import io.fuhe.document.Grid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTableTest {

  private static final float[] XS = {50, 100, 200, 300, 400, 500};
  private static final int ROWS = 30;

  @Test
  void aTableOverManyPagesCostsAsMuchAsItsPages() throws Exception {
    List<PageParts> few = pages(20);
    List<PageParts> many = pages(160);
    long one = Effort.of(() -> PageFlow.grid(few));
    assertThat(Effort.of(() -> PageFlow.grid(many))).isLessThan(16 * one);
  }

  @Test
  void aTableOverManyPagesIsOneAndItsHeadStandsOnce() {
    Grid grid = PageFlow.grid(pages(60));
    assertThat(grid.rowIndexes()).hasSize(60 * (ROWS - 1) + 1);
    assertThat(grid.cells().stream().filter(c -> c.text().equals("head-c"))).hasSize(1);
    assertThat(grid.at(59 * (ROWS - 1) + 1, 3).text()).isEqualTo("p60 r1 c3");
    assertThat(grid.at(59 * (ROWS - 1) + 1, 3).place().page()).isEqualTo(60);
  }

  @Test
  void aPageWithOneMoreEdgeMovesTheColumnsOfAllRowsBefore() {
    RunningTable table = new RunningTable(page(1, XS));
    table.add(page(2, XS));
    table.add(page(3, new float[] {50, 75, 100, 200, 300, 400, 500}));
    PageTable joined = table.table();
    assertThat(joined.xs()).hasSize(7);
    assertThat(joined.rows()).isEqualTo(3 * (ROWS - 1) + 2);
    assertThat(joined.cells())
        .filteredOn(c -> c.text().equals("p2 r5 c1"))
        .singleElement()
        .satisfies(c -> assertThat(c.column()).isEqualTo(2));
    assertThat(joined.cells())
        .filteredOn(c -> c.text().equals("p1 r5 c0"))
        .singleElement()
        .satisfies(c -> assertThat(c.columnSpan()).isEqualTo(2));
  }

  @Test
  void aPageOfANarrowerGridGoesOnInTheSameColumns() {
    RunningTable table = new RunningTable(page(1, XS));
    PageTable narrower = page(2, new float[] {62, 108, 196, 285, 380, 470});
    assertThat(table.runsOnIn(narrower)).isTrue();
    table.add(narrower);
    assertThat(table.table().xs()).containsExactly(XS);
    assertThat(table.table().cells())
        .filteredOn(c -> c.text().equals("p2 r5 c3"))
        .singleElement()
        .satisfies(c -> assertThat(c.column()).isEqualTo(3))
        .satisfies(c -> assertThat(c.x0()).isEqualTo(285));
  }

  @Test
  void aPageOfOtherColumnsDoesNotGoOn() {
    RunningTable table = new RunningTable(page(1, XS));
    assertThat(table.runsOnIn(page(2, new float[] {62, 200, 290, 330, 400, 470}))).isFalse();
    assertThat(table.runsOnIn(page(2, new float[] {62, 108, 196, 285, 470}))).isFalse();
  }

  @Test
  void edgesThatFallTogetherLoseNoText() {
    RunningTable table = new RunningTable(page(1, new float[] {50, 53, 100, 200, 300, 500}));
    table.add(page(2, XS));
    String all = String.join(" ", table.table().cells().stream().map(PageCell::text).toList());
    for (int column = 0; column < 5; column++) {
      assertThat(all).contains("p1 r3 c" + column);
    }
  }

  private static List<PageParts> pages(int count) {
    List<PageParts> pages = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      pages.add(new PageParts(number, 842, 10, List.of(), List.of(page(number, XS))));
    }
    return pages;
  }

  private static PageTable page(int number, float[] xs) {
    List<PageCell> cells = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column + 1 < xs.length; column++) {
        String text =
            row == 0 ? "head-" + (char) ('a' + column) : "p" + number + " r" + row + " c" + column;
        float y = 60 + 20 * row;
        cells.add(
            new PageCell(
                row, column, 1, 1, xs[column], y, xs[column + 1], y + 20, text, 60, 10, number));
      }
    }
    return new PageTable(xs, ROWS, cells, 60, 60 + 20 * ROWS, number, number);
  }
}
