package io.fuhe.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Form;
import io.fuhe.mapping.layout.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layout is chosen where it fits and nowhere else: many cities build on one template. */
class LayoutsApartTest {

  private static final Path GOLD = Path.of("src/test/resources/layouts");

  /** Those of the corpus, and what Fuhe itself writes, are held against gold in other tests. */
  private static final List<String> ELSEWHERE =
      List.of("wuhan-2020-", "eastlake-2020-department", "review-sheet");

  private static final String NATIONAL =
      """
      项目支出绩效自评表 | < | < | < | < | < | < | <
      （2021年度） | < | < | < | < | < | < | <
      项目名称 | 街面秩序维护 | < | < | < | < | < | <
      主管部门 | 甲市城管局 | < | < | 实施单位 | 甲市市容中心 | < | <
      项目资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10
      ^ | 其中：当年财政拨款 | 50 | 50 | 50 | . | . | .
      ^ | 上年结转资金 | 0 | 0 | 0 | . | . | .
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
      产出指标 | 数量指标 | 巡查次数 | ≥300次 | 320次 | 60 | 60 | .
      效益指标 | 社会效益指标 | 投诉办结率 | 100% | 100% | 30 | 30 | .
      总分 | < | < | < | < | 100 | 100 | .
      """;

  @Test
  void theTemplateThatAllShareIsNoCitys() throws Exception {
    Form form = SketchedForm.only(NATIONAL);

    assertThat(form.mapping()).isEqualTo("general");
    assertThat(form.indicators()).hasSize(2);
    assertThat(form.coverage().unread()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "项目名称, 项目支出名称, hunan-2022-project",
    "甲市城管局, 廊坊市城管局, langfang-2019-project",
  })
  void aCityIsToldByWhatIsItsOwn(String shared, String own, String layout) throws Exception {
    assertThat(SketchedForm.only(NATIONAL.replace(shared, own)).mapping()).isEqualTo(layout);
  }

  /** Each layout that ships has words of its own, and most have a form that shows them. */
  @Test
  void atLeastTwentyLayoutsShipEachWithItsForm() throws Exception {
    List<String> ids = ProjectMappings.get().layouts().stream().map(Mapping::id).toList();

    assertThat(ids).hasSizeGreaterThanOrEqualTo(20);
    for (String id : ids) {
      boolean elsewhere = ELSEWHERE.stream().anyMatch(id::startsWith);
      assertThat(elsewhere || Files.exists(GOLD.resolve(id + ".gold.yaml"))).as(id).isTrue();
    }
  }
}
