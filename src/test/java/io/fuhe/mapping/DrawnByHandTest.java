package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.read;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as villages, companies and schools draw them by themselves. */
class DrawnByHandTest {

  private static final String FORM =
      """
      2022年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | 主管部门 | 甲局 | 实施单位 | 甲环卫所
      项目资金（万元） | < | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      年度资金总额 | < | 100 | 80 | 10 | 80% | 8
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标 | 社会效益指标 | 覆盖 | 90% | 91% | 40 | 40
      总分 | < | < | < | < | 100 | 98
      """;

  /** 项目一：… and 项目二：… below one title are forms of one year. */
  @Test
  void projectsBelowOneTitleAreAFormEach() throws Exception {
    String project =
        """
        项目N：NAME | < | < | < | < | < | <
        预算数 | 100 | 执行数 | 80 | 执行率 | 80% | .
        执行率得分（10分） | 8 | < | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
        产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
        效益指标 | 社会效益指标 | 覆盖 | 90% | 91% | 40 | SCORE
        总分 | < | < | < | < | 100 | TOTAL
        """;
    List<Form> forms =
        read("2022年度项目支出绩效自评表 | < | < | < | < | < | <\n"
                + filled(project, "一", "环卫", "40", "98")
                + filled(project, "二", "绿化", "38", "96"))
            .forms();

    assertThat(forms)
        .extracting(form -> words(form.heading().project()))
        .containsExactly("环卫", "绿化");
    assertThat(forms).extracting(form -> words(form.totals().score())).containsExactly("98", "96");
    assertThat(forms).extracting(form -> form.heading().fiscalYear()).containsOnly(2022);
    assertThat(forms).allSatisfy(form -> assertThat(SketchedForm.accusations(form)).isEmpty());
  }

  private static String filled(
      String project, String number, String name, String score, String total) {
    return project
        .replace("项目N", "项目" + number)
        .replace("NAME", name)
        .replace("SCORE", score)
        .replace("TOTAL", total);
  }

  /** Words of the template and prose below the table begin no further form. */
  @Test
  void aProjectNamedBelowTheTableBeginsNoForm() throws Exception {
    Form form = only(FORM + "项目一：因雨停工，顺延一月。 | < | < | < | < | < | <\n");

    assertThat(words(form.heading().project())).isEqualTo("环卫");
    assertThat(form.indicators()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "项目名称：道路修缮能力提升　　　主管部门：甲局　　实施单位：乙所",
        "项目名称：道路修缮能力提升 地方主管部门：甲局 项目实施单位：乙所",
        "项目名称：道路修缮能力提升主管部门：甲局实施单位：乙所",
      })
  void aNameInLineEndsBeforeTheNextLabel(String line) throws Exception {
    Form form =
        only(
            FORM.replace(
                "项目名称 | 环卫 | < | 主管部门 | 甲局 | 实施单位 | 甲环卫所", line + " | < | < | < | < | < | <"));

    assertThat(words(form.heading().project())).isEqualTo("道路修缮能力提升");
    assertThat(words(form.heading().department())).isEqualTo("甲局");
    assertThat(words(form.heading().implementer())).isEqualTo("乙所");
  }

  /** Of two departments the one of the region fills in the form. */
  @Test
  void theCentralDepartmentIsNotTheForms() throws Exception {
    Form form =
        only(
            FORM.replace(
                "项目名称 | 环卫 | < | 主管部门 | 甲局 | 实施单位 | 甲环卫所",
                "项目名称 | 环卫 | < | < | < | < | <\n中央主管部门 | 某部 | < | 地方主管部门 | 甲局 | 资金使用单位 | 甲环卫所"));

    assertThat(words(form.heading().department())).isEqualTo("甲局");
  }

  /** A page that goes on prints the label again. */
  @ParameterizedTest
  @ValueSource(strings = {"产出指标（续）", "产出指标(续表)", "产出指标\n（接上页）"})
  void aLabelThatGoesOnIsTheSameLabel(String label) throws Exception {
    Form form = only(FORM.replace("效益指标 | 社会效益指标 | 覆盖", label.replace("\n", "") + " | 质量指标 | 覆盖"));

    assertThat(form.indicators())
        .extracting(row -> words(row.level1()))
        .containsExactly("产出指标", "产出指标");
  }

  @ParameterizedTest
  @CsvSource({"产出指标【50】,50", "产出指标[50分],50", "产出指标【12.5】,12.5", "产出指标【附】,''"})
  void pointsStandInSquareBrackets(String label, String points) throws Exception {
    Form form = only(FORM.replace("产出指标 |", label + " |"));

    assertThat(words(form.indicators().get(0).level1Points())).isEqualTo(points);
    assertThat(words(form.indicators().get(0).level1()))
        .isEqualTo(points.isEmpty() ? label : "产出指标");
  }

  /** Each level has a column of weights; those of the rows are their points. */
  @Test
  void theWeightsOfTheRowsStandBesideThoseOfTheirLevels() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | < | <
            一级指标 | 一级权重 | 二级指标 | 二级权重 | 三级指标 | 三级权重 | 目标值 | 实际完成值 | 得分
            产出指标 | 60 | 数量指标 | 60 | 清扫 | 35 | 5次 | 5次 | 35
            ^ | ^ | ^ | ^ | 转运 | 25 | 5次 | 5次 | 25
            效益指标 | 40 | 社会效益 | 40 | 覆盖 | 40 | 90% | 91% | 40
            总分 | < | < | < | < | 100 | . | . | 100
            """);

    assertThat(form.indicators())
        .extracting(row -> words(row.points()))
        .containsExactly("35", "25", "40");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /** The budget stands below the indicators, and the form's total below the budget. */
  @Test
  void theTotalBelowABudgetIsThatOfTheForm() throws Exception {
    Form form =
        only(
            """
            2022年度预算项目绩效自评表 | < | < | < | < | < | <
            预算项目 | 环卫 | < | < | 预算单位 | 甲环卫所 | <
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
            效益指标 | 社会效益指标 | 覆盖 | 90% | 91% | 40 | 40
            预算执行 | 资金类别 | < | 年初预算（万元） | 全年执行（万元） | 执行率 | 得分（满分10分）
            ^ | 总额 | < | 100 | 80 | 80% | 8
            自评总分 | < | < | < | < | 98 | 优
            """);

    assertThat(words(form.heading().project())).isEqualTo("环卫");
    assertThat(words(form.totals().score())).isEqualTo("98");
    assertThat(form.budget()).hasSize(1);
  }

  /** A village: amounts with their unit behind their labels, the rate and its score below. */
  @Test
  void aBudgetInPairsOverTwoRows() throws Exception {
    Form form =
        only(
            """
            2022年村级项目资金绩效自评表 | . | . | . | . | . | .
            项 目 名 称 | 修路 | . | 实 施 单 位 | 甲村 | . | .
            主 管 部 门 | 甲局 | . | 资 金 总 额 | 100万元 | 已 支 出 | 80万元
            支 出 进 度 | 80% | . | 进 度 分 值 | 10 | 进 度 得 分 | 8
            类 别 | 具体指标 | 计划完成 | 实际完成 | 分 值 | 得 分 | 说 明
            产出指标 | 修路 | 5公里 | 5公里 | 60 | 60 | .
            效益指标 | 受益 | 90户 | 91户 | 30 | 30 | .
            合 计 | . | . | . | 100 | 98 | .
            """);

    BudgetLine line = form.budget().get(0);
    assertThat(words(form.heading().department())).isEqualTo("甲局");
    assertThat(words(line.initial())).isEqualTo("100");
    assertThat(words(line.executed())).isEqualTo("80");
    assertThat(words(line.declaredRate())).isEqualTo("80%");
    assertThat(words(line.points())).isEqualTo("10");
    assertThat(words(line.score())).isEqualTo("8");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "考核维度 | . | 考核内容 | 考核目标 | 完成结果 | 标准分 | 自评分",
        "指标大类 | 指标小类 | 指标 | 计划 | 结果 | 分值 | 得分",
      })
  void headingsInOwnWords(String head) throws Exception {
    Form form = only(FORM.replace("一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分", head));

    assertThat(form.indicators()).extracting(row -> words(row.name())).containsExactly("清扫", "覆盖");
    assertThat(form.indicators())
        .extracting(row -> words(row.target()))
        .containsExactly("5次", "90%");
    assertThat(form.indicators())
        .extracting(row -> words(row.actual()))
        .containsExactly("5次", "91%");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /**
   * Where all scores that were read are the total, no scored row was overlooked: points below the
   * whole are the form's own; else nobody knows.
   */
  @ParameterizedTest
  @CsvSource({
    "38,38,96,100,points-sum-mismatch",
    "40,38,97,100,total-score-mismatch",
    "38,38,97,100,''",
    "38,38,96,'',''"
  })
  void pointsBelowTheWholeAreToldWhereTheScoresAddUp(
      String points, String score, String total, String whole, String rule) throws Exception {
    Form form =
        only(
            FORM.replace("91% | 40 | 40", "91% | " + points + " | " + score)
                .replace("100 | 98", (whole.isEmpty() ? "." : whole) + " | " + total));

    assertThat(SketchedForm.accusations(form).stream().filter(r -> r.contains("mismatch")))
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  /** What was added or taken off within the year is known, and no amount that is overlooked. */
  @Test
  void whatABudgetWasChangedByIsKnown() throws Exception {
    Form form =
        only(
            FORM.replace("项目资金（万元） | < | 全年预算数 |", "项目资金（万元） | 年中调增 | 全年预算数 |")
                .replace("年度资金总额 | < |", "年度资金总额 | 20 |"));

    assertThat(form.coverage().unread()).isEmpty();
  }

  /** Who looked at the scores once more has columns of his own. */
  @Test
  void columnsOfWhoLookedAgainAreKnown() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评及复评表 | < | < | < | < | < | < | <
            项目名称 | 环卫 | < | 主管部门 | 甲局 | 实施单位 | 甲环卫所 | <
            项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 自评得分 | 复评得分 | 复评说明
            年度资金总额 | 100 | 80 | 80% | 10 | 8 | 8 | .
            一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 复评得分 | 复评说明
            产出指标 | 清扫 | 5次 | 5次 | 50 | 50 | 49 | 佐证不足，扣1分
            效益指标 | 覆盖 | 90% | 91% | 40 | 40 | 40 | .
            总分 | < | < | < | 100 | 98 | 97 | .
            """);

    assertThat(form.coverage().unread()).isEmpty();
    assertThat(form.indicators()).extracting(row -> words(row.score())).containsExactly("50", "40");
    assertThat(words(form.totals().score())).isEqualTo("98");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /** Several indicators in one row, a line each: their figures are no one figure. */
  @ParameterizedTest
  @CsvSource({"30;30;30,30;30;30", "9;9;8,9;9;6.4", "3;3;3,3;3;3"})
  void figuresBelowOneAnotherAreNoOneFigure(String points, String score) throws Exception {
    Form form =
        only(
            FORM.replace(
                "清扫 | 5次 | 5次 | 50 | 50",
                "清扫 | 5次 | 5次 | %s | %s"
                    .formatted(points.replace(";", "\\n"), score.replace(";", "\\n"))));

    assertThat(words(form.indicators().get(0).points())).doesNotMatch("\\d+");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /** One cell of points and one of their score for two rows, of which one was missed. */
  @Test
  void pointsForSeveralRowsAreExplainedByAnyOfThem() throws Exception {
    String head = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
    String form =
        FORM.replace(" | < | < | < | < | < | <\n项目名称", " | < | < | < | < | < | < | <\n项目名称")
            .replace("实施单位 | 甲环卫所", "实施单位 | 甲环卫所 | <")
            .replace("执行率 | 得分\n", "执行率 | 得分 | <\n")
            .replace("80% | 8\n", "80% | 8 | <\n")
            .replace(head, head + " | 偏差原因")
            .replace("5次 | 50 | 50", "5次 | 50 | 48 | .\n^ | ^ | 转运 | 9次 | 8次 | ^ | ^ | 车坏")
            .replace("91% | 40 | 40", "91% | 40 | 40 | .")
            .replace("100 | 98", "100 | 96 | .");

    assertThat(SketchedForm.accusations(only(form))).isEmpty();
    assertThat(SketchedForm.accusations(only(form.replace("车坏", "."))))
        .containsExactly("deviation-analysis-missing");
    assertThat(SketchedForm.accusations(only(form.replace("清扫 | 5次 | 5次", "清扫 | 5次 | 4次"))))
        .isEmpty();
  }

  /** Below the table a numbered line may say the total. */
  @ParameterizedTest
  @ValueSource(strings = {"三、自评得分：98分，自评等级：优", "自评得分：98分", "（三）自评总分：98"})
  void theTotalStandsInANumberedLine(String line) throws Exception {
    Form form =
        only(FORM.replace("总分 | < | < | < | < | 100 | 98", line + " | . | . | . | . | . | ."));

    assertThat(words(form.totals().score())).isEqualTo("98");
    assertThat(form.indicators()).hasSize(2);
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /** A score a quarter, and that of the year. */
  @Test
  void theScoreOfTheYearCounts() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | 主管部门 | 甲局 | < | < | <
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 季度得分 | < | 全年得分
            ^ | ^ | ^ | ^ | ^ | ^ | 一季度 | 二季度 | ^
            产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 60 | 10 | 20 | 60
            效益指标 | 社会效益指标 | 覆盖 | 90% | 91% | 40 | 5 | 30 | 40
            总分 | < | < | < | < | 100 | . | . | 100
            """);

    assertThat(form.indicators()).extracting(row -> words(row.score())).containsExactly("60", "40");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /** What was left and what came over, and the scores of a level together, stand in columns. */
  @Test
  void whatMayBeSpentIsTheBudget() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | 主管部门 | 甲局 | < | <
            项目资金（万元） | 上年结转 | 当年预算 | 可用预算合计 | 全年支出 | 结转下年 | 执行率 | 得分（10分）
            合计 | 20 | 80 | 100 | 90 | 10 | 90% | 9
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 小计得分
            产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50 | 50
            效益指标 | 社会效益指标 | 覆盖 | 90% | 91% | 40 | 40 | 40
            总分 | < | < | < | < | 100 | 99 | .
            """);

    assertThat(words(form.budget().get(0).adjusted())).isEqualTo("100");
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  /** Above the columns stands whose year they are. */
  @Test
  void theYearBeforeStandsBesideTheYear() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | 主管部门 | 甲局 | < | < | <
            资金（万元） | 上年 | < | 本年 | < | < | < | < | <
            ^ | 预算数 | 执行数 | 年初预算数 | 全年预算数 | 执行数 | 执行率 | 分值 | 得分
            合计 | 35 | 20 | 90 | 100 | 80 | 80% | 10 | 8
            一级指标 | 二级指标 | 三级指标 | 上年完成值 | 本年目标值 | 本年完成值 | 满分值 | 得分 | 原因及措施
            产出指标 | 数量指标 | 清扫 | 4次 | 5次 | 5次 | 50 | 50 | .
            效益指标 | 社会效益指标 | 覆盖 | 80% | 90% | 91% | 40 | 38 | 换了车
            总分 | < | < | < | < | < | 100 | 96 | .
            """);

    BudgetLine line = form.budget().get(0);
    assertThat(words(line.initial())).isEqualTo("90");
    assertThat(words(line.adjusted())).isEqualTo("100");
    assertThat(words(line.executed())).isEqualTo("80");
    assertThat(form.indicators())
        .extracting(row -> words(row.points()))
        .containsExactly("50", "40");
    assertThat(words(form.indicators().get(1).explanation())).isEqualTo("换了车");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }
}
