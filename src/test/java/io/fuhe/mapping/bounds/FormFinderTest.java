package io.fuhe.mapping.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Effort;
import io.fuhe.document.Grid;
import io.fuhe.document.GridSketch;
import io.fuhe.mapping.ProjectMappings;
import org.junit.jupiter.api.Test;

/** Where forms begin in a grid. */
class FormFinderTest {

  private static final String TABLE =
      """
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      """;

  private static final String PROJECT = "项目一：环卫 | < | < | < | < | < | <\n";

  private final FormFinder finder = new FormFinder(ProjectMappings.get().general().vocabulary());

  /** A line that names a project begins a form where a table of indicators stands below it. */
  @Test
  void aProjectBeginsAFormWhereATableFollows() {
    Grid grid =
        GridSketch.grid("表", PROJECT + TABLE + PROJECT + "说明 | 无\n" + PROJECT + TABLE + PROJECT);

    assertThat(finder.find(grid)).extracting(region -> region.rows().get(0)).containsExactly(0, 3);
  }

  /** However many lines name projects, the tables below them are looked for once. */
  @Test
  void linesThatNameProjectsAreAsMuchWorkAsTheyAre() throws Exception {
    Grid few = GridSketch.grid("表", TABLE + PROJECT.repeat(100));
    Grid many = GridSketch.grid("表", TABLE + PROJECT.repeat(400));

    long one = Effort.of(() -> finder.find(few));
    assertThat(Effort.of(() -> finder.find(many))).isLessThan(7 * one);
  }
}
