package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Form;
import org.junit.jupiter.api.Test;

/** Forms as they stand in the budgets and final accounts that bureaus publish. */
class DisclosureTest {

  @Test
  void aLineWithTheUnitOfMoneyByATitleWithoutAYear() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | <
            单位：万元 | < | < | <
            项目名称 | 道路养护 | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 养护里程 | ≥12公里
            """);

    assertThat(form.heading().fiscalYear()).isNull();
    assertThat(form.indicators()).hasSize(1);
  }
}
