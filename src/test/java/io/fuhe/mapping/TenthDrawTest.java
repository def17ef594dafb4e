package io.fuhe.mapping;

import static io.fuhe.mapping.SketchedForm.only;
import static io.fuhe.mapping.SketchedForm.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Form;
import io.fuhe.form.Indicator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Notes and titles between rows, lists beside the budget, and columns that go on or belong
 * elsewhere.
 */
class TenthDrawTest {

  private static final String HEAD =
      """
      2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
      项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <
      项目资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 100 | 100 | 80 | 10 | 80% | 8
      """;

  private static final String COLUMNS = "一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因\n";

  private static final String OUTPUT = "产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 50 | 50 | .\n";

  private static final String BENEFIT = "效益指标 | 社会效益指标 | 满意 | 90% | 88% | 40 | SCORE | 居民外出较多\n";

  private static final String TOTAL = "总分 | < | < | < | < | 100 | TOTAL | .\n";

  private static String form(String between, String score, String total) {
    return HEAD
        + COLUMNS
        + OUTPUT
        + between
        + BENEFIT.replace("SCORE", score)
        + TOTAL.replace("TOTAL", total);
  }

  @ParameterizedTest
  @ValueSource(strings = {"说明：产出指标按验收资料填写。", "注：得分保留两位小数。", "备注：定性指标分三档计分。"})
  void rowsBelowANoteAreOfTheTable(String note) throws Exception {
    String line = note + " | < | < | < | < | < | < | <\n";
    Form right = only(form(line, "39", "97"));

    assertThat(names(right)).containsExactly("清扫", "满意");
    assertThat(words(right.totals().score())).isEqualTo("97");
    assertThat(SketchedForm.accusations(right)).isEmpty();
    assertThat(SketchedForm.accusations(only(form(line, "39", "98"))))
        .containsExactly("total-score-mismatch");
    assertThat(SketchedForm.accusations(only(form(line, "40", "98"))))
        .containsExactly("full-score-target-missed");
  }

  @Test
  void wordsBelowANoteAtTheFootAreNoRows() throws Exception {
    Form form =
        only(
            HEAD
                + COLUMNS
                + OUTPUT
                + BENEFIT.replace("SCORE", "39")
                + "注：定性指标分三档计分。 | < | < | < | < | < | < | <\n"
                + "填表人 | 甲 | 复核人 | 乙 | 日期 | 3月1日 | 电话 | 1234\n"
                + "科室 | 意见 | 同意 | 属实 | 属实 | . | . | .\n");

    assertThat(names(form)).containsExactly("清扫", "满意");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "项目支出绩效自评表（续表） | < | < | < | < | < | < | <\n",
        "续表 | < | < | < | < | < | < | <\n" + COLUMNS,
        "项目支出绩效自评表（续） | < | < | < | < | < | < | <\n项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <\n"
            + COLUMNS,
      })
  void aTitleThatSaysThatItGoesOnOpensNoForm(String between) throws Exception {
    Form right = only(form(between, "39", "97"));

    assertThat(names(right)).containsExactly("清扫", "满意");
    assertThat(SketchedForm.accusations(right)).isEmpty();
    assertThat(SketchedForm.accusations(only(form(between, "39", "98"))))
        .containsExactly("total-score-mismatch");
  }

  @Test
  void aContinuedTitleAboveAnotherProjectOpensAForm() throws Exception {
    String next = HEAD.replace("2023年度项目支出绩效自评表", "项目支出绩效自评表（续）").replace("环卫 |", "绿化 |");
    String added = form("", "39", "97") + next + COLUMNS + OUTPUT;

    assertThat(SketchedForm.read(added).forms()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"√, .", "., 设备到货晚", "√, 设备到货晚"})
  void whatStandsBelowAnyPartOfTheReasonsExplains(String tick, String reason) throws Exception {
    Form form = only(ticked(tick, reason));

    assertThat(SketchedForm.accusations(form)).isEmpty();
    assertThat(form.coverage().unread()).isEmpty();
  }

  @Test
  void aRowWithoutATickOrWordsIsStillNotExplained() throws Exception {
    assertThat(SketchedForm.accusations(only(ticked(".", "."))))
        .containsExactly("deviation-analysis-missing");
  }

  private static String ticked(String tick, String reason) {
    return """
    2023年度项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
    项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因分析 | < | <
    ^ | ^ | ^ | ^ | ^ | ^ | ^ | 经费保障 | 人员保障 | 原因说明
    产出指标 | 数量指标 | 清扫 | 5次 | 5次 | 60 | 60 | . | . | .
    效益指标 | 社会效益指标 | 满意 | 90% | 88% | 40 | 39 | . | TICK | REASON
    总分 | < | < | < | < | 100 | 99 | . | . | .
    """
        .replace("TICK", tick)
        .replace("REASON", reason);
  }

  private static final String DIVIDED_ANEW =
      """
      2023年度部门整体支出绩效自评表 | < | < | < | < | < | < | <
      单位名称 | 甲县水利局 | < | < | < | < | < | <
      年度预算（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 100 | 120 | 90 | 10 | 75% | 7.5
      ^ | 按收入性质分： | < | < | 按支出性质分： | < | < | <
      ^ | 其中：一般公共预算： | FUND | < | 其中：基本支出： | BASIC | < | <
      ^ | 政府性基金拨款： | 0 | < | 项目支出： | 40 | < | <
      ^ | 其他资金： | 30 | < | . | . | < | <
      """;

  @Test
  void aListOfOtherColumnsBelowTheAmountsIsNotOfThem() throws Exception {
    String rest = COLUMNS + OUTPUT + BENEFIT.replace("SCORE", "39") + TOTAL;
    String sketch = DIVIDED_ANEW + rest.replace("TOTAL", "96.5");
    Form form = only(sketch.replace("FUND", "90").replace("BASIC", "80"));

    assertThat(form.budget()).extracting(line -> words(line.label())).containsExactly("年度资金总额");
    assertThat(SketchedForm.accusations(form)).containsExactly("execution-low");
    assertThat(SketchedForm.accusations(only(sketch.replace("7.5", "9"))))
        .contains("budget-score-mismatch")
        .doesNotContain("budget-parts-mismatch");
  }

  @Test
  void processRowsWithoutTargetsHaveNoActuals() throws Exception {
    String sketch =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | <
        一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分
        项目决策（20分） | 立项 | 立项规范 | TARGET | . | 20 | 20
        产出指标（80分） | 数量指标 | 清扫 | 5次 | DONE | 80 | 80
        合计 | < | < | < | < | 100 | 100
        """;

    assertThat(SketchedForm.accusations(only(sketch.replace("TARGET", ".").replace("DONE", "5次"))))
        .isEmpty();
    assertThat(SketchedForm.accusations(only(sketch.replace("TARGET", "3项").replace("DONE", "5次"))))
        .containsExactly("actual-missing");
    assertThat(SketchedForm.accusations(only(sketch.replace("TARGET", ".").replace("DONE", "."))))
        .containsExactly("actual-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"绩效指标及目标值", "指标值"})
  void namesAndTargetsMayStandInOneColumnBesideWhatWasDone(String head) throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | <
            一级指标 | 二级指标 | HEAD | 实际完成情况 | 分值 | 得分
            产出指标 | 数量指标 | 清扫道路≥5次 | 4次 | 40 | 40
            ^ | 质量指标 | 验收合格率=100% | 100% | 20 | 20
            效益指标 | 社会效益指标 | 管护机制健全 | 健全 | 40 | 40
            总分 | < | < | < | 100 | 100
            """
                .replace("HEAD", head));

    assertThat(names(form)).containsExactly("清扫道路", "验收合格率", "管护机制健全");
    assertThat(words(form.indicators().get(0).target())).isEqualTo("≥5次");
    assertThat(SketchedForm.accusations(form)).containsExactly("full-score-target-missed");
  }

  @Test
  void targetsThatNameNothingStayTargets() throws Exception {
    Form form =
        only(
            """
            2023年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | <
            一级指标 | 二级指标 | 指标值 | 实际完成情况 | 分值 | 得分
            产出指标 | 数量指标 | ≥5次 | 5次 | 60 | 60
            效益指标 | 社会效益指标 | 2023年12月底前 | 11月完成 | 40 | 40
            总分 | < | < | < | 100 | 100
            """);

    assertThat(form.indicators()).extracting(i -> words(i.name())).containsOnly("");
    assertThat(words(form.indicators().get(1).target())).isEqualTo("2023年12月底前");
  }

  @ParameterizedTest
  @CsvSource({"1-6月完成值, 1-6月执行数", "1—9月完成情况, 1—9月支出数", "截至6月底完成值, 截至6月底执行数"})
  void whatWasDoneInPartOfTheYearIsNotTheYears(String done, String spent) throws Exception {
    String sketch =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | <
        资金（万元） | 全年预算数 | SPENT | 全年执行数 | 执行率 | 分值 | 得分
        年度资金总额 | 100 | 40 | 90 | 90% | 10 | 9
        一级指标 | 二级指标 | 三级指标 | 指标值 | DONE | 全年完成值 | 分值 | 得分
        产出指标 | 数量指标 | 清扫 | 5次 | 2次 | ACTUAL | 90 | 90
        总分 | < | < | < | < | < | 100 | 99
        """
            .replace("DONE", done)
            .replace("SPENT", spent);
    Form right = only(sketch.replace("ACTUAL", "5次"));

    assertThat(words(right.budget().get(0).executed())).isEqualTo("90");
    assertThat(words(right.indicators().get(0).actual())).isEqualTo("5次");
    assertThat(SketchedForm.accusations(right)).isEmpty();
    assertThat(SketchedForm.accusations(only(sketch.replace("ACTUAL", "4次"))))
        .containsExactly("full-score-target-missed");
  }

  @ParameterizedTest
  @CsvSource({"1-12月完成值", "12月底完成值"})
  void theWholeYearIsNoPartOfIt(String done) throws Exception {
    Form form = only(form("", "39", "97").replace("完成值", done));

    assertThat(words(form.indicators().get(0).actual())).isEqualTo("5次");
  }

  @Test
  void unmarkedPartsGoAsFarAsMostColumnsSay() throws Exception {
    String sketch =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | <
        项目名称 | 环卫 | < | 实施单位 | 甲环卫所 | <
        项目资金（万元） | . | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
        ^ | 年度资金总额 | 100 | 110 | LAST | .
        ^ | 一、财政拨款 | 80 | 90 | 85 | .
        ^ | 1.中央补助 | 30 | 30 | 28 | .
        ^ | 2.省级补助 | 50 | 50 | 47 | .
        ^ | 3.上年结转 | 0 | 10 | 10 | .
        ^ | 二、其他资金 | 20 | 20 | 15 | .
        """
            + COLUMNS
            + OUTPUT.replace("50", "100")
            + TOTAL.replace("TOTAL", "100");
    Form right = only(sketch.replace("LAST", "100"));

    assertThat(right.budget())
        .filteredOn(line -> "财政拨款".equals(line.partOf()))
        .extracting(BudgetLine::label)
        .extracting(SketchedForm::words)
        .containsExactly("中央补助", "省级补助", "上年结转");
    assertThat(SketchedForm.accusations(right)).isEmpty();
    assertThat(SketchedForm.accusations(only(sketch.replace("LAST", "105"))))
        .containsExactly("budget-parts-mismatch");
  }

  @Test
  void aFormOfWhichNothingIsScoredIsToldOfOnce() throws Exception {
    String blank =
        HEAD.replace("| 80% | 8", "| 80% | .")
            + COLUMNS
            + OUTPUT.replace("50 | 50", "20 | .")
            + OUTPUT.replace("清扫", "清运").replace("50 | 50", "20 | .")
            + OUTPUT.replace("清扫", "巡查").replace("50 | 50", "10 | .")
            + BENEFIT.replace("SCORE", ".")
            + TOTAL.replace("TOTAL", ".");

    assertThat(SketchedForm.accusations(only(blank))).containsExactly("score-missing");
    assertThat(SketchedForm.accusations(only(blank.replace("80% | .", "80% | 8")))).hasSize(4);
  }

  @Test
  void columnsOfScoresOutOfAHundredAreNotWhatARowEarns() throws Exception {
    String sketch =
        """
        2023年度项目支出绩效自评表 | < | < | < | < | < | < | <
        项目名称 | 环卫 | < | < | 实施单位 | 甲环卫所 | < | <
        一级指标 | 二级指标 | 三级指标 | 目标 | 实际 | 完成得分（百分制） | 权重（%） | 加权得分
        产出指标 | 数量指标 | 清扫 | 10次 | 9次 | 90 | 60 | 54
        效益指标 | 社会效益指标 | 满意 | 90% | 91% | 100 | 40 | 40
        合计 | < | < | < | < | < | 100 | TOTAL
        """;

    assertThat(SketchedForm.accusations(only(sketch.replace("TOTAL", "94")))).isEmpty();
    assertThat(SketchedForm.accusations(only(sketch.replace("TOTAL", "96"))))
        .containsExactly("total-score-mismatch");
  }

  @ParameterizedTest
  @CsvSource({"基金名称, 产业引导基金", "服务项目, 助老服务", "政府购买服务项目名称, 助老服务"})
  void fundsAndServicesAreProjectsByName(String label, String name) throws Exception {
    Form form = only(form("", "39", "97").replace("项目名称", label).replace("环卫 |", name + " |"));

    assertThat(words(form.heading().project())).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"下达预算", "批复的预算", "核定预算"})
  void whatWasHandedDownIsABudget(String head) throws Exception {
    String sketch =
        form("", "39", "TOTAL")
            .replace("年初预算数 | 全年预算数 | 全年执行数", "序号 | " + head + " | 实际支出")
            .replace("100 | 100 | 80", "1 | 100 | 80");

    assertThat(SketchedForm.accusations(only(sketch.replace("TOTAL", "97")))).isEmpty();
    assertThat(SketchedForm.accusations(only(sketch.replace("TOTAL", "97").replace("80%", "85%"))))
        .containsExactly("execution-rate-mismatch");
  }

  @Test
  void theNumberOfAnEntryIsNoPartOfItsValue() throws Exception {
    String sketch = form("", "39", "97").replace("满意 | 90% | 88%", "NAME | 1.≤0.9‰ | 1.0.8‰");

    assertThat(SketchedForm.accusations(only(sketch.replace("NAME", "1.受害率")))).isEmpty();
    assertThat(SketchedForm.accusations(only(sketch.replace("NAME", "受害率"))))
        .containsExactly("value-malformed");
  }

  @ParameterizedTest
  @CsvSource({"97, 97, ''", "95, 95, total-score-mismatch", "89, '', ''"})
  void aTotalAboveThePointsBesideItIsThatOfTheForm(String printed, String total, String rule)
      throws Exception {
    Form form = only(form("", "39", printed).replace("| 100 | " + printed, "| 90 | " + printed));

    assertThat(words(form.totals().score())).isEqualTo(total);
    assertThat(String.join(",", SketchedForm.accusations(form))).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"下达额度", "发行总额度", "转贷额度"})
  void theQuotaOfBondsIsABudget(String head) throws Exception {
    String sketch =
        form("", "39", "97").replace("年初预算数 | 全年预算数 | 全年执行数", "债券类型 | " + head + " | 实际使用");
    Form form = only(sketch.replace("100 | 100 | 80", "新增债券 | 100 | 80"));

    assertThat(words(form.budget().get(0).initial())).isEqualTo("100");
    assertThat(words(form.budget().get(0).executed())).isEqualTo("80");
    assertThat(SketchedForm.accusations(form)).isEmpty();
  }

  @Test
  void aRowOfWhatDoesNotApplyIsNone() throws Exception {
    Form form = only(form("效益指标 | 经济效益指标 | 不适用 | / | / | / | / | /\n", "39", "97"));

    assertThat(names(form)).containsExactly("清扫", "满意");
  }

  private static List<String> names(Form form) {
    return form.indicators().stream().map(Indicator::name).map(SketchedForm::words).toList();
  }
}
