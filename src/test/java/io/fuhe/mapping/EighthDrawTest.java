package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands across two columns or before its head, and columns in the words of other offices. */
class EighthDrawTest {

  private static final String FORM =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | .
      年度资金总额 | 100 | 80 | 80% | 10 | 8 | .
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      TOTAL
      """;

  private static Form ending(String total) throws Exception {
    return only(FORM.replace("TOTAL", total));
  }

  @ParameterizedTest
  @CsvSource({
    "自评总得分 | < | < | < | < | 98 | <, 98",
    "合计 | < | < | < | < | 98 | <, 98",
    "自评总得分 | < | < | < | < | 100 | <, 100",
  })
  void aFigureBelowPointsAndScoresTogetherIsWhatWasEarned(String row, String total)
      throws Exception {
    Form form = ending(row);

    assertThat(words(form.totals().score())).isEqualTo(total);
    assertThat(form.totals().points()).isNull();
    assertThat(rules(form))
        .isEqualTo("98".equals(total) ? List.of() : List.of("total-score-mismatch"));
  }

  @Test
  void theWholePointsBelowBothColumnsMayBeThePoints() throws Exception {
    Form form = ending("合计 | < | < | < | < | 100 | <");

    assertThat(words(form.totals().points())).isEqualTo("100");
    assertThat(rules(form)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"评分合计", "绩效自评总分", "合计得分", "打分总计", "考评总分", "本表合并计算", "最后结果"})
  void aTotalIsFoundWhateverItIsCalled(String label) throws Exception {
    Form right = ending(label + " | < | < | < | < | 100 | 98");
    assertThat(right.indicators()).hasSize(2);
    assertThat(words(right.totals().score())).isEqualTo("98");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(ending(label + " | < | < | < | < | 100 | 96")))
        .containsExactly("total-score-mismatch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计得分：98分　　自评等级：优",
        "自评总分：98分（其中：预算执行得分8分，指标得分90分）",
        "自评总分（满分100分）：98分",
      })
  void wordsMayFollowTheTotal(String line) throws Exception {
    Form form = ending(line + " | < | < | < | < | < | <");

    assertThat(words(form.totals().score())).isEqualTo("98");
    assertThat(rules(form)).isEmpty();
    assertThat(rules(ending(line.replace("98分", "95分") + " | < | < | < | < | < | <")))
        .containsExactly("total-score-mismatch");
  }

  private static final String NAMED_MONEY =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
      项目名称 | < | 环卫 | < | < | 实施单位 | 甲环卫所 | <
      预算执行情况（万元） | < | 指标名称 | 预算金额 | 执行金额 | 执行率 | 分值 | 得分
      ^ | < | 合计 | 100 | 80 | RATE | 10 | 8
      ^ | < | 其中：财政资金 | 100 | 80 | 80% | . | .
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 说明
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50 | .
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40 | .
      得分合计 | < | < | < | < | < | TOTAL | .
      """;

  @Test
  void namesWithAmountsAndNoValuesAreOfTheBudget() throws Exception {
    Form right = only(NAMED_MONEY.replace("RATE", "80%").replace("TOTAL", "98"));
    assertThat(right.indicators()).hasSize(2);
    assertThat(words(right.budget().get(0).executed())).isEqualTo("80");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(NAMED_MONEY.replace("RATE", "85%").replace("TOTAL", "98"))))
        .containsExactly("execution-rate-mismatch");
    assertThat(rules(only(NAMED_MONEY.replace("RATE", "80%").replace("TOTAL", "97"))))
        .containsExactly("total-score-mismatch");
  }

  private static final String TASKS =
      """
      2023年度部门整体绩效自评表（万元） | < | < | < | < | < | <
      部门名称 | 甲局 | < | < | < | < | <
      年度主要任务 | 任务名称 | 预算金额 | 执行金额 | 任务完成情况 | < | <
      ^ | 清扫 | 60 | 50 | 已完成 | < | <
      ^ | 清运 | 40 | 30 | 已完成 | < | <
      预算执行 | . | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
      . | 合计 | 100 | 80 | 80% | 10 | 8
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      总分 | < | < | < | < | 100 | TOTAL
      """;

  @Test
  void theRatedTableIsTheBudgetAndNotTheTasksAboveIt() throws Exception {
    Form right = only(TASKS.replace("TOTAL", "98"));
    assertThat(right.budget()).extracting(line -> words(line.label())).containsExactly("合计");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(TASKS.replace("TOTAL", "95")))).containsExactly("total-score-mismatch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "指标类别 | 二级指标 | 三级指标内容 | 年初设定值 | 完成实绩 | 配分 | 考评得分",
        "一级指标 | 分类指标 | 三级指标要点 | 设定值 | 年末完成值 | 基准分 | 自我评分",
        "指标大类 | 指标分类 | 考核要素 | 计划值 | 达成值 | 最高分 | 得分情况",
        "考核维度 | 二级指标 | 考核要素 | 预设标准 | 实绩 | 指标权数 | 自评分数",
      })
  void columnsAreKnownInTheWordsOfOtherOffices(String heads) throws Exception {
    String sketch =
        FORM.replace("一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分", heads)
            .replace("TOTAL", "总分 | < | < | < | < | 100 | SUM");
    Form right = only(sketch.replace("SUM", "98"));
    assertThat(SketchedForm.rows(right))
        .containsExactly("产出指标/数量指标/清扫/5次/5次/50/50", "效益指标/社会效益指标/满意/90%/91%/40/40");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(sketch.replace("SUM", "96")))).containsExactly("total-score-mismatch");
  }

  private static final String MONEY =
      """
      2023年度项目支出绩效自评表（万元） | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      资金来源 | HEADS | 分值 | 得分
      合计 | 80.00 | 100.00 | 90.00 | RATE | 10 | 9.00
      其中：财政拨款 | 50.00 | 60.00 | 55.00 | . | . | .
      其他资金 | 30.00 | 40.00 | 35.00 | . | . | .
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "年初预算 | 年度预算数 | 全年执行数 | 执行率",
        "年初安排数 | 最终预算数 | 截至12月底支出数 | 执行比例",
        "年初部门预算数 | 调整预算数 | 年度支出决算数 | 支出比率",
      })
  void theLaterOfTwoBudgetsIsWhatWasExecuted(String heads) throws Exception {
    Form right = only(MONEY.replace("HEADS", heads).replace("RATE", "90%"));
    BudgetLine total = right.budget().get(0);
    assertThat(words(total.initial())).isEqualTo("80.00");
    assertThat(words(total.adjusted())).isEqualTo("100.00");
    assertThat(rules(right)).isEmpty();
  }

  @Test
  void aRateThatIsOfNeitherBudgetIsFound() throws Exception {
    assertThat(
            rules(
                only(
                    MONEY.replace("HEADS", "年初安排数 | 最终预算数 | 全年执行数 | 执行比例").replace("RATE", "95%"))))
        .containsExactly("execution-rate-mismatch");
  }

  @Test
  void theScoreOfTheExecutionIsNotTheTotal() throws Exception {
    String sketch =
        """
        2023年度部门整体支出绩效自评表 | < | < | < | < | < | <
        部门名称 | 甲局 | < | < | < | < | <
        预算执行率（%） | 98% | 分值 | 10 | 自评得分 | 9.8 | <
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
        产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
        效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
        """;
    Form below = only(sketch + "总得分 | < | < | < | < | 100 | 99.8\n");
    assertThat(words(below.totals().score())).isEqualTo("99.8");
    assertThat(all(below)).doesNotContain("grade-mismatch", "total-score-mismatch");
  }

  @ParameterizedTest
  @CsvSource({"100 | 98, 98", "100 | 联系电话 | 6812, 100", "100 | 2 | 98, 100"})
  void behindTheWholePointsStandsWhatWasEarned(String values, String total) throws Exception {
    String head = "2023年度项目支出绩效自评表\n自评总分 | " + values + "\n";
    Form form = only(head + FORM.substring(FORM.indexOf('\n') + 1).replace("TOTAL\n", ""));

    assertThat(words(form.totals().score())).isEqualTo(total);
  }

  @Test
  void aFormWithoutRowsHasNoSum() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表（万元） | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
            项目资金 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | .
            年度资金总额 | 100 | 80 | 80% | 10 | 8 | .
            甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚
            产出 | 数量 | 清扫 | 5次 | 5次 | 50 | 50
            自评总分 | < | < | < | < | 100 | 98
            """);

    assertThat(form.indicators()).isEmpty();
    assertThat(words(form.totals().score())).isEqualTo("98");
    assertThat(rules(form)).isEmpty();
  }

  private static final String COMMON =
      """
      2023年度项目绩效自评打分表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      一级指标 | 二级指标 | 评分标准 | < | 分值 | 得分 | 评分依据
      项目决策 | 立项依据充分性 | 符合要求得满分 | < | 10 | 10 | 文件
      ^ | 目标合理性 | 符合要求得满分 | < | 10 | 9 | 文件
      项目管理 | 预算执行率 | 得分=执行率×分值 | < | 10 | 8 | 执行率80%
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 40 | 40
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 30 | 30
      总分 | < | < | < | < | 100 | TOTAL
      """;

  @Test
  void whatIsScoredByCriteriaIsNamedByTheSecondLevel() throws Exception {
    Form right = only(COMMON.replace("TOTAL", "97"));
    assertThat(right.indicators())
        .extracting(row -> words(row.name()))
        .containsExactly("立项依据充分性", "目标合理性", "预算执行率", "清扫", "满意");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(COMMON.replace("TOTAL", "99")))).containsExactly("total-score-mismatch");
  }

  private static final String IN_ROW =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      投入 | 资金执行 | 资金执行率 | 100% | 80% | 10 | 8
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | POINTS | 50
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      总分 | < | < | < | < | 100 | 98
      扣分原因说明 | 资金执行率：结余资金交回财政 | < | < | < | < | <
      """;

  @Test
  void wordsAboutTheExecutionSpeakOfTheRowThatScoresIt() throws Exception {
    assertThat(rules(only(IN_ROW.replace("POINTS", "50")))).isEmpty();
    assertThat(rules(only(IN_ROW.replace("POINTS", "53")))).containsExactly("points-sum-mismatch");
  }

  private static final String WITH_UNITS =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      项目资金 | 全年预算 | 全年支出 | 支出率 | 分值 | 得分 | .
      合计 | 100.00万元 | 80.00万元 | RATE | 10分 | 8分 | .
      一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      """;

  @Test
  void theUnitMayStandBehindEachAmountOnly() throws Exception {
    Form right = only(WITH_UNITS.replace("RATE", "80%"));
    assertThat(words(right.budget().get(0).executed())).isEqualTo("80.00");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(WITH_UNITS.replace("RATE", "86%"))))
        .containsExactly("execution-rate-mismatch");
  }

  @Test
  void gradesOfACriterionAndReviewsOfOthersAreKnownAndLeftOut() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | . | .
            一级指标 | 三级指标 | 分值 | 评价等级标准 | < | 完成值 | 得分情况 | <
            ^ | ^ | ^ | 优（100%分） | 良（80%分） | ^ | 单位自评 | 部门复核
            产出指标 | 清扫 | 60 | ≥5次 | ≥4次 | 5次 | 60 | 58
            效益指标 | 满意 | 40 | ≥90% | ≥85% | 91% | 40 | 40
            总分 | < | 100 | < | < | . | 97 | 98
            """);

    assertThat(form.coverage().unread()).isEmpty();
    assertThat(form.indicators()).extracting(i -> words(i.score())).containsExactly("60", "40");
    assertThat(rules(form)).containsExactly("total-score-mismatch");
  }

  private static List<String> rules(Form form) {
    return all(form).stream().filter(rule -> rule.contains("mismatch")).toList();
  }

  private static List<String> all(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .toList();
  }
}
