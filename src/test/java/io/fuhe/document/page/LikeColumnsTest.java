package io.fuhe.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of a narrower grid stand below the heads by position; what has other columns does not. */
class LikeColumnsTest {

  private static final float[] HEADS = {40, 100, 180, 260, 330, 400};
  private static final float[] NARROWER = {40, 88, 165, 240, 322, 400};

  @Test
  void rowsOfANarrowerGridHaveTheColumnsOfTheRowsAbove() {
    Grid grid = grid(page(1, row(HEADS, "a"), row(HEADS, "b"), row(NARROWER, "c")));
    assertThat(columns(grid, 2)).isEqualTo(columns(grid, 0));
    assertThat(grid.at(2, columns(grid, 0).get(2)).text()).isEqualTo("c2");
  }

  @Test
  void theNextPageWithoutAHeadDoesToo() {
    Grid grid =
        grid(
            page(1, row(HEADS, "a"), row(HEADS, "b")),
            page(2, row(NARROWER, "c"), row(NARROWER, "d"), row(HEADS, "e")));
    assertThat(columns(grid, 2)).isEqualTo(columns(grid, 0));
    assertThat(columns(grid, 3)).isEqualTo(columns(grid, 0));
    assertThat(columns(grid, 4)).isEqualTo(columns(grid, 0));
  }

  @Test
  void aGridWithOneMoreColumnKeepsItsOwn() {
    float[] more = {40, 88, 130, 165, 240, 322, 400};
    Grid grid = grid(page(1, row(HEADS, "a"), row(more, "b")));
    assertThat(columns(grid, 1)).hasSize(6).isNotEqualTo(columns(grid, 0));
    assertThat(columns(grid, 1).get(1)).isNotEqualTo(columns(grid, 0).get(1));
  }

  @Test
  void asManyCellsInOtherPlacesKeepTheirs() {
    float[] elsewhere = {40, 70, 110, 150, 330, 400};
    Grid grid = grid(page(1, row(HEADS, "a"), row(elsewhere, "b")));
    assertThat(columns(grid, 1).get(1)).isLessThan(columns(grid, 0).get(1));
  }

  @Test
  void aHeadStaysAboveItsOwnRows() {
    float[] divided = {40, 88, 130, 165, 240, 322, 400};
    Grid grid = grid(page(1, row(HEADS, "a"), row(NARROWER, "head"), row(divided, "b")));
    assertThat(columns(grid, 2)).containsAll(columns(grid, 1));
  }

  @Test
  void aSpanningCellGoesWithItsRows() {
    List<float[]> rows = List.of(HEADS, HEADS, NARROWER, NARROWER);
    List<PageCell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      cells.addAll(cells(row, row(rows.get(row), "r" + row), 1));
    }
    cells.removeIf(c -> c.row() == 3 && c.text().equals("r31"));
    cells.replaceAll(c -> c.text().equals("r21") ? tall(c) : c);
    Grid grid = grid(new PageTable(EDGES, rows.size(), cells, 60, 140, 1, 1));
    assertThat(grid.at(3, columns(grid, 0).get(1)).text()).isEqualTo("r21");
    assertThat(columns(grid, 3)).isEqualTo(columns(grid, 0));
  }

  private record Row(float[] xs, String name) {}

  private static final float[] EDGES = {
    40, 70, 88, 100, 110, 130, 150, 165, 180, 240, 260, 322, 330, 400
  };

  private static Row row(float[] xs, String name) {
    return new Row(xs, name);
  }

  private static PageTable page(int number, Row... rows) {
    List<PageCell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      cells.addAll(cells(row, rows[row], number));
    }
    return new PageTable(EDGES, rows.length, cells, 60, 60 + 20 * rows.length, number, number);
  }

  private static List<PageCell> cells(int row, Row of, int page) {
    List<PageCell> cells = new ArrayList<>();
    float y = 60 + 20 * row;
    for (int i = 0; i + 1 < of.xs().length; i++) {
      float x0 = of.xs()[i];
      float x1 = of.xs()[i + 1];
      int from = edge(x0);
      String text = of.name() + i;
      cells.add(
          new PageCell(row, from, 1, edge(x1) - from, x0, y, x1, y + 20, text, x1 - x0, 10, page));
    }
    return cells;
  }

  private static PageCell tall(PageCell c) {
    return new PageCell(
        c.row(),
        c.column(),
        2,
        c.columnSpan(),
        c.x0(),
        c.y0(),
        c.x1(),
        c.y1() + 20,
        c.text(),
        60,
        10,
        c.page());
  }

  private static int edge(float x) {
    int index = 0;
    while (EDGES[index] != x) {
      index++;
    }
    return index;
  }

  private static Grid grid(PageTable... pages) {
    List<PageParts> parts = new ArrayList<>();
    for (PageTable page : pages) {
      parts.add(new PageParts(page.firstPage(), 842, 10, List.of(), List.of(page)));
    }
    return PageFlow.grid(parts);
  }

  private static List<Integer> columns(Grid grid, int row) {
    return grid.row(row).stream().map(Cell::column).sorted().toList();
  }
}
