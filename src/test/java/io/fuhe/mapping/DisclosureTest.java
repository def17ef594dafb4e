package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Form;
import java.util.List;
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

  @Test
  void theTargetOfTheWholeYearCountsAndNotThatOfAHalf() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | < | <
            （2024年度） | < | < | < | <
            项目名称 | 道路养护 | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | <
            ^ | ^ | ^ | 半年（程） | 全年（程）
            产出指标 | 数量指标 | 养护里程 | ≥6公里 | ≥12公里
            效益指标 | 社会效益指标 | 投诉量 | . | ≤3件
            """);

    assertThat(targets(form)).containsExactly("≥12公里", "≤3件");
    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void theYearsOwnTargetCountsAndNotThoseOfTheYearsBefore() throws Exception {
    Form form =
        only(
            """
            2024年部门预算项目申报表（含绩效目标） | < | < | < | < | <
            项目名称 | 道路养护 | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | < | <
            ^ | ^ | ^ | 前年 | 上年 | 预计当年实现
            产出指标 | 数量指标 | 养护里程 | 9公里 | 10公里 | ≥12公里
            """);

    assertThat(targets(form)).containsExactly("≥12公里");
  }

  @Test
  void ofGoalsOfAllYearsAndOfThisOneSideBySideThisOnesCount() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标申报表 | < | < | < | < | < | <
            （2024年度） | < | < | < | < | < | <
            项目名称 | 道路养护 | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 总里程 | ≥36公里 | 数量指标 | 当年里程 | ≥12公里
            ^ | 质量指标 | 合格率 | 100% | 质量指标 | 当年合格率 | 100%
            """);

    assertThat(SketchedForm.rows(form))
        .containsExactly("产出指标/数量指标/当年里程/≥12公里///", "产出指标/质量指标/当年合格率/100%///");
  }

  @Test
  void aTargetOfTheWholePeriodGivesWayToTheYears() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | < | <
            项目名称 | 道路养护 | < | < | <
            一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值
            产出指标 | 数量指标 | 养护里程 | ≥36公里 | ≥12公里
            """);

    assertThat(targets(form)).containsExactly("≥12公里");
  }

  @Test
  void aListGivesEachProjectItsMoneyAndItsUnit() throws Exception {
    List<Form> forms =
        read("""
        2025年甲市水务局部门预算 | < | < | < | < | < | < | <
        项目支出绩效目标表 | < | < | < | < | < | < | <
        单位名称 | 项目名称 | 项目资金（万元） | < | 一级指标 | 二级指标 | 三级指标 | 指标值
        ^ | ^ | 总额 | 财政拨款 | ^ | ^ | ^ | ^
        甲市水务局 | 管网清掏 | 12.5 | 12.5 | 产出指标 | 数量指标 | 长度 | ≥3公里
        甲市水务局 | 泵站运行 | 30 | 20 | 产出指标 | 数量指标 | 座数 | ≥3座
        """)
            .forms();

    assertThat(forms).hasSize(2);
    assertThat(forms)
        .extracting(form -> form.heading().project().value())
        .containsExactly("管网清掏", "泵站运行");
    assertThat(forms)
        .extracting(form -> form.budget().get(0).initial().printed())
        .containsExactly("12.5", "30");
    assertThat(forms)
        .allSatisfy(form -> assertThat(form.heading().unit().value()).isEqualTo("甲市水务局"))
        .allSatisfy(form -> assertThat(form.heading().fiscalYear()).isEqualTo(2025));
  }

  @Test
  void aColumnOfMoneyNamesNoProject() throws Exception {
    Form form =
        only(
            """
            整体支出绩效目标表 | < | < | < | < | < | <
            单位名称 | 年度预算申请 | < | < | 一级指标 | 三级指标 | 指标值
            ^ | 资金总额 | 基本支出 | 项目支出 | ^ | ^ | ^
            甲市信访局 | 1568.20 | 900.00 | 668.20 | 产出指标 | 接访量 | ≥98件
            """);

    assertThat(form.heading().project()).isNull();
    assertThat(form.heading().unit().value()).isEqualTo("甲市信访局");
    assertThat(form.budget().get(0).initial().printed()).isEqualTo("1568.20");
  }

  @Test
  void aTotalBesideALabelOfMoneyIsTheBudget() throws Exception {
    Form form =
        only(
            """
            项目支出绩效目标表 | < | < | <
            项目名称 | 道路养护 | < | <
            项目预算（万元） | 总额 | 120.5 | <
            ^ | 其中：财政资金 | 100 | <
            ^ | 其他资金 | 20.5 | <
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 养护里程 | ≥12公里
            """);

    assertThat(form.budget()).hasSize(3);
    assertThat(form.budget().get(0).initial().printed()).isEqualTo("120.5");
    assertThat(form.budget().get(2).partOf()).isEqualTo("总额");
    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void levelsAreNamedInBrackets() throws Exception {
    Form form =
        only(
            """
            部门预算项目绩效目标表 | < | < | <
            项目名称 | 道路养护 | < | <
            绩效指标（一级） | 绩效指标（二级） | 绩效指标（三级） | 预期指标值
            产出指标 | 数量指标 | 养护里程 | ≥12公里
            """);

    assertThat(SketchedForm.rows(form)).containsExactly("产出指标/数量指标/养护里程/≥12公里///");
  }

  private static List<String> targets(Form form) {
    return form.indicators().stream().map(row -> row.target().value()).toList();
  }
}
