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

/** What forms print in places and words where others do not: points, totals, names, years. */
class SeventhDrawTest {

  private static final String FORM =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      TITLE
      项目资金（万元） | . | 全年预算数 | 全年执行数 | 执行率 | < | 得分
      ^ | 年度资金总额 | 100 | 80 | 80% | < | BUDGET
      LEVELS | 指标值 | 完成值 | 分值 | 得分
      产出指标P1 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标P2 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      TOTAL | < | < | < | < | 100 | 98
      """;

  private static Form form(String title, String levels, String p1, String p2, String total)
      throws Exception {
    return only(
        FORM.replace("TITLE", title)
            .replace("LEVELS", levels)
            .replace("P1", p1)
            .replace("P2", p2)
            .replace("TOTAL", total)
            .replace("BUDGET", "8"));
  }

  private static final String LEVELS = "一级指标 | 二级指标 | 三级指标";

  private static final String TITLE = "二、预算执行情况（10分） | < | < | < | < | < | <";

  @Test
  void pointsInTheLineAboveTheBudgetAreItsPoints() throws Exception {
    Form right = form(TITLE, LEVELS, "", "", "总分");
    assertThat(words(right.budget().get(0).points())).isEqualTo("10");
    assertThat(rules(right)).isEmpty();

    Form wrong =
        only(
            FORM.replace("TITLE", TITLE)
                .replace("LEVELS", LEVELS)
                .replaceAll("P\\d", "")
                .replace("TOTAL", "总分")
                .replace("BUDGET", "8.5"));
    assertThat(rules(wrong)).contains("budget-score-mismatch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"四、自评总分", "（四）总分", "5.合计"})
  void aTotalMayBeNumbered(String total) throws Exception {
    Form form = form(TITLE, LEVELS, "", "", total);

    assertThat(words(form.totals().score())).isEqualTo("98");
    assertThat(form.indicators()).hasSize(2);
  }

  @Test
  void pointsInBracketsBehindALevelNeedNoWord() throws Exception {
    Form right = form(TITLE, LEVELS, "(50)", "(40)", "总分");
    assertThat(words(right.indicators().get(0).level1())).isEqualTo("产出指标");
    assertThat(rules(right)).isEmpty();

    assertThat(rules(form(TITLE, LEVELS, "(50)", "(35)", "总分")))
        .containsExactly("points-sum-mismatch");
    Form numbered = form(TITLE, LEVELS, "(1)", "(2)", "总分");
    assertThat(rules(numbered)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"一级指标 | 二级指标 | 考核要素", "一级指标 | 二级指标 | 三级绩效要点"})
  void namesStandBehindTheLevelsWhateverTheirHeading(String levels) throws Exception {
    Form form = form(TITLE, levels, "", "", "总分");

    assertThat(form.indicators()).extracting(i -> words(i.name())).containsExactly("清扫", "满意");
    assertThat(rules(form)).isEmpty();
  }

  @Test
  void twoLevelsMayShareOneColumn() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | .
            一级指标 | 二级/三级指标 | 指标值 | 完成值 | 分值 | 得分
            成本指标 | 清扫 | 5次 | 5次 | 60 | 60
            效益指标 | 满意 | 90% | 91% | 40 | 40
            总分 | < | < | < | 100 | 99
            """);

    assertThat(form.indicators()).extracting(i -> words(i.name())).containsExactly("清扫", "满意");
    assertThat(form.indicators())
        .extracting(i -> words(i.level1()))
        .containsExactly("成本指标", "效益指标");
    assertThat(rules(form)).containsExactly("total-score-mismatch");
  }

  @Test
  void theTotalOfTasksIsTheBudgetsAndCarriesItsPoints() throws Exception {
    String form =
        """
        2023年部门整体支出绩效自评表 | < | < | < | < | < | <
        部门（单位）名称 | 甲局 | < | < | < | < | <
        年度主要任务完成情况 | 任务名称 | 完成情况 | 全年预算数（万元） | 全年执行数（万元） | 执行率 | 得分
        ^ | 保障运转 | 已完成 | 60 | 54 | 90% | .
        ^ | 专项工作 | 已完成 | 40 | 36 | 90% | .
        ^ | 金额合计（分值10分） | < | 100 | 90 | 90% | SCORE
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
        产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
        效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
        """;
    Form right = only(form.replace("SCORE", "9"));
    BudgetLine total =
        right.budget().stream().filter(BudgetLine::isTotal).findFirst().orElseThrow();
    assertThat(words(total.points())).isEqualTo("10");
    assertThat(total.partOf()).isNull();
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(form.replace("SCORE", "10")))).contains("budget-score-mismatch");
  }

  @ParameterizedTest
  @CsvSource({
    "填报单位（盖章）：甲环卫所　　2023年度, 甲环卫所",
    "填报单位：甲环卫所（2023年度）, 甲环卫所",
    "填报单位：甲环卫所　　2023年　　金额单位：万元, 甲环卫所",
    "填报单位：乙镇2023号院服务站, 乙镇2023号院服务站",
  })
  void theYearBehindAUnitIsNoPartOfIt(String line, String unit) throws Exception {
    Form form = form(line + " | < | < | < | < | < | <", LEVELS, "", "", "总分");

    assertThat(form.heading().unit().value()).isEqualTo(unit);
  }

  @Test
  void whoWroteAFormIsItsUnitBeforeItsSuperior() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | <
            编制单位：甲环卫所　　　金额单位：万元 | < | < | < | < | <
            项目名称 | 环卫 | < | 主管部门 | 乙城管局 | .
            一级指标 | 二级指标 | 指标值 | 完成值 | 分值 | 得分
            产出指标 | 清扫 | 5次 | 5次 | 60 | 60
            效益指标 | 满意 | 90% | 91% | 40 | 40
            """);

    assertThat(form.heading().unit().value()).isEqualTo("甲环卫所");
    assertThat(form.heading().department().value()).isEqualTo("乙城管局");
  }

  private static final String YEARS =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
      一级指标 | 三级指标 | HEADS | 分值 | 得分
      产出指标 | 清扫 | A | 60 | 60
      效益指标 | 满意 | B | 40 | 40
      """;

  @ParameterizedTest
  @CsvSource({
    "2022年实际值 | 2023年目标值 | 2023年实际值, 4次 | ≥5次 | 6次, 88% | ≥90% | 91%",
    "2023年目标值 | 2023年完成值 | 2022年完成值, ≥5次 | 6次 | 4次, ≥90% | 91% | 88%",
    "上年实际值 | 本年目标值 | 本年实际值, 4次 | ≥5次 | 6次, 88% | ≥90% | 91%",
  })
  void whatWasDoneTheYearBeforeIsNoActual(String heads, String first, String second)
      throws Exception {
    Form form =
        only(
            YEARS
                .replace("HEADS", heads)
                .replace(" A ", " " + first + " ")
                .replace(" B ", " " + second + " "));

    assertThat(form.indicators()).extracting(i -> words(i.target())).containsExactly("≥5次", "≥90%");
    assertThat(form.indicators()).extracting(i -> words(i.actual())).containsExactly("6次", "91%");
  }

  private static final String NUMBERED =
      """
      2023年度项目绩效自评表 | < | < | < | < | <
      项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | .
      序号 | 评价内容 | 年度目标 | 完成情况 | 满分 | 自评分
      一 | 预算执行（10分） | . | . | 10 | 9
      1 | 预算执行率 | 100% | 90% | 10 | 9
      二 | 产出指标（50分） | . | . | SUM | 50
      2 | 清扫 | 5次 | 5次 | 30 | 30
      3 | 垃圾清运 | 9吨 | 9吨 | 20 | 20
      三 | 效益指标（40分） | . | . | 40 | 40
      4 | 满意 | 90% | 91% | 40 | 40
      . | 合计 | < | < | 100 | TOTAL
      """;

  @Test
  void rowsThatOnlyAddUpOthersAreNoIndicators() throws Exception {
    Form right = only(NUMBERED.replace("SUM", "50").replace("TOTAL", "99"));
    assertThat(right.indicators())
        .extracting(i -> words(i.level1()) + "/" + words(i.name()))
        .containsExactly("预算执行/预算执行率", "产出指标/清扫", "产出指标/垃圾清运", "效益指标/满意");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(NUMBERED.replace("SUM", "50").replace("TOTAL", "98"))))
        .containsExactly("total-score-mismatch");
  }

  @Test
  void aRowWithoutValuesThatAddsNothingUpStaysARow() throws Exception {
    Form form =
        only(
            NUMBERED
                .replace("SUM", "50")
                .replace("TOTAL", "99")
                .replace("30 | 30", "25 | 25")
                .replace("产出指标（50分）", "产出情况"));

    assertThat(form.indicators()).hasSize(7);
  }

  @Test
  void aSumThatDoesNotComeOutIsFoundByItsLabel() throws Exception {
    Form form =
        only(NUMBERED.replace("SUM", "50").replace("TOTAL", "94").replace("30 | 30", "25 | 25"));

    assertThat(form.indicators()).hasSize(4);
    assertThat(rules(form)).containsOnly("points-sum-mismatch");
  }

  @Test
  void aBudgetThatStandsDownwardsHasItsRateScoreAndPointsBesideIt() throws Exception {
    String form =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
        预算执行情况（10分） | 项目 | 合计（万元） | < | 其中：财政拨款 | 其他资金 | <
        ^ | 年初预算数 | 100.00 | < | 100.00 | 0.00 | <
        ^ | 全年执行数 | 90.00 | < | 90.00 | 0.00 | <
        ^ | 执行率 | RATE | < | 得分 | 9.00 | <
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
        产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
        效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
        总分 | < | < | < | < | 100 | TOTAL
        """;
    Form right = only(form.replace("RATE", "90%").replace("TOTAL", "99"));
    assertThat(words(right.budget().get(0).points())).isEqualTo("10");
    assertThat(words(right.budget().get(0).score())).isEqualTo("9.00");
    assertThat(rules(right)).isEmpty();
    assertThat(right.coverage().unread()).isEmpty();
    assertThat(rules(only(form.replace("RATE", "95%").replace("TOTAL", "99"))))
        .containsExactly("execution-rate-mismatch");
    assertThat(rules(only(form.replace("RATE", "90%").replace("TOTAL", "98"))))
        .containsExactly("total-score-mismatch");
  }

  @Test
  void headingsMayNameTheirYear() throws Exception {
    String form =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | .
        资金来源 | 2022年决算数 | 2023年预算数 | 2023年执行数 | 执行率 | 分值 | 得分
        合计 | 70.00 | 100.00 | 90.00 | RATE | 10 | 9
        其中：财政拨款 | 70.00 | 100.00 | 90.00 | . | . | .
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
        产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
        效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
        """;
    Form right = only(form.replace("RATE", "90%"));
    assertThat(words(right.budget().get(0).initial())).isEqualTo("100.00");
    assertThat(words(right.budget().get(0).executed())).isEqualTo("90.00");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(form.replace("RATE", "94%")))).containsExactly("execution-rate-mismatch");
  }

  @Test
  void weightsWithinALevelAreNoPointsOfTheForm() throws Exception {
    String form =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | <
        项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | .
        一级指标 | 三级指标 | 权重 | 指标值 | 完成值 | 得分
        产出指标 | 清扫 | 40% | 5次 | 5次 | 24
        ^ | 清运 | 60% | 5次 | 5次 | 36
        效益指标 | 满意 | LAST% | 90% | 91% | 40
        总分 | < | < | < | < | TOTAL
        """;
    Form right = only(form.replace("LAST", "100").replace("TOTAL", "100"));
    assertThat(rules(right)).isEmpty();
    assertThat(right.coverage().unread()).isEmpty();
    assertThat(right.indicators()).allSatisfy(i -> assertThat(i.points()).isNull());
    assertThat(rules(only(form.replace("LAST", "100").replace("TOTAL", "97"))))
        .containsExactly("total-score-mismatch");
    assertThat(only(form.replace("LAST", "90").replace("TOTAL", "100")).indicators())
        .allSatisfy(i -> assertThat(i.points()).isNotNull());
  }

  @ParameterizedTest
  @CsvSource({"39.6（扣0.4分）, 39.6", "39.6分（扣0.4分）, 39.6", "40（满分40分）, 40"})
  void whatWasTakenOffMayStandBehindAScore(String printed, String score) throws Exception {
    Form form =
        only(
            FORM.replace("TITLE", TITLE)
                .replace("LEVELS", LEVELS)
                .replaceAll("P\\d", "")
                .replace("TOTAL", "总分")
                .replace("BUDGET", "8")
                .replace("| 40 | 40", "| 40 | " + printed));

    assertThat(words(form.indicators().get(1).score())).isEqualTo(score);
  }

  @Test
  void aScoreBehindAnotherOneStaysWords() throws Exception {
    Form form =
        only(
            FORM.replace("TITLE", TITLE)
                .replace("LEVELS", LEVELS)
                .replaceAll("P\\d", "")
                .replace("TOTAL", "总分")
                .replace("BUDGET", "8")
                .replace("| 40 | 40", "| 40 | 40分（实得36分）"));

    assertThat(words(form.indicators().get(1).score())).isEqualTo("40分（实得36分）");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        资金 | 财政拨款 | < | 其他资金 | < | 合计 | < | 执行率
        ^ | 预算数 | 执行数 | 预算数 | 执行数 | 预算数 | 执行数 | ^
        . | 80 | 80 | 20 | 10 | 100 | 90 | 90%
        """,
        """
        资金 | 预算数 | < | < | 执行数 | < | < | 执行率
        ^ | 财政拨款 | 其他资金 | 合计 | 财政拨款 | 其他资金 | 合计 | ^
        . | 80 | 20 | 100 | 80 | 10 | 90 | 90%
        """
      })
  void ofAmountsInGroupsThoseOfTheTotalAreTheBudget(String budget) throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表（万元） | < | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <
            """
                + budget
                + """
                一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 说明
                产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 60 | 60 | .
                效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40 | .
                """);

    assertThat(words(form.budget().get(0).initial())).isEqualTo("100");
    assertThat(words(form.budget().get(0).executed())).isEqualTo("90");
    assertThat(rules(form)).isEmpty();
  }

  @Test
  void ofScoresOfThreeLevelsTheInnermostAreTheRows() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | < | <
            一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 三级指标得分 | 一级指标得分
            产出指标 | 清扫 | 5次 | 5次 | 30 | 30 | 60
            ^ | 清运 | 5次 | 5次 | 30 | 30 | ^
            效益指标 | 满意 | 90% | 91% | 40 | 40 | 40
            总分 | < | < | < | 100 | 98 | <
            """);

    assertThat(form.indicators())
        .extracting(i -> words(i.score()))
        .containsExactly("30", "30", "40");
    assertThat(rules(form)).containsExactly("total-score-mismatch");
  }

  @Test
  void whatAddsUpOneLevelEndsNoTable() throws Exception {
    String form =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | <
        项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | .
        一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
        产出指标 | 清扫 | 5次 | 5次 | 60 | 60
        产出指标得分合计 | < | < | < | 60 | 60
        服务效果 | 满意 | 90% | 91% | 40 | 40
        服务效果得分合计 | < | < | < | 40 | 40
        自评总得分 | < | < | < | 100 | TOTAL
        """;
    Form right = only(form.replace("TOTAL", "100"));
    assertThat(right.indicators()).extracting(i -> words(i.name())).containsExactly("清扫", "满意");
    assertThat(words(right.totals().score())).isEqualTo("100");
    assertThat(rules(right)).isEmpty();
    assertThat(rules(only(form.replace("TOTAL", "98")))).containsExactly("total-score-mismatch");
  }

  @Test
  void weightsThatAreOneTogetherAreNoPoints() throws Exception {
    String form =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | <
        项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | .
        一级指标 | 三级指标 | 权重 | 指标值 | 完成值 | 得分
        产出指标 | 清扫 | 0.30 | 5次 | 5次 | 30
        ^ | 清运 | 0.30 | 5次 | 5次 | 30
        效益指标 | 满意 | 0.40 | 90% | 91% | 40
        总分 | < | 1.00 | < | < | TOTAL
        """;
    assertThat(rules(only(form.replace("TOTAL", "100")))).isEmpty();
    assertThat(only(form.replace("TOTAL", "100")).coverage().unread()).isEmpty();
    assertThat(rules(only(form.replace("TOTAL", "98")))).containsExactly("total-score-mismatch");
    String hundreds = form.replaceAll("[34]0(?=\\n)", "95");
    assertThat(only(hundreds.replace("TOTAL", "95")).coverage().unread()).isNotEmpty();
  }

  @Test
  void targetsOfTheYearBeforeAreKnownAndLeftOut() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | < | <
            一级指标 | 三级指标 | 指标值 | < | 2023年度完成值 | 分值 | 得分
            ^ | ^ | 2022年 | 2023年 | ^ | ^ | ^
            产出指标 | 清扫 | 4次 | 5次 | 5次 | 60 | 60
            效益指标 | 满意 | 80% | 90% | 91% | 40 | 40
            """);

    assertThat(form.indicators()).extracting(i -> words(i.target())).containsExactly("5次", "90%");
    assertThat(form.coverage().unread()).isEmpty();
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .filter(rule -> rule.contains("mismatch"))
        .toList();
  }
}
