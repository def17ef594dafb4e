package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Indicator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as other hands draw them: other headings, other languages, values in other places. */
class OtherHandsTest {

  private static final String FORM =
      """
      2022年度项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | <
      项目资金（万元） | < | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      年度资金总额 | < | 100 | 80 | 10 | 80% | 8
      HEAD
      产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50
      效益指标 | 社会效益指标 | 满意 | 90% | 91% | 40 | 40
      总分 | < | < | < | < | 100 | 98
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "评价维度 | 评价内容 | 评价要点 | 计划目标 | 实际完成 | 标准分 | 自评分",
        "指标类型 | 指标分类 | 指标名称 | 目标值 | 实际值 | 满分 | 得分",
        "指标大类 | 指标小类 | 绩效指标 | 目标值 | 完成值 | 分值 | 得分",
      })
  void levelsAreToldByTheirLabelsWhereNoHeadingTellsThem(String head) throws Exception {
    Form form = only(FORM.replace("HEAD", head));

    Indicator first = form.indicators().get(0);
    assertThat(first.level1().value()).isEqualTo("产出指标");
    assertThat(first.level2().value()).isEqualTo("数量指标");
    assertThat(first.name().value()).isEqualTo("清扫");
    assertThat(form.indicators()).hasSize(2);
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(rules(form)).isEmpty();
  }

  /** Of two columns that may be the names', the one that prints one in each row is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "评价内容 | 具体指标 | 目标值 | 完成值 | 分值 | 得分;政策产出;^;政策效果;政策产出",
        "评价内容 | 具体指标 | 目标值 | 完成值 | 分值 | 得分;政策产出;.;政策效果;政策产出",
        "绩效指标 | 指标名称 | 目标值 | 完成值 | 分值 | 得分;.;.;.;",
        "绩效指标 | 指标内容 | 年度目标 | 年末完成 | 分值 | 得分;.;.;.;",
      })
  void whatGroupsNamesIsNoName(String parts) throws Exception {
    String[] part = parts.split(";", -1);
    Form form =
        only(
            """
            2022年度政策绩效自评表 | < | < | < | < | <
            项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | <
            HEAD
            A | 清扫 | 5次 | 5次 | 50 | 50
            B | 转运 | 5次 | 5次 | 20 | 20
            C | 投诉 | ≤5件 | 5件 | 30 | 30
            总分 | < | < | < | 100 | 100
            """
                .replace("HEAD", part[0])
                .replace("A |", part[1] + " |")
                .replace("B |", part[2] + " |")
                .replace("C |", part[3] + " |"));

    assertThat(form.indicators())
        .extracting(row -> row.name().value())
        .containsExactly("清扫", "转运", "投诉");
    assertThat(words(form.indicators().get(0).level1())).isEqualTo(part[4]);
    assertThat(rules(form)).isEmpty();
  }

  /** 一级指标 › 指标名称: names below the headings of levels are those of the levels. */
  @Test
  void namesOfLevelsAreNoNamesOfRows() throws Exception {
    Form form =
        only(
            """
            2022年度部门整体支出绩效评价自评指标表 | < | < | < | < | < | < | <
            一级指标 | < | 二级指标 | 三级指标 | < | 评分标准 | 单位自评 | 财政复核
            指标名称 | 权重（%） | 指标名称 | 指标名称 | 权重（%） | ^ | ^ | ^
            履职效能 | 60 | 整体效能 | 产出完成 | 40 | 每少1项扣1分 | 38 | 37
            ^ | ^ | ^ | 效益完成 | 20 | 每少1项扣1分 | 20 | 20
            管理效率 | 40 | 预算执行 | 支出率 | 40 | 每少1项扣1分 | 40 | 40
            合计 | 100 | . | . | 100 | . | 98 | 97
            """);

    assertThat(form.indicators())
        .extracting(
            row -> words(row.level1()) + "/" + words(row.level2()) + "/" + words(row.name()))
        .containsExactly("履职效能/整体效能/产出完成", "履职效能/整体效能/效益完成", "管理效率/预算执行/支出率");
    assertThat(form.indicators())
        .extracting(row -> words(row.points()) + "/" + words(row.score()))
        .containsExactly("40/38", "20/20", "40/40");
    assertThat(words(form.totals().score())).isEqualTo("98");
  }

  /** The execution's row comes first; the labels of levels stand below it. */
  @Test
  void levelsAreToldByTheirLabelsBelowARowOfAnotherKind() throws Exception {
    Form form =
        only(
            """
            2022年度财政项目支出绩效自评表（含加扣分） | < | < | < | < | <
            项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | <
            指标类别 | 指标 | 年度目标 | 完成情况 | 标准分 | 自评分
            预算执行 | 预算执行率 | 100% | 100% | 10 | 10
            产出指标 | 清扫 | 5次 | 5次 | 90 | 90
            加分项 | 表彰 | 每项1分 | 1项 | 3 | 1
            扣分项 | 报送不及时 | 每次扣0.5分 | 2次 | - | -1
            最终得分 | < | < | < | 100 | 100
            """);

    assertThat(words(form.totals().score())).isEqualTo("100");
    assertThat(rules(form)).isEmpty();
  }

  /**
   * How far from the target, until when, and what a score rests on are known, and no figures of it.
   */
  @Test
  void columnsBesideTheFiguresAreKnown() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 环卫 | < | 起止年月 | 2022年 | 实施单位 | 甲环卫所 | <
            项目资金（万元） | 上年结转 | 本年预算 | 本年支出 | 年末结转 | 支出率 | 分值 | 得分
            ^ | 0 | 100 | 80 | 20 | 80% | 10 | 8
            三级指标 | 目标值 | 完成值 | 偏差度 | 计划完成时间 | 分值 | 得分 | 得分依据
            清扫 | 5次 | 4次 | -20% | 2022年12月 | 90 | 72 | 少1次
            总分 | . | . | . | . | 100 | 80 | .
            """);

    assertThat(words(form.indicators().get(0).explanation())).isEqualTo("少1次");
    assertThat(words(form.budget().get(0).executed())).isEqualTo("80");
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(rules(form)).isEmpty();
  }

  /** Numbers of columns in circles, and how one is computed of others, are no words. */
  @Test
  void columnsMayBeNumbered() throws Exception {
    Form form =
        only(
            FORM.replace("HEAD", "一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分")
                .replace("全年预算数 | 全年执行数 | 分值 | 执行率", "预算安排（含调整）① | 实际支出② | 分值 | 预算执行率③=②/①"));

    assertThat(words(form.budget().get(0).executed())).isEqualTo("80");
    assertThat(words(form.budget().get(0).declaredRate())).isEqualTo("80%");
    assertThat(rules(form)).isEmpty();
  }

  /** The score beside the money and that of the row about the execution are one. */
  @Test
  void theExecutionThatIsRatedTwiceCountsOnce() throws Exception {
    String table =
        """
        2022年度项目支出绩效自评表 | < | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <
        项目资金 | 预算数（万元） | 100 | 支出数（万元） | 80 | 执行率 | 80% | 得分8
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 评分标准 | 分值 | 得分
        产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 按比例 | 90 | 90
        预算执行率 | < | < | 100% | 80% | 执行率×10 | 10 | 8
        合计 | < | < | . | . | . | 100 | TOTAL
        """
            .replace("执行率 | 80% | 得分8", "80% | 得分 | 8")
            .replace("支出数（万元） | 80 | 80%", "支出数（万元） | 80 | 执行率80%")
            .replace("执行率80%", "80%");

    assertThat(rules(only(table.replace("TOTAL", "98")))).doesNotContain("total-score-mismatch");
    assertThat(rules(only(table.replace("TOTAL", "95")))).contains("total-score-mismatch");
    assertThat(rules(only(table.replace("TOTAL", "98").replace("90 | 90", "92 | 90"))))
        .contains("points-sum-mismatch")
        .doesNotContain("total-score-mismatch");
  }

  /** 自评及复核表 is the unit's own form with the reviewer's column beside, and is checked as such. */
  @Test
  void aReviewersColumnMakesNoReviewSheet() throws Exception {
    String table =
        """
        2022年度项目支出绩效自评及复核表 | < | < | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | < | 实施单位 | 甲环卫所 | < | <
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核得分 | 复核说明
        产出指标 | 数量指标 | 清扫 | 5次 | ACTUAL | 60 | 60 | 59 | 材料不全
        效益指标 | 社会效益 | 满意 | 90% | 95% | 40 | 40 | 40 | .
        合计 | < | < | < | . | 100 | 100 | 99 | .
        """;

    Form form = only(table.replace("ACTUAL", "5次"));

    assertThat(form.kind()).isEqualTo(FormKind.PROJECT_SELF_EVALUATION);
    assertThat(words(form.indicators().get(0).score())).isEqualTo("60");
    assertThat(words(form.totals().score())).isEqualTo("100");
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(rules(form)).isEmpty();
    assertThat(rules(only(table.replace("ACTUAL", "3次")))).contains("full-score-target-missed");
    assertThat(only(table.replace("自评及复核", "自评复核").replace("ACTUAL", "5次")).kind())
        .isEqualTo(FormKind.REVIEW_SHEET);
  }

  @Test
  void aNameThatIsALabelStaysTheName() throws Exception {
    Form form =
        only(
            FORM.replace("HEAD", "一级指标 | 绩效指标 | 评分标准 | 目标值 | 完成值 | 分值 | 得分")
                .replace("清扫", "每少1次扣1分"));

    assertThat(form.indicators().get(0).name().value()).isEqualTo("数量指标");
  }

  @Test
  void labelsInTwoLanguages() throws Exception {
    Form form =
        only(
            FORM.replace(
                    "HEAD",
                    "一级指标 Level 1 | 二级指标 Level 2 | 三级指标 Indicator | 指标值 Target"
                        + " | 完成值 Result | 分值 Points | 得分 Score")
                .replace("项目名称", "تۈر نامى 项目名称")
                .replace("全年预算数", "全年预算数 Budget")
                .replace("全年执行数", "ལག་བསྟར། 全年执行数")
                .replace("总分", "总分 Total"));

    assertThat(form.heading().project().value()).isEqualTo("环卫");
    assertThat(words(form.totals().score())).isEqualTo("98");
    assertThat(words(form.budget().get(0).executed())).isEqualTo("80");
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(rules(form)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"反向,7天,5天,", "负向指标,7天,14天,full-score-target-missed", "正向,7天,14天,"})
  void theDirectionInTheSignsPlaceCounts(String sign, String target, String actual, String rule)
      throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | <
            一级指标 | 三级指标 | 指标方向 | 目标值 | 实际值 | 分值 | 得分
            产出指标 | 办结用时 | %s | %s | %s | 100 | 100
            总分 | < | < | < | < | 100 | 100
            """
                .formatted(sign, target, actual));

    assertThat(rules(form)).isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void whatWasCompletedHasAUnitOfItsOwn() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | < | 实施单位 | 甲环卫所 | <
            一级指标 | 三级指标 | 计划 | < | 实际 | < | 分值 | 得分
            ^ | ^ | 指标值 | 单位 | 完成值 | 单位 | ^ | ^
            产出指标 | 运维费用 | ≤0.98 | 万元 | 9600 | 元 | 60 | 60
            产出指标 | 机制 | 健全 | / | 健全 | / | 40 | 40
            总分 | < | < | < | < | < | 100 | 100
            """);

    assertThat(form.indicators().get(0).target().value()).isEqualTo("≤0.98万元");
    assertThat(form.indicators().get(0).actual().value()).isEqualTo("9600元");
    assertThat(form.indicators().get(1).actual().value()).isEqualTo("健全");
    assertThat(rules(form)).isEmpty();
  }

  @Test
  void aTotalBesideAllRowsIsThatOfTheForm() throws Exception {
    String form =
        """
        2022年度项目支出绩效自评表 | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | <
        一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 自评总分
        产出指标 | 清扫 | 5次 | 5次 | 60 | 60 | TOTAL
        效益指标 | 满意 | 90%% | 91%% | 40 | 39 | ^
        """
            .formatted();

    assertThat(words(only(form.replace("TOTAL", "99")).totals().score())).isEqualTo("99");
    assertThat(only(form.replace("TOTAL", "99")).coverage().unread()).isEmpty();
    assertThat(rules(only(form.replace("TOTAL", "95")))).contains("total-score-mismatch");
  }

  @Test
  void aBudgetWithoutPointsEarnsTheRest() throws Exception {
    String form =
        FORM.replace("HEAD", "一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分")
            .replace("| 10 | 80% | 8", "| . | 80% | 8");

    assertThat(rules(only(form))).isEmpty();
    assertThat(rules(only(form.replace("100 | 98", "100 | 95"))))
        .containsExactly("total-score-mismatch");
    assertThat(rules(only(form.replace("80% | 8", "80% | 6").replace("100 | 98", "100 | 95"))))
        .isEmpty();
  }

  @Test
  void aMonitoringFormIsNoDeclaration() throws Exception {
    String form =
        """
        TITLE | < | < | < | <
        项目名称 | 环卫 | < | < | <
        主管部门 | 甲局 | < | 实施单位 | 甲环卫所
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年预计完成情况
        产出指标 | 数量指标 | 清扫 | 5次 | 5次
        """;

    assertThat(forms(form.replace("TITLE", "2022年度项目支出绩效目标执行监控表"))).isEmpty();
    assertThat(forms(form.replace("TITLE", "2022年部门整体绩效运行监控表"))).isEmpty();
    String heads = "一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分";
    assertThat(forms(form.replace("TITLE", "绩效运行监控表") + FORM.replace("HEAD", heads))).hasSize(1);
  }

  @Test
  void theNumbersOfColumnsAreNoRow() throws Exception {
    String form =
        FORM.replace("HEAD", "一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分\n1 | 2 | 3 | 4 | 5 | 6 | 7")
            .replace("年度资金总额", "栏次 | < | 1 | 2 | 3 | 4=2/1 | 5\n年度资金总额");

    assertThat(only(form).indicators()).hasSize(2);
    assertThat(only(form).budget()).hasSize(1);
    assertThat(only(form).coverage().unread()).isEmpty();
    assertThat(rules(only(form))).isEmpty();
    assertThat(rules(only(form.replace("100 | 98", "100 | 95"))))
        .containsExactly("total-score-mismatch");
  }

  private static final String OUTLINE =
      """
      2022年度项目支出绩效自评表 | < | < | < | <
      项目名称 | 环卫 | < | < | <
      主管部门 | 甲局 | 实施单位 | 甲环卫所 | <
      绩效指标 | 目标值 | 完成值 | 分值 | 得分
      一、预算执行率 | 100%% | 80%% | 10 | 8
      二、产出指标 | . | . | 50 | 48
      （一）数量指标 | . | . | . | .
      1.清扫 | 5次 | 5次 | 30 | 30
      2.清运 | 9次 | 8次 | 20 | 18
      三、效益指标 | . | . | 40 | 40
      （一）社会效益指标 | . | . | . | .
      1.满意 | 90%% | 91%% | 40 | 40
      合计 | . | . | 100 | 96
      """
          .formatted();

  @Test
  void labelsOfLevelsInRowsOfTheirOwnAreNoIndicators() throws Exception {
    Form form = only(OUTLINE);

    assertThat(SketchedForm.rows(form))
        .containsExactly(
            "//一、预算执行率/100%/80%/10/8",
            "二、产出指标/（一）数量指标/1.清扫/5次/5次/30/30",
            "二、产出指标/（一）数量指标/2.清运/9次/8次/20/18",
            "三、效益指标/（一）社会效益指标/1.满意/90%/91%/40/40");
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(rules(form)).isEmpty();
    assertThat(rules(only(OUTLINE.replace("100 | 96", "100 | 93"))))
        .containsExactly("total-score-mismatch");
  }

  @Test
  void aLabelWithoutRowsBelowItIsScoredAsARow() throws Exception {
    Form form =
        only(
            OUTLINE
                .replace("（一）社会效益指标 | . | . | . | .\n", "")
                .replace("1.满意 | 90% | 91% | 40 | 40\n", ""));

    assertThat(form.indicators()).hasSize(4);
    assertThat(rules(form)).doesNotContain("total-score-mismatch", "points-sum-mismatch");
  }

  @Test
  void amountsThatPrintTheirUnitAreInThatUnit() throws Exception {
    Form form =
        only(
            """
            2022年度项目支出绩效自评表 | < | < | < | < | < | < | <
            项目名称 | 环卫 | < | < | < | 实施单位 | 甲环卫所 | <
            年初预算 | 100万元 | 全年预算 | 100万元 | 全年执行 | 80万元 | 执行率 | 80%
            一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 备注
            产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 100 | 100 | .
            """);

    assertThat(words(form.budget().get(0).executed())).isEqualTo("80");
    assertThat(form.coverage().unread()).isEmpty();
    assertThat(rules(form)).isEmpty();
  }

  @Test
  void numberedPartsOfTheBudgetHaveTheirNames() throws Exception {
    String form =
        """
        2022年度项目支出绩效自评表 | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | < | 实施单位 | 甲环卫所
        项目资金（万元） | < | 序号 | 子项目名称 | 预算数 | 执行数 | 执行率
        ^ | ^ | 1 | 一期工程 | 60 | 50 | 83.33%
        ^ | ^ | 2 | 二期工程 | 40 | 30 | 75%
        ^ | ^ | 合计 | < | 100 | 80 | 80%
        一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
        产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 100 | 100
        """;
    Form read = only(form);

    assertThat(read.budget())
        .extracting(line -> line.label().value() + " " + words(line.executed()))
        .containsExactlyInAnyOrder("合计 80", "一期工程 50", "二期工程 30");
    assertThat(read.coverage().unread()).isEmpty();
    assertThat(rules(read)).isEmpty();
    assertThat(rules(only(form.replace("| 30 | 75%", "| 20 | 50%"))))
        .contains("budget-parts-mismatch");
  }

  @Test
  void rowsWithoutAPlaceForTheirScoresAreNotAddedUp() throws Exception {
    Form form =
        only(
            FORM.replace("HEAD", "一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分率")
                .replace("| 50 | 50", "| 50 | 100%")
                .replace("| 40 | 40", "| 40 | 100%"));

    assertThat(words(form.totals().score())).isEqualTo("98");
    assertThat(rules(form)).isEmpty();
  }

  private static List<Form> forms(String sketch) throws Exception {
    return SketchedForm.read(sketch).forms();
  }

  private static List<String> rules(Form form) {
    return Catalogue.check(form, ProjectMappings.get().general().policy()).stream()
        .filter(anomaly -> anomaly.severity() != Severity.NOTICE)
        .map(Anomaly::rule)
        .filter(rule -> !rule.equals("deviation-analysis-missing"))
        .toList();
  }
}
