package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.rows;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.GridSketch;
import io.fuhe.document.SideBySide;
import io.fuhe.form.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts as offices of several provinces publish them, with what is filled in there. */
class PublishedLayoutsTest {

  private static final String UNITS_APART =
      """
      2023年度部门预算项目支出绩效自评表 | < | < | < | < | < | < | < | <
      项目名称 | 养护 | < | < | < | 实施单位 | 甲养护段 | < | <
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分
      产出指标 | 数量指标 | 养护里程 | ≥ | 126 | 公里 | 128 | 60 | 60
      效益指标 | 满意度指标 | 群众满意度 | ≥ | 90 | % | DONE | 40 | 40
      合计 | < | < | < | < | < | < | 100 | 100
      """;

  @ParameterizedTest
  @CsvSource({"95, false", "90, false", "88, true", "88%, true", "0.88, false", "1, false"})
  void aNumberCountsInThePercentOfItsRow(String done, boolean missed) throws Exception {
    Form form = only(UNITS_APART.replace("DONE", done));

    assertThat(words(form.indicators().get(1).actual())).isEqualTo(done);
    assertThat(all(form).contains("full-score-target-missed")).isEqualTo(missed);
  }

  @Test
  void besideATargetThatIsPrintedWholeItStaysUnknown() throws Exception {
    Form form = only(UNITS_APART.replace("≥ | 90 | %", ". | ≥90% | .").replace("DONE", "88"));

    assertThat(all(form)).doesNotContain("full-score-target-missed");
  }

  private static final String WHOLE_IN_BUDGET =
      """
      项目支出绩效自评表 | < | < | < | < | < | <
      （2021年度） | < | < | < | < | < | <
      项目名称 | 运行 | < | < | 实施单位 | 甲局 | <
      项目资金（万元） | . | 年初预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 150万 | 120万 | 100 | 80% | IN
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 预算执行率 | 100% | 80% | 20 | 16
      产出指标 | 质量指标 | 办结率 | 100% | 100% | 40 | 40
      效益指标 | 社会效益指标 | 正常运行率 | 100% | 100% | 40 | 40
      总分 | < | < | < | < | 100 | TOTAL
      """;

  @Test
  void theFormsOwnTotalMayStandBesideItsBudget() throws Exception {
    Form form = only(WHOLE_IN_BUDGET.replace("IN", "96").replace("TOTAL", "96"));

    assertThat(words(form.budget().get(0).executed())).isEqualTo("120");
    assertThat(words(form.budget().get(0).score())).isEmpty();
    assertThat(mismatches(form)).isEmpty();
    assertThat(mismatches(only(WHOLE_IN_BUDGET.replace("IN", "93").replace("TOTAL", "93"))))
        .containsExactly("total-score-mismatch");
  }

  @Test
  void anotherFigureThereIsNotTakenForTheTotal() throws Exception {
    assertThat(mismatches(only(WHOLE_IN_BUDGET.replace("IN", "80").replace("TOTAL", "96"))))
        .contains("total-score-mismatch");
  }

  private static final String RATE_IN_HEAD =
      """
      2023年度部门（单位）整体绩效自评情况表 | < | < | < | < | < | <
      部门（单位）名称：甲局 | < | < | < | 单位：万元 | < | <
      年度预算情况 | 部门预算收入 | 841.64 | 部门预算支出 | 841.64 | 执行率 | 96.00%
      一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分
      履职效能 | 重点工作 | 清扫 | 5次 | 5次 | 60 | 60
      社会效应 | 社会效益 | 满意 | 90% | 91% | POINTS | 40
      合计 | < | < | < | < | 100 | TOTAL
      """;

  @ParameterizedTest
  @CsvSource({"40, 100, false", "40, 97, true", "30, 97, false"})
  void whereTheRowsEarnAllTheSumIsOwed(String points, String total, boolean wrong)
      throws Exception {
    Form form = only(RATE_IN_HEAD.replace("POINTS", points).replace("TOTAL", total));

    assertThat(mismatches(form).contains("total-score-mismatch")).isEqualTo(wrong);
  }

  private static final String IN_WORDS =
      """
      2020年度预算项目绩效自评表 | < | < | < | < | < | < | <
      项目名称 | 补贴 | < | < | 实施单位 | 甲局 | < | <
      一级指标 | 三级指标 | 指标分值 | 预期指标值 | < | < | 单项指标实际完成值 | 单项得分
      ^ | ^ | ^ | 符号 | 值 | 单位（文字描述） | ^ | ^
      产出指标 | 发放人数 | 60.00 | ≥ | 300 | 人 | 300 | 60.00
      效益指标 | 生活改善 | 40.00 | 文字描述 | . | WORDS | 明显改善 | 40.00
      """;

  @Test
  void aTargetInWordsMayStandInTheColumnOfUnits() throws Exception {
    Form form = only(IN_WORDS.replace("WORDS", "明显改善"));

    assertThat(words(form.indicators().get(0).target())).isEqualTo("≥300人");
    assertThat(words(form.indicators().get(1).target())).isEqualTo("明显改善");
    assertThat(all(form)).doesNotContain("target-missing");
    assertThat(all(only(IN_WORDS.replace("WORDS", ".")))).contains("target-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"偏差率%", "偏离度%", "偏差率（%）"})
  void aDeviationInPercentIsKnownAndLeftOut(String head) throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | 实施单位 | 甲所 | <
            一级指标 | 三级指标 | 目标值 | 完成值 | HEAD | 分值 | 得分
            产出指标 | 清扫 | 5次 | 5次 | 0 | 60 | 62
            效益指标 | 满意 | 90% | 90% | 0 | 40 | 40
            """
                .replace("HEAD", head));

    assertThat(form.coverage().unread()).isEmpty();
    assertThat(all(form)).contains("score-exceeds-points");
  }

  @Test
  void theTotalMayBeThatOfTheProject() throws Exception {
    String form =
        """
        甲项目绩效目标自评表 | < | < | < | < | <
        （2022年度） | < | < | 项目总得分 | TOTAL分 | <
        项目名称 | 甲项目 | < | 实施单位 | 甲站 | <
        一级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分
        产出指标（60分） | 清扫 | 60 | 5次 | 5次 | 60
        效益指标（40分） | 满意 | 40 | 90% | 90% | 39
        """;

    assertThat(mismatches(only(form.replace("TOTAL", "99")))).isEmpty();
    assertThat(mismatches(only(form.replace("TOTAL", "95"))))
        .containsExactly("total-score-mismatch");
  }

  private static final String EXAMINED =
      """
      2022年度预算单位预算绩效考核自评表 | < | < | < | < | < | < | <
      单位名称：甲局 | < | < | < | < | < | < | <
      项目 | 考核内容 | 考核指标 | 年度工作目标 | 完成情况 | 评分标准 | 权数 | 考评得分
      支出管理（60分） | 预算支出 | 实际完成率 | 100% | 100% | 按比例计分。 | 40 | 40
      ^ | 结转结余 | 结转结余率 | ≤9% | 5% | 按比例计分。 | 20 | 20
      绩效管理（40分） | 绩效目标 | 目标申报率 | 100% | 100% | 按比例计分。 | 40 | 40
      合计 | < | < | < | < | < | 100 | TOTAL
      """;

  @Test
  void scoredLabelsAreNoProjects() throws Exception {
    Form form = only(EXAMINED.replace("TOTAL", "100"));

    assertThat(form.indicators()).extracting(i -> words(i.target())).startsWith("100%", "≤9%");
    assertThat(form.indicators()).extracting(i -> words(i.actual())).startsWith("100%", "5%");
    assertThat(form.indicators()).extracting(i -> words(i.score())).startsWith("40", "20");
    assertThat(mismatches(form)).isEmpty();
    assertThat(mismatches(only(EXAMINED.replace("TOTAL", "97"))))
        .containsExactly("total-score-mismatch");
  }

  @Test
  void sourcesThatComeThreeTimesAreOfOneForm() throws Exception {
    String sketch =
        """
        甲项目绩效自评表 | < | < | < | < | < | <
        项目实施单位 | 甲局 | < | < | 主管部门 | 乙厅 | <
        计划投资额（万元） | 570 | 实际到位资金（万元） | 400 | 实际使用情况（万元） | < | 390
        其中：中央财政 | 0 | 其中：中央财政 | 0 | 其中：中央财政 | < | 0
        省财政 | 570 | 省财政 | 400 | 省财政 | < | 390
        市县财政 | 0 | 市县财政 | 0 | 市县财政 | < | 0
        其他资金 | 0 | 其他资金 | 0 | 其他资金 | < | 0
        一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 得分
        项目决策 | 20 | 项目目标 | 4 | 目标内容 | 4 | 4
        ^ | ^ | 决策过程 | 16 | 决策依据 | 16 | 16
        项目绩效 | 80 | 项目产出 | 40 | 产出数量 | 40 | 39
        ^ | ^ | 项目效益 | 40 | 社会效益 | 40 | 40
        总分 | 100 | . | 100 | . | 100 | 99
        """;

    assertThat(SideBySide.parts(GridSketch.document(sketch).grids().get(0))).hasSize(1);
    assertThat(rows(only(sketch))).first().isEqualTo("项目决策/项目目标/目标内容///4/4");
  }

  @Test
  void indicatorsOfSeveralYearsAreNotThoseOfTheYear() throws Exception {
    String both =
        """
        甲县财政支出项目绩效目标申报表 | < | < | < | <
        项目名称 | 甲项目 | < | 项目实施单位 | 甲局
        长期绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值
        ^ | 产出指标 | 数量指标 | 三年里程 | 300公里
        ^ | 效益指标 | 社会效益 | 三年受益 | 900人
        年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值
        ^ | 产出指标 | 数量指标 | 里程 | 100公里
        ^ | 效益指标 | 社会效益 | 受益 | 300人
        """;

    assertThat(rows(only(both))).containsExactly("产出指标/数量指标/里程/100公里///", "效益指标/社会效益/受益/300人///");
    assertThat(rows(only(both.substring(0, both.indexOf("年度绩效"))))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "项目实施单位/项目负责人, 甲中心",
    "区级预算单位名称, 甲中心",
    "县级预算单位, 甲中心",
  })
  void theUnitIsFoundBehindItsLabel(String label, String unit) throws Exception {
    Form form =
        only(
            """
            甲项目绩效目标自评表 | < | < | < | <
            自治区主管部门 | 农业农村厅 | < | LABEL | 甲中心
            一级指标 | 三级指标 | 分值 | 年度指标值 | 得分
            产出指标 | 清扫 | 60 | 5次 | 60
            效益指标 | 满意 | 40 | 90% | 40
            """
                .replace("LABEL", label));

    assertThat(words(form.heading().unit())).isEqualTo(unit);
    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void aCodeMayStandBeforeTheProjectsNameInItsLabel() throws Exception {
    Form form =
        only(
            """
            2023年部门预算项目支出绩效自评表 | < | < | < | <
            项目编码-名称 | 51000021R000000019951-养护 | < | 预算单位 | 甲局
            一级指标 | 三级指标 | 分值 | 目标值 | 自评得分
            产出指标 | 清扫 | 60 | 5次 | 60
            效益指标 | 满意 | 40 | 90% | 40
            """);

    assertThat(words(form.heading().project())).isEqualTo("养护");
  }

  @Test
  void aGoalThatNamesTheRowsBelowAndASlashAreNoIndicators() throws Exception {
    Form form =
        only(
            """
            甲市财政预算支出项目绩效目标自评表 | < | < | < | <
            项目名称 | 甲项目 | < | 项目实施单位 | 甲局
            一级指标 | 评价内容 | 分值 | 自评分 | 评价标准
            项目管理 | 财务制度 | 15 | 15 | 有制度得分
            项目年度目标1：养护道路 | < | < | < | <
            一级指标 | 指标名称 | 年初指标值 | 年终完成值 | 自评分
            产出指标 | 指标1：里程 | 300公里 | 300公里 | 45
            ^ | 指标2：/ | / | / | .
            效益指标 | 指标1：受益 | 300人 | 300人 | 40
            """);

    assertThat(form.indicators())
        .extracting(i -> words(i.name()))
        .containsExactly("财务制度", "里程", "受益");
  }

  @ParameterizedTest
  @CsvSource({"5.5亩, ., true", "., ., false", "5.5亩, 2, false"})
  void whatIsGivenForPartsBelowIsNotMissing(String part, String points, boolean given)
      throws Exception {
    Form form =
        only(
            """
            绩效目标自评表（2023年度） | < | < | < | < | < | <
            项目名称 | 养殖 | < | 实施单位 | 乙镇人民政府 | < | <
            一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分
            产出指标 | 数量指标 | ★粮食种植面积 | 60 | . | . | 60
            ^ | ^ | 红薯种植面积 | POINTS | PART | PART | POINTS
            效益指标 | 社会效益指标 | 受益 | 40 | 64户 | 64户 | 40
            """
                .replace("PART", part)
                .replace("POINTS", points));

    assertThat(all(form).contains("actual-missing")).isEqualTo(!given);
    assertThat(all(form).contains("target-missing")).isEqualTo(!given);
  }

  private static List<String> mismatches(Form form) {
    return all(form).stream().filter(rule -> rule.contains("mismatch")).toList();
  }

  private static List<String> all(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .map(Anomaly::rule)
        .toList();
  }
}
