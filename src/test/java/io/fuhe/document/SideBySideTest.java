package io.fuhe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {

  private static final String FORM =
      """
      项目支出绩效自评表 | < | < | <
      项目名称 | 甲 | 主管部门 | 局
      一级指标 | 三级指标 | 指标值 | 得分
      产出指标 | 道路里程 | 120公里 | 10
      效益指标 | 群众受益 | 36个 | 10
      总分 | . | . | 20\
      """;

  @Test
  void twoFormsWithABlankColumnBetweenThem() {
    List<Grid> parts = SideBySide.parts(grid(beside(FORM, " | . | ")));

    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).at(1, 0).text()).isEqualTo("项目名称");
    assertThat(parts.get(1).at(1, 0).text()).isEqualTo("项目名称");
    assertThat(parts.get(1).at(1, 0).place().cell()).isEqualTo("F2");
    assertThat(parts.get(1).at(5, 2).place().cell()).isEqualTo("H6");
  }

  @Test
  void threeFormsThatTouch() {
    List<Grid> parts = SideBySide.parts(grid(beside(beside(FORM, " | "), FORM, " | ")));

    assertThat(parts).hasSize(3);
    assertThat(parts).allSatisfy(part -> assertThat(part.at(5, 0).text()).isEqualTo("总分"));
  }

  @Test
  void oneFormWhoseTargetsAreItsActuals() {
    Grid form =
        grid(
            """
            一级指标 | 三级指标 | 指标值 | 完成值
            产出 | 甲指标 | 按时完成 | 按时完成
            产出 | 乙指标 | 全部完成 | 全部完成
            产出 | 丙指标 | 明显提升 | 明显提升
            效益 | 丁指标 | 有所改善 | 有所改善
            效益 | 戊指标 | 长期有效 | 长期有效\
            """);

    assertThat(SideBySide.parts(form)).containsExactly(form);
  }

  /** A note below both is no cell of a table. */
  @Test
  void aLineOfTextMayStandBelowBoth() {
    String both = beside(FORM, " | . | ") + "注：本表由两个单位分别填报 | < | < | < | < | < | < | <\n";

    assertThat(SideBySide.parts(grid(both))).hasSize(2);
  }

  /** The table of a page or a Word document, too. */
  @Test
  void formsBesideOneAnotherOnAPage(@TempDir Path folder) throws Exception {
    StringBuilder page = new StringBuilder("<html><body><p>公开</p><table>");
    for (String line : beside(FORM.replace(" | <", " | 表"), " | . | ").lines().toList()) {
      page.append("<tr>");
      for (String cell : line.split("\\|")) {
        page.append("<td>").append(cell.strip().replace(".", "")).append("</td>");
      }
      page.append("</tr>");
    }
    Path file =
        Files.writeString(folder.resolve("a.html"), page + "</table><p>打印</p></body></html>");

    assertThat(new Documents(Limits.DEFAULT).read(file, "a.html").grids()).hasSize(2);
  }

  private static String beside(String form, String between) {
    return beside(form, form, between);
  }

  private static String beside(String left, String right, String between) {
    List<String> others = right.lines().toList();
    StringBuilder both = new StringBuilder();
    int row = 0;
    for (String line : left.lines().toList()) {
      both.append(line).append(between).append(others.get(row++)).append('\n');
    }
    return both.toString();
  }

  private static Grid grid(String sketch) {
    return GridSketch.grid("表", sketch);
  }
}
