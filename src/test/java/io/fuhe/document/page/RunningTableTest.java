package io.fuhe.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Effort;
import io.fuhe.document.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  @Test
  void aHeadOfTwoRowsStandsOnceAndAProjectGoesOnBelowIt() {
    RunningTable table = new RunningTable(listed(1, "养护", 2));
    table.add(listed(2, "", 3));
    assertThat(table.table().rows()).isEqualTo(7);
    assertThat(table.table().cells()).filteredOn(c -> c.text().equals("项目")).hasSize(1);
    assertThat(table.table().cells())
        .filteredOn(c -> c.text().equals("养护"))
        .singleElement()
        .satisfies(c -> assertThat(c.rowSpan()).isEqualTo(5));
  }

  @Test
  void aHeadBelowTheBreakIsNoRestOfTheWideRowAboveIt() {
    RunningTable table = new RunningTable(part(1, 1, cell(0, 0, 1, 1, "绩效目标"), goal()));
    table.add(
        part(
            2,
            1,
            cell(0, 0, 1, 1, "一级指标"),
            cell(0, 1, 1, 1, "二级指标"),
            cell(0, 2, 1, 1, "三级指标"),
            cell(0, 3, 1, 1, "指标值")));
    assertThat(table.table().rows()).isEqualTo(2);
    assertThat(table.table().cells()).hasSize(6);
  }

  @Test
  void aMergedCellWhoseWordsStandBelowTheBreakBeginsAboveIt() {
    RunningTable table =
        new RunningTable(part(1, 4, twoLabels(0, "养护", "产出"), twoLabels(2, "", "")));
    table.add(part(2, 2, twoLabels(0, "宣传", "效益")));
    assertThat(table.table().cells())
        .filteredOn(c -> c.text().equals("宣传") || c.text().equals("效益"))
        .allSatisfy(c -> assertThat(c.row()).isEqualTo(2))
        .allSatisfy(c -> assertThat(c.rowSpan()).isEqualTo(4))
        .hasSize(2);
  }

  @Test
  void theFirstRowsOfAFormThatStandAgainOnTheNextPageAreRepeated() {
    RunningTable table = new RunningTable(part(1, 4, named(0), values(1), values(2), values(3)));
    table.add(part(2, 3, named(0), values(1, "p2 "), values(2, "p2 ")));
    assertThat(table.table().rows()).isEqualTo(6);
    assertThat(table.table().cells()).filteredOn(c -> c.text().equals("甲项目")).hasSize(1);
  }

  @Test
  void aFormThatBeginsWithTheSameRowsAsTheOneAboveKeepsThem() {
    PageCell[][] form = {named(0), values(1), values(2), values(3), values(4)};
    RunningTable table = new RunningTable(part(1, 5, form));
    table.add(part(2, 5, form));
    assertThat(table.table().rows()).isEqualTo(10);
    assertThat(table.table().cells()).filteredOn(c -> c.text().equals("甲项目")).hasSize(2);
  }

  @Test
  void theBlankCellBelowAHeadAtThePagesFootIsOfTheFirstRow() {
    PageCell[] tall = {cell(0, 0, 2, 1, "任务"), cell(0, 4, 2, 1, "执行率")};
    PageCell[] head = {
      cell(2, 0, 1, 1, "一级指标"),
      cell(2, 1, 1, 1, "三级指标"),
      cell(2, 2, 1, 1, "指标值"),
      cell(2, 4, 1, 1, "偏差原因分析")
    };
    RunningTable table = new RunningTable(part(1, 3, tall, head));
    table.add(
        part(
            2,
            1,
            cell(0, 0, 1, 1, "产出指标"),
            cell(0, 1, 1, 1, "学校数"),
            cell(0, 2, 1, 1, "=67所"),
            cell(0, 4, 1, 1, "")));
    assertThat(table.table().cells())
        .filteredOn(c -> c.text().equals("偏差原因分析"))
        .singleElement()
        .satisfies(c -> assertThat(c.rowSpan()).isEqualTo(1));
  }

  private static PageCell[] named(int row) {
    return new PageCell[] {cell(row, 0, 1, 1, "项目名称"), cell(row, 1, 1, 4, "甲项目")};
  }

  private static PageCell[] values(int row) {
    return values(row, "");
  }

  private static PageCell[] values(int row, String before) {
    return new PageCell[] {
      cell(row, 0, 1, 1, before + "指标" + row), cell(row, 1, 1, 4, before + row + ".5")
    };
  }

  @Test
  void aBlankLabelInAColumnThatHasOthersStaysBlank() {
    RunningTable table = new RunningTable(part(1, 6, label(0, "产出"), label(2, ""), label(4, "")));
    table.add(part(2, 2, label(0, "效益")));
    assertThat(table.table().cells())
        .filteredOn(c -> c.text().equals("效益"))
        .singleElement()
        .satisfies(c -> assertThat(c.row()).isEqualTo(6));
  }

  private static PageCell[] twoLabels(int row, String first, String second) {
    return Stream.concat(Stream.of(cell(row, 1, 2, 1, second)), Stream.of(label(row, first)))
        .toArray(PageCell[]::new);
  }

  /** A label beside two rows, and their values. */
  private static PageCell[] label(int row, String text) {
    return new PageCell[] {
      cell(row, 0, 2, 1, text), cell(row, 4, 1, 1, "1." + row), cell(row + 1, 4, 1, 1, "2." + row)
    };
  }

  private static PageCell goal() {
    return cell(0, 1, 1, 4, "完成年度任务");
  }

  /** A page of a list: a head of two rows, a project beside its indicators. */
  private static PageTable listed(int page, String project, int rows) {
    List<PageCell> cells = new ArrayList<>();
    cells.add(cell(0, 0, 2, 1, "项目"));
    cells.add(cell(0, 1, 1, 4, "绩效指标"));
    cells.add(cell(2, 0, rows, 1, project));
    for (int column = 1; column < 5; column++) {
      cells.add(cell(1, column, 1, 1, "指标" + (char) ('a' + column)));
      for (int row = 0; row < rows; row++) {
        cells.add(cell(2 + row, column, 1, 1, page + "." + row + "." + column));
      }
    }
    return part(page, 2 + rows, cells.toArray(PageCell[]::new));
  }

  private static PageTable part(int page, int rows, PageCell[]... groups) {
    return part(page, rows, Stream.of(groups).flatMap(Stream::of).toArray(PageCell[]::new));
  }

  private static PageTable part(int page, int rows, PageCell... cells) {
    List<PageCell> placed =
        Stream.of(cells)
            .map(
                c ->
                    new PageCell(
                        c.row(),
                        c.column(),
                        c.rowSpan(),
                        c.columnSpan(),
                        c.x0(),
                        c.y0(),
                        c.x1(),
                        c.y1(),
                        c.text(),
                        c.room(),
                        c.size(),
                        page))
            .toList();
    return new PageTable(XS, rows, placed, 60, 60 + 20 * rows, page, page);
  }

  /** A cell; the last line of words is full, that of a value is not. */
  private static PageCell cell(int row, int column, int rowSpan, int columnSpan, String text) {
    float y = 60 + 20 * row;
    return new PageCell(
        row,
        column,
        rowSpan,
        columnSpan,
        XS[column],
        y,
        XS[column + columnSpan],
        y + 20 * rowSpan,
        text,
        text.contains(".") ? 60 : 0,
        10,
        1);
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
