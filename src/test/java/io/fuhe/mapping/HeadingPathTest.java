package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.rows;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Achievement;
import io.fuhe.check.CheckedForm;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Indicator;
import io.fuhe.form.Place;
import io.fuhe.form.Policy;
import org.junit.jupiter.api.Test;

/** A column is what the whole path of its headings says, over one row, two or three. */
class HeadingPathTest {

  @Test
  void aTargetInThreeCellsBelowOneHeading() throws Exception {
    Form form =
        only(
            """
            2020年度项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
            项目名称 | 执法 | < | < | < | < | < | < | < | <
            绩效指标 | < | < | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
            一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ | ^
            产出指标 | 数量指标 | 受资助人数 | ≧ | 735 | 人次 | 735 | 50 | 50 | .
            ^ | 成本指标 | 超支率 | ≤ | 5 | % | 3% | 30 | 30 | .
            效益指标 | 社会效益指标 | 减轻负担 | . | 有效 | . | 有效 | 20 | 20 | .
            总分 | < | < | < | < | < | < | 100 | 100 | .
            """);

    assertThat(rows(form))
        .containsExactly(
            "产出指标/数量指标/受资助人数/≧735人次/735/50/50",
            "产出指标/成本指标/超支率/≤5%/3%/30/30",
            "效益指标/社会效益指标/减轻负担/有效/有效/20/20");
    assertThat(form.indicators().get(0).target().source().places())
        .extracting(Place::cell)
        .containsExactly("D5", "E5", "F5");
    assertThat(form.totals().score().printed()).isEqualTo("100");
    CheckedForm checked = new CheckedForm(form, Policy.DEFAULT);
    assertThat(checked.rows()).allMatch(row -> Achievement.of(row).met());
  }

  /** A label of level 1 in a row of its own is that of the rows below, where no column is its. */
  @Test
  void aBandAcrossTheTableIsTheLabelOfTheRowsBelow() throws Exception {
    Form form =
        only(
            """
            2020年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 执法 | < | < | < | <
            二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标（60分） | < | < | < | < | <
            数量指标 | 巡查次数 | ≥12次 | 12次 | 30 | 30
            质量指标 | 办结率 | 95% | 96% | 30 | 30
            效益指标 | < | < | < | < | <
            社会效益指标 | 覆盖率 | 98% | 99% | 40 | 40
            总分 | < | < | < | 100 | 100
            """);
    assertThat(rows(form))
        .containsExactly(
            "产出指标/数量指标/巡查次数/≥12次/12次/30/30",
            "产出指标/质量指标/办结率/95%/96%/30/30",
            "效益指标/社会效益指标/覆盖率/98%/99%/40/40");
    assertThat(form.indicators().get(0).level1Points().printed()).isEqualTo("60");
  }

  /** 预算执行情况 names the table where 执行数 says what was executed. */
  @Test
  void theNameOfABudgetTableIsNoColumnOfIt() throws Exception {
    Form form =
        only(
            """
            2020年度项目支出绩效自评表 | < | < | < | <
            项目名称 | 执法 | < | < | <
            预算执行情况 | 年初预算数 | 全年预算数 | 执行数 | 执行率
            . | 20.00 | 20.00 | 19.00 | 95.00%
            一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
            产出指标 | 巡查次数 | ≥12次 | 12次 | 90
            """);
    assertThat(form.budget().get(0).executed().printed()).isEqualTo("19.00");
  }

  /** Labels that are not merged stand in the middle of their rows as often as at their top. */
  @Test
  void labelsInTheMiddleOfRowsThatAreNotMerged() throws Exception {
    Form form =
        only(
            """
            2020年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 执法 | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            . | . | 巡查次数 | ≥12次 | 12次 | 20 | 20
            产出指标（60分） | 数量指标 | 检查次数 | ≥3次 | 3次 | 10 | 10
            . | . | 培训次数 | ≥2次 | 2次 | 10 | 10
            . | 质量指标 | 办结率 | 95% | 96% | 20 | 20
            效益指标（40分） | 社会效益指标 | 覆盖率 | 98% | 99% | 20 | 20
            . | 生态效益指标 | 绿化率 | 98% | 99% | 20 | 20
            总分 | < | < | < | < | 100 | 100
            """);
    assertThat(form.indicators())
        .extracting(i -> words(i.level1()) + "/" + words(i.level2()))
        .containsExactly(
            "产出指标/数量指标", "产出指标/数量指标", "产出指标/数量指标", "产出指标/质量指标", "效益指标/社会效益指标", "效益指标/生态效益指标");
  }

  @Test
  void theSameWithoutMergedHeads() throws Exception {
    Form form =
        only(
            """
            2020年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 执法 | < | < | < | < | < | <
            一级指标 | 三级指标 | 预期指标值 | < | < | 完成值 | 权重 | 得分
            . | . | 符号 | 值 | 单位（文字描述） | . | . | .
            产出指标 | 覆盖率 | >= | 98 | %（百分比） | 100% | 100 | 100
            """);

    assertThat(rows(form)).containsExactly("产出指标//覆盖率/>=98%（百分比）/100%/100/100");
  }

  @Test
  void aSignInAColumnOfItsOwn() throws Exception {
    Form form =
        only(
            """
            2021年项目绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 网站 | < | < | < | < | < | <
            三级指标 | 指标性质 | 指标值 | 计量单位 | 权重 | 完成值 | 得分 | 未完成原因
            可达率 | ≥ | 90 | % | 50 | 95% | 50 | .
            满意度 | 定性 | 优良 | . | 50 | 优良 | 50 | .
            """);

    assertThat(rows(form)).containsExactly("//可达率/≥90%/95%/50/50", "//满意度/优良/优良/50/50");
  }

  @Test
  void oneOfSeveralNumbersBelowOneHeading() throws Exception {
    Form form =
        only(
            """
            2020年度项目绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 津贴 | < | < | < | < | < | <
            一级指标 | 三级指标 | 指标分值 | 预期指标值 | 单项指标实际完成值 | 自评得分 | < | <
            ^ | ^ | ^ | ^ | ^ | 单项指标得分 | 权重占比（%） | 单项指标折算得分
            产出指标 | 覆盖率 | 60 | 98% | 100% | 60 | 60 | 36
            效果指标 | 发放率 | 40 | 75% | 100% | 40 | 40 | 16
            """);

    assertThat(rows(form)).containsExactly("产出指标//覆盖率/98%/100%/60/60", "效果指标//发放率/75%/100%/40/40");
  }

  @Test
  void anAdjustedTargetTakesThePlaceOfTheFirst() throws Exception {
    Form form =
        only(
            """
            2021年项目绩效自评表 | < | < | < | < | <
            项目名称 | 培训 | < | < | < | <
            指标名称 | 年初指标值 | 调整指标值 | 实际完成值 | 分值 | 得分
            培训人次 | ≥100人次 | ≥80人次 | 90人次 | 50 | 50
            培训场次 | 5场 | . | 5场 | 50 | 50
            """);

    assertThat(rows(form)).containsExactly("//培训人次/≥80人次/90人次/50/50", "//培训场次/5场/5场/50/50");
  }

  @Test
  void moneyHeadsOverTheirParts() throws Exception {
    Form form =
        only(
            """
            2021年项目绩效自评表 | < | < | < | < | < | < | < | <
            项目名称 | 修路 | < | < | < | < | < | < | <
            资金情况（万元） | 全年预算数 | < | < | 全年执行数 | < | < | 执行率 | 得分
            ^ | 总额 | 财政拨款 | 其他资金 | 总额 | 财政拨款 | 其他资金 | ^ | ^
            ^ | 3669 | 3000 | 669 | 268 | 200 | 68 | 7.3% | 1
            指标名称 | 指标值 | < | < | 完成值 | < | < | 分值 | 得分
            里程 | 5公里 | < | < | 5公里 | < | < | 90 | 90
            """);

    assertThat(form.budget())
        .extracting(line -> words(line.initial()) + "/" + words(line.executed()))
        .containsExactly("3669/268");
  }

  @Test
  void aBudgetSideBySideWithItsPartsBelow() throws Exception {
    Form form =
        only(
            """
            2020年度预算项目绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 津贴 | < | < | < | < | < | <
            预算执行情况 | 预算安排情况（调整后） | < | 资金到位情况 | < | 资金执行情况 | < | 预算执行进度（%）
            ^ | 预算数 | 6.84 | 到位数 | 6.84 | 执行数 | 6.84 | 100.00
            ^ | 其中：财政资金 | 6.84 | 其中：财政资金 | 6.84 | 其中：财政资金 | 6.84 | ^
            ^ | 其他 | 0.00 | 其他 | 0.00 | 其他 | 0.00 | ^
            指标名称 | 指标值 | < | 完成值 | < | 分值 | < | 得分
            发放率 | 75% | < | 100% | < | 100 | < | 100
            """);

    assertThat(form.budget())
        .extracting(HeadingPathTest::line)
        .containsExactly("预算数/null/6.84/6.84/100.00", "财政资金/预算数/6.84/6.84/", "其他/预算数/0.00/0.00/");
  }

  @Test
  void goalsToTheLeftOfTheirTables() throws Exception {
    Form form =
        only(
            """
            2020年度监测项目绩效自评表 | < | < | < | <
            项目名称 | 监测 | < | < | <
            年度绩效目标1（60分） | 一级指标 | 三级指标 | 年初目标值 | 得分
            ^ | 产出指标 | 合格率 | 100% | 40
            ^ | 效益指标 | . | . | .
            ^ | 满意度指标 | 审核 | 98% | 20
            年度绩效目标2（40分） | 一级指标 | 三级指标 | 年初目标值 | 得分
            ^ | 产出指标 | 整编 | 100% | 40
            总分 | < | < | < | 100
            """);

    assertThat(form.goals())
        .extracting(goal -> goal.number() + ":" + words(goal.declaredPoints()))
        .containsExactly("1:60", "2:40");
    assertThat(form.indicators()).extracting(Indicator::goal).containsExactly(1, 1, 2);
  }

  @Test
  void rowsOfTheTemplateAndWhatFollowsTheTotalAreNoIndicators() throws Exception {
    Form form =
        only(
            """
            部门预算项目支出绩效自评表(2023年度) | < | < | < | < | <
            项目名称 | 510000R000019951-工资性支出 | < | 实施单位 | 本单位 | <
            主管部门 | [155]发展和改革局 | < | < | < | <
            一级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分
            产出指标 | 指标1：覆盖率 | 100% | 100% | 60 | 60
            ^ | 指标2： | . | . | . | .
            ^ | …… | . | . | - | -
            效益指标50分 | 指标1足额率 | 100% | 100% | 40 | 40
            满意度指标 | - | - | 无 | . | /
            合计 | < | < | < | 100 | 100
            收入 | 财政拨款 | 12 | 13 | 14 | 15
            """);

    assertThat(form.kind()).isEqualTo(FormKind.PROJECT_SELF_EVALUATION);
    assertThat(form.heading().project().value()).isEqualTo("工资性支出");
    assertThat(form.heading().unit().value()).isEqualTo("[155]发展和改革局");
    assertThat(rows(form))
        .containsExactly("产出指标//覆盖率/100%/100%/60/60", "效益指标//足额率/100%/100%/40/40");
    assertThat(words(form.indicators().get(1).level1Points())).isEqualTo("50");
  }

  private static String line(BudgetLine line) {
    return String.join(
        "/",
        line.label().value(),
        line.partOf(),
        words(line.initial()),
        words(line.executed()),
        words(line.declaredRate()));
  }
}
