package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.rows;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Coverage;
import io.fuhe.form.Form;
import org.junit.jupiter.api.Test;

/** Columns in an order that few offices print, and those that mean what a neighbour means. */
class ColumnChoiceTest {

  @Test
  void namesToTheLeftOfTheirLevels() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | < | <
            三级指标 | 一级指标 | 二级指标 | 目标值 | 完成值 | 完成比例 | 分值 | 得分
            巡查次数 | 产出指标 | 数量指标 | ≥12次 | 12次 | 100% | 50 | 50
            完好率 | 产出指标 | 质量指标 | ≥95% | 96% | 100% | 50 | 50
            """);
    assertThat(rows(form))
        .containsExactly("产出指标/数量指标/巡查次数/≥12次/12次/50/50", "产出指标/质量指标/完好率/≥95%/96%/50/50");
    assertThat(form.coverage().unread()).isEmpty();
  }

  /** What names the table stands to the left of the levels, too, merged or not. */
  @Test
  void theNameOfTheTableIsNoColumnOfNames() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | <
            绩效指标 | 一级指标 | 二级指标 | 指标值 | 完成值 | 分值 | 得分
            . | 产出指标 | 数量指标 | ≥12次 | 12次 | 50 | 50
            . | 效益指标 | 社会效益指标 | ≥95% | 96% | 50 | 50
            """);
    assertThat(rows(form))
        .containsExactly("产出指标/数量指标//≥12次/12次/50/50", "效益指标/社会效益指标//≥95%/96%/50/50");
  }

  @Test
  void pointsBeforeTheNamesAreThoseOfTheLabel() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | < | <
            一级指标 | 二级指标 | 权重 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出指标 | 数量指标 | 60 | 巡查次数 | ≥12次 | 12次 | 35 | 35
            ^ | ^ | ^ | 培训次数 | ≥2次 | 2次 | 25 | 25
            效益指标 | 社会效益指标 | 40 | 覆盖率 | ≥95% | 96% | 40 | 40
            """);
    assertThat(rows(form))
        .containsExactly(
            "产出指标/数量指标/巡查次数/≥12次/12次/35/35",
            "产出指标/数量指标/培训次数/≥2次/2次/25/25",
            "效益指标/社会效益指标/覆盖率/≥95%/96%/40/40");
  }

  @Test
  void targetAndActualBelowOneHeading() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | < | <
            绩效指标 | < | < | 指标值 | < | 分值 | 得分 | <
            一级指标 | 二级指标 | 三级指标 | 年初目标 | 实际完成 | ^ | 自评 | 财政复核
            产出指标 | 数量指标 | 巡查次数 | ≥12次 | 11次 | 100 | 90 | .
            """);
    assertThat(rows(form)).containsExactly("产出指标/数量指标/巡查次数/≥12次/11次/100/90");
  }

  /** Words that nobody knows, below a heading that is already taken, are told and not left out. */
  @Test
  void unknownWordsBelowAKnownHeadingAreUnread() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | <
            绩效指标 | < | < | 指标值 | < | 分值 | 得分
            一级指标 | 二级指标 | 三级指标 | 年初目标 | 兑现几何 | ^ | ^
            产出指标 | 数量指标 | 巡查次数 | ≥12次 | 11次 | 100 | 90
            """);
    assertThat(form.coverage().unread())
        .extracting(Coverage.Unread::block, unread -> unread.text().value())
        .containsExactly(tuple(Coverage.Block.INDICATORS, "11次"));
  }

  @Test
  void theBudgetsPointsAndScoreBehindTheirWordsInARowBelow() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 管护 | < | < | < | <
            预算数（万元） | 100.00 | 执行数（万元） | 95.00 | 执行率 | 95.00%
            预算执行率分值 | 10 | 预算执行率得分 | 9.50 | 自评得分 | 99.50
            一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 得分
            产出指标 | 数量指标 | 巡查次数 | ≥12次 | 90 | 90
            """);
    BudgetLine total = form.budget().get(0);
    assertThat(words(total.points()) + "/" + words(total.score())).isEqualTo("10/9.50");
    assertThat(form.totals().score().printed()).isEqualTo("99.50");
    assertThat(form.coverage().unread()).isEmpty();
  }

  /** The form's own score beside the amounts is none of the budget. */
  @Test
  void theTotalBesideTheAmountsIsNotTheBudgetsScore() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | < | <
            预算数（万元） | 100.00 | 执行数（万元） | 95.00 | 执行率 | 95.00% | 自评得分 | 99.50
            一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 得分 | < | <
            产出指标 | 数量指标 | 巡查次数 | ≥12次 | 90 | 90 | < | <
            """);
    assertThat(form.budget().get(0).score()).isNull();
  }

  /** A line below the table that says the score is none of its rows. */
  @Test
  void theTotalInALineBelowTheTable() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 管护 | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 得分
            产出指标 | 数量指标 | 巡查次数 | ≥12次 | 100 | 97.5
            自评得分：97.5分；自评等级：优 | . | . | . | . | .
            """);
    assertThat(form.indicators()).hasSize(1);
    assertThat(form.totals().score().value().orElseThrow()).isEqualByComparingTo("97.5");
    assertThat(words(form.totals().grade())).isEqualTo("优");
  }

  /** Scores of a hundred each, and those weighted by the points: the sums say which is which. */
  @Test
  void weightedScoresBesideThoseOfAHundred() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 单项得分（百分制） | 权重（%） | 加权得分
            产出指标 | 数量指标 | 巡查次数 | ≥12次 | 12次 | 100 | 50 | 50
            ^ | ^ | 培训次数 | ≥10次 | 9次 | 90 | 30 | 27
            效益指标 | 社会效益指标 | 覆盖率 | ≥95% | 96% | 100 | 20 | 20
            综合得分 | < | < | < | < | . | 100 | 97
            """);
    assertThat(rows(form))
        .containsExactly(
            "产出指标/数量指标/巡查次数/≥12次/12次/50/50",
            "产出指标/数量指标/培训次数/≥10次/9次/30/27",
            "效益指标/社会效益指标/覆盖率/≥95%/96%/20/20");
    assertThat(form.coverage().unread()).isEmpty();
  }

  /** Where no column holds scores within the points, nobody is accused of them. */
  @Test
  void scoresMostlyAboveTheirPointsAreInDoubt() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分
            产出指标 | 数量指标 | 巡查次数 | ≥12次 | 12次 | 50 | 100
            ^ | ^ | 培训次数 | ≥10次 | 9次 | 30 | 90
            效益指标 | 社会效益指标 | 覆盖率 | ≥95% | 96% | 20 | 100
            总分 | < | < | < | < | 100 | 97
            """);
    assertThat(form.coverage().unread()).extracting(u -> u.text().value()).contains("90");
  }

  @Test
  void scoresOfOthersBesideTheOfficesOwn() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标（分值） | 目标值 | 实际值 | 自评得分 | 主管部门评分 | 财政评分
            产出指标 | 数量指标 | 巡查次数（100分） | ≥12次 | 12次 | 98 | 97 | 96
            总分 | < | < | < | < | 98（优） | 97 | 96
            """);
    assertThat(rows(form)).containsExactly("产出指标/数量指标/巡查次数/≥12次/12次/100/98");
    assertThat(form.totals().score().value().orElseThrow()).isEqualByComparingTo("98");
    assertThat(form.coverage().unread()).isEmpty();
  }

  /** The name of the budget's block, above its labels or beside them without being merged. */
  @Test
  void theBudgetsPointsInALabelThatSpansNoRows() throws Exception {
    for (String block :
        new String[] {
          """
          预算执行情况（万元）（10分） | 预算数 | 执行数 | 执行率 | 得分 | . | .
          年度资金总额 | 100.00 | 95.00 | 95.00% | 9.50 | . | .
          """,
          """
          . | 预算数 | 执行数 | 执行率 | 得分 | . | .
          年度资金总额 | 100.00 | 95.00 | 95.00% | 9.50 | . | .
          其中：财政拨款 | 60.00 | 55.00 | . | . | . | .
          预算执行（10分） | 40.00 | 40.00 | . | . | . | .
          """
        }) {
      Form form =
          only(
              "2023年度项目支出绩效自评表 | < | < | < | < | < | <\n项目名称 | 管护 | < | < | < | < | <\n"
                  + block
                  + """
                  一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
                  产出指标 | 数量指标 | 巡查次数 | ≥12次 | 12次 | 90 | 90
                  """);
      assertThat(words(form.budget().get(0).points())).isEqualTo("10");
    }
  }

  /** Sources of money in a region that has banners. */
  @Test
  void sourcesBesideTheSumOfTheMoney() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | < | < | <
            全年预算数（万元） | < | < | < | 全年执行数（万元） | < | < | < | 执行率
            小计 | 中央 | 自治区 | 旗县 | 小计 | 中央 | 自治区 | 旗县 | ^
            100.00 | 60.00 | 30.00 | 10.00 | 95.00 | 60.00 | 25.00 | 10.00 | 95.00%
            一级指标 | < | 二级指标 | < | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出指标 | < | 数量指标 | < | 巡查次数 | ≥12次 | 12次 | 100 | 100
            """);
    BudgetLine total = form.budget().get(0);
    assertThat(words(total.initial()) + "/" + words(total.executed())).isEqualTo("100.00/95.00");
    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void theInnermostLevelCarriesTheName() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 四级指标 | 指标值 | 完成值 | 分值 | 得分
            产出指标 | 数量指标 | 年度任务 | 巡查次数 | ≥12次 | 12次 | 50 | 50
            效益指标 | 社会效益指标 | 年度任务 | 覆盖率 | ≥95% | 96% | 50 | 50
            """);
    assertThat(rows(form))
        .containsExactly("产出指标/数量指标/巡查次数/≥12次/12次/50/50", "效益指标/社会效益指标/覆盖率/≥95%/96%/50/50");
  }

  /** A score above its points does not make the points of the label those of the row. */
  @Test
  void aFaultDoesNotMoveThePointsToThoseOfTheLabel() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 管护 | < | < | < | < | < | <
            一级指标 | 分值 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出指标 | 60 | 数量指标 | 巡查次数 | ≥12次 | 12次 | 30 | 30
            ^ | ^ | ^ | 培训次数 | ≥2次 | 2次 | 30 | 32
            效益指标 | 40 | 社会效益指标 | 覆盖率 | ≥95% | 96% | 40 | 40
            总分 | < | < | < | < | < | 100 | 102
            """);
    assertThat(rows(form)).element(1).isEqualTo("产出指标/数量指标/培训次数/≥2次/2次/30/32");
  }

  /** Amounts in different units beside one another are told, and nobody is accused of them. */
  @Test
  void amountsInDifferentUnitsAreInDoubt() throws Exception {
    for (String block :
        new String[] {
          """
          项目资金 | 全年预算数（万元） | 全年执行数（元） | 执行率 | . | . | .
          年度资金总额 | 500.00 | 4800000.00 | 96.00% | . | . | .
          """,
          """
          预算数（万元） | 500.00 | 执行数（元） | 4800000.00 | 执行率 | 96.00% | .
          """,
          """
          项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | . | . | .
          年度资金总额 | 0.05亿元 | 480.00 | 96.00% | . | . | .
          """
        }) {
      Form form =
          only(
              "2023年度项目支出绩效自评表 | < | < | < | < | < | <\n项目名称 | 管护 | < | < | < | < | <\n"
                  + block
                  + """
                  一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
                  产出指标 | 数量指标 | 巡查次数 | ≥12次 | 12次 | 100 | 100
                  """);
      assertThat(form.coverage().unread())
          .as(block)
          .isNotEmpty()
          .allMatch(unread -> unread.block() == Coverage.Block.BUDGET)
          .allMatch(Coverage.Unread::castsDoubt);
    }
  }
}
